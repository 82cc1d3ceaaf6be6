import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { batch, type Turn } from './all-inputs.ts';
import { mostMegabytes, mostSeconds } from './try-dataset.ts';
import type { Told } from './try-program.ts';

/** What trying bad inputs came to. */
export interface InputReport {
  /** How many of each group were tried; random ones singly. */
  tried: Map<string, number>;
  /** What was not as it must be, one line each. */
  failures: string[];
  slowest: { name: string; milliseconds: number };
  /** The most memory that a program which tries them has held, and what it was at when it took it. Over the limit it is tried alone. */
  heaviest: { name: string; megabytes: number };
}

/** So many inputs a program tries: what those before have left in its memory is none of the next one's. */
const stretch = 500;

/** Heap that the programs may have, so that what needs more breaks down and is told; the rest is code and buffers. */
const heapMegabytes = 224;

/**
 * Tries a share of all bad inputs in programs beside each other. One that takes too long or breaks its program down is a
 * failure; the program goes on behind it.
 */
export async function tryInputs(turn: Omit<Turn, 'program'>): Promise<InputReport> {
  const report: InputReport = {
    tried: new Map(),
    failures: [],
    slowest: { name: '', milliseconds: 0 },
    heaviest: { name: '', megabytes: 0 },
  };
  await Promise.all(
    Array.from({ length: turn.programs }, async (_, program) => {
      for (let from = 0; from >= 0;) from = await runFrom(from, { ...turn, program }, report);
    }),
  );
  return report;
}

/** Runs a program over its inputs from one on; where to go on, or -1 once all are done. */
async function runFrom(from: number, turn: Turn, report: InputReport): Promise<number> {
  const script = path.join(import.meta.dirname, 'try-program.ts');
  const question = JSON.stringify({ ...turn, from, stretch });
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, script, question], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close') as Promise<[number | null]>;
  let words = '';
  child.stderr.on('data', (text: Buffer) => (words = `${words}${text.toString()}`.slice(-2000)));
  let [done, open] = [0, undefined as string | undefined];
  let clock: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Told;
    clearTimeout(clock);
    if ('begins' in told) {
      open = told.begins;
      // Several times as long, so that a slow one, and a batch of many, is told with its time where it ends at all.
      clock = setTimeout(() => child.kill('SIGKILL'), mostSeconds * 6000);
      continue;
    }
    open = undefined;
    if (told.megabytes > mostMegabytes && done > 0) {
      // Those before it may have left something behind: it is tried again as the first of a program.
      child.kill('SIGKILL');
      await closed;
      return from + done;
    }
    done += 1;
    take(told, report);
  }
  clearTimeout(clock);
  const [code] = await closed;
  if (open !== undefined) {
    report.failures.push(`${open}: took its program down (${code ?? 'killed'}) ${words}`);
    return from + done + 1;
  }
  if (code !== 0) throw new Error(`the program that tries inputs ended with ${code}: ${words}`);
  return done === stretch ? from + done : -1;
}

function take(told: Extract<Told, { ends: string }>, report: InputReport): void {
  const { ends: name, group, megabytes, complaint } = told;
  // A batch judges its runs by itself.
  const inputs = group === 'random' ? batch : 1;
  const milliseconds = told.milliseconds / inputs;
  report.tried.set(group, (report.tried.get(group) ?? 0) + inputs);
  if (complaint !== undefined) report.failures.push(`${name}: ${complaint}`);
  if (milliseconds > mostSeconds * 1000) report.failures.push(`${name}: took ${Math.round(milliseconds)} ms`);
  if (milliseconds > report.slowest.milliseconds) report.slowest = { name, milliseconds };
  if (megabytes > mostMegabytes) report.failures.push(`${name}: took ${Math.round(megabytes)} MB of memory`);
  if (megabytes > report.heaviest.megabytes) report.heaviest = { name, megabytes };
}
