import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface Ended {
  code: number | null;
  output: string;
  milliseconds: number;
}

/**
 * Publishes once in a process of its own; killed with all it started, or alone, some milliseconds after it has its lock.
 * Until then it has touched nothing. Times are counted from there too.
 */
export async function publishOnce(
  folder: string,
  args: string[] = [],
  kill?: { after: number; whole: boolean },
): Promise<Ended> {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'publish-once.ts'), '--folder', folder, ...args],
    {
      // A group of its own, so that what it started can be killed with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  let started: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', (part: Buffer) => {
    output += part.toString();
    if (started !== undefined || !output.includes('lock done')) return;
    started = performance.now();
    timer = kill && setTimeout(() => killNow(child.pid!, kill.whole), kill.after);
  });
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return { code, output, milliseconds: started === undefined ? 0 : performance.now() - started };
}

function killNow(id: number, whole: boolean): void {
  try {
    process.kill(whole ? -id : id, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
