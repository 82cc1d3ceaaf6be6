import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { PortalError, SourceError } from '../../domain/errors.ts';
import type { Reply } from './answer-parent.ts';

/** What a confined program may have. Beside this it reads the program's own files, and it never has the network. */
export interface Confinement {
  /** The program, a module that calls `answerParent`; an absolute path. */
  script: string;
  /** Files and folders that it may read, and write; absolute paths. */
  reads?: readonly string[];
  writes?: readonly string[];
  /** True for a program that needs native code, such as sharp. */
  addons?: boolean;
  /** Memory and time that it may take. */
  megabytes: number;
  seconds: number;
}

/** A confined program took more than it may have, or broke down: its input is to blame until shown otherwise. */
export class ConfinedError extends Error {
  readonly reason: 'memory' | 'time' | 'crash';
  constructor(reason: ConfinedError['reason'], words: string) {
    super(words);
    this.reason = reason;
  }
}

const watchMilliseconds = 50;

/**
 * Asks a program, in a process of its own under Node's permission model, one question, and returns its answer; both may
 * hold whatever `structuredClone` takes.
 * @throws {PortalError} that the program threw, and {ConfinedError} where it was ended or broke down.
 */
export async function runConfined<Answer>(question: unknown, confinement: Confinement): Promise<Answer> {
  const { megabytes, seconds } = confinement;
  const child = spawn(process.execPath, [...(await toConfinedOptions(confinement)), confinement.script], {
    // Nothing of the environment: it may hold keys. Node adds this one by itself unless it is named.
    env: { NODE_V8_COVERAGE: undefined },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let ended: ConfinedError | undefined;
  const end = (reason: 'memory' | 'time', words: string) => {
    ended ??= new ConfinedError(reason, words);
    child.kill('SIGKILL');
  };
  const clock = setTimeout(() => end('time', `took more than ${seconds} s`), seconds * 1000);
  const watch = setInterval(() => {
    void residentMegabytes(child).then((used) => {
      if (used > megabytes) end('memory', `took more than ${megabytes} MB of memory`);
    });
  }, watchMilliseconds);
  const [answer, words] = [collect(child.stdout), collect(child.stderr)];
  // Where the child is ended while it is asked, its end says more than the broken pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(serialize(question));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (ended) throw ended;
    if (code !== 0) throw toCrash(Buffer.concat(await words).toString(), megabytes);
    return readReply<Answer>(Buffer.concat(await answer));
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
  }
}

/** Node's options that confine a program as `runConfined` does: for one that answers more than one question. */
export async function toConfinedOptions(confinement: Omit<Confinement, 'script' | 'seconds'>): Promise<string[]> {
  const { reads = [], writes = [], addons = false, megabytes } = confinement;
  const project = path.resolve(import.meta.dirname, '../../..');
  const own = ['src', 'scripts', 'node_modules', 'package.json'].map((name) => path.join(project, name));
  const named = [...own, ...reads, ...writes];
  // A place behind a symbolic link, as packages shared by two copies of the project are, is found by both its names.
  const readable = new Set([...named, ...(await Promise.all(named.map(toRealPath)))]);
  const writable = await Promise.all(writes.map(toRealPath));
  return [
    '--permission',
    ...[...readable].map((place) => `--allow-fs-read=${place}`),
    ...writable.map((place) => `--allow-fs-write=${place}`),
    ...(addons ? ['--allow-addons'] : ['--no-addons']),
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${megabytes}`,
    '--no-warnings',
    `--import=${path.join(import.meta.dirname, 'without-network.ts')}`,
  ];
}

/** Permissions are given for real paths; what isn't there yet is named as it is. */
const toRealPath = (place: string): Promise<string> => realpath(place).catch(() => place);

/** Memory of a process by /proc; 0 on machines without, where only the heap is capped. */
async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

async function collect(stream: NodeJS.ReadableStream): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  try {
    for await (const part of stream) parts.push(part as Buffer);
  } catch {
    // Broken off with its process, whose end is told.
  }
  return parts;
}

function toCrash(words: string, megabytes: number): ConfinedError {
  if (words.includes('JavaScript heap out of memory')) {
    return new ConfinedError('memory', `took more than ${megabytes} MB of memory`);
  }
  const said = /^(?:\w*Error.*)$/m.exec(words)?.[0] ?? words.trim().split('\n').at(-1) ?? '';
  return new ConfinedError('crash', `broke down (${said})`);
}

function readReply<Answer>(bytes: Buffer): Answer {
  const reply = deserialize(bytes) as Reply;
  if ('answer' in reply) return reply.answer as Answer;
  throw new (reply.kind === 'SourceError' ? SourceError : PortalError)(reply.title, reply.hint);
}
