import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { toConfinedOptions } from '../confined/run-confined.ts';
import type { EncodedOriginal } from './encode-original.ts';
import { type EncoderAnswer, type EncoderQuestion, outOfMemory, ready } from './encoder-messages.ts';
import { RefusedError } from './picture-guard.ts';

/** Of that for JavaScript, which only hands bytes on. */
const heapMegabytes = 96;

/** What one picture may cost. */
export interface EncoderLimits {
  /** What a process may hold, in megabytes. */
  megabytes: number;
  /** How long a picture may take. */
  seconds: number;
}

/** Enough for 50 megapixels that have to be read whole; a large picture takes about a second. */
const usualLimits: EncoderLimits = { megabytes: 700, seconds: 120 };

/**
 * Processes that encode pictures, started when the first picture comes. One that dies, takes too long or too much memory
 * costs the picture it had, and no other.
 */
export class EncoderPool {
  #idle: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();
  readonly #limits: EncoderLimits;

  constructor(limits: EncoderLimits = usualLimits) {
    this.#limits = limits;
  }

  /**
   * Encodes one picture; as many run at once as are asked for at once.
   * @throws {RefusedError} where the picture cannot be used.
   * @throws {Error} where no process can be started.
   */
  async encode(question: EncoderQuestion): Promise<EncodedOriginal> {
    const child = this.#idle.pop() ?? (await this.#start());
    const answer = nextMessage<EncoderAnswer>(child, this.#limits.seconds);
    child.send(question);
    const said = await answer.catch((error: unknown) => {
      this.#end(child);
      throw error;
    });
    this.#idle.push(child);
    if ('refusal' in said) throw new RefusedError(said.refusal);
    return said.picture;
  }

  /** Ends the processes; none is left once this is done. */
  async close(): Promise<void> {
    const running = [...this.#all].filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const ends = running.map((child) => once(child, 'exit'));
    for (const child of this.#all) this.#end(child);
    this.#idle = [];
    await Promise.all(ends);
  }

  #end(child: ChildProcess): void {
    child.kill('SIGKILL');
    this.#all.delete(child);
  }

  async #start(): Promise<ChildProcess> {
    const { megabytes } = this.#limits;
    const options = await toConfinedOptions({ addons: true, megabytes });
    const child = fork(path.join(import.meta.dirname, 'encoder-process.ts'), [String(megabytes)], {
      execArgv: [...options, `--max-old-space-size=${heapMegabytes}`],
      serialization: 'advanced',
      // With an arena a thread, as is usual, memory that was freed is held twice over.
      env: { MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // What it was asked last may never reach a process that has just died; that it died is told by its exit.
    child.on('error', () => {});
    this.#all.add(child);
    const said = await nextMessage(child, usualLimits.seconds).catch(() => undefined);
    if (said === ready) return child;
    this.#end(child);
    throw new Error('The process that encodes pictures could not be started.');
  }
}

/** @throws {RefusedError} where none comes. */
async function nextMessage<Message>(child: ChildProcess, seconds: number): Promise<Message> {
  const { promise, resolve, reject } = Promise.withResolvers<Message>();
  const timer = setTimeout(() => reject(new RefusedError('tooSlow')), seconds * 1000);
  const onExit = (code: number | null) =>
    reject(new RefusedError(code === outOfMemory ? 'tooMuchMemory' : 'brokeDown'));
  child.once('message', resolve);
  child.once('exit', onExit);
  return promise.finally(() => {
    clearTimeout(timer);
    child.off('message', resolve).off('exit', onExit);
  });
}
