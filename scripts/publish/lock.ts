import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { StageStopped } from './stages.ts';

/** Holds a folder of releases for one run. */
export interface Lock {
  /** False where this machine cannot lock: then nothing keeps two runs apart. */
  isReal: boolean;
  release(): Promise<void>;
}

/**
 * Takes the lock of a folder, which the system gives back when its holder ends, however it ends: no lock is ever left
 * behind. `flock` locks the open file that it inherits from us, and with it our own.
 * @throws {StageStopped} where another run has it.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const file = path.join(folder, '.lock');
  await mkdir(folder, { recursive: true });
  // Read and written, and not made empty: it says whose the lock is.
  const handle = await open(file, 'a+');
  const code = await tryFlock(handle.fd);
  if (code === heldCode) {
    await handle.close();
    const holder = await readFile(file, 'utf8').catch(() => '');
    throw new StageStopped('lock', `มีการเผยแพร่อื่นทำงานอยู่ / another run is under way (process ${holder.trim() || '?'})`);
  }
  await handle.truncate(0);
  await handle.write(`${process.pid}\n`);
  return { isReal: code === 0, release: () => handle.close() };
}

const heldCode = 100;

/** 0 where the lock is ours, `heldCode` where it is another's; undefined where there is no `flock` on this machine. */
async function tryFlock(descriptor: number): Promise<number | undefined> {
  const child = spawn('flock', ['--nonblock', '--conflict-exit-code', String(heldCode), '3'], {
    stdio: ['ignore', 'ignore', 'ignore', descriptor],
  });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return code === 0 || code === heldCode ? code : undefined;
  } catch {
    return undefined;
  }
}
