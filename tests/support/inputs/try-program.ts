import { inputsOf, type Turn } from './all-inputs.ts';

// Tries inputs one after the other and tells of each when it begins and what it came to; started by try-inputs.ts, which
// watches over time and memory and starts it anew behind so many inputs, or behind one that broke it.

/** What this program tells, a line each. */
export type Told =
  { begins: string } | { ends: string; group: string; milliseconds: number; megabytes: number; complaint?: string };

const { from, stretch, ...turn } = JSON.parse(process.argv[2] ?? '') as Turn & { from: number; stretch: number };
const tell = (told: Told): void => void process.stdout.write(`${JSON.stringify(told)}\n`);

for (const { name, group, attempt } of (await inputsOf(turn)).slice(from, from + stretch)) {
  tell({ begins: name });
  const started = performance.now();
  let complaint: string | undefined;
  try {
    complaint = await attempt();
  } catch (error) {
    complaint = `crash: ${error instanceof Error ? error.stack : String(error)}`;
  }
  tell({
    ends: name,
    group,
    milliseconds: performance.now() - started,
    // The most since the program began, so no input has taken more.
    megabytes: process.resourceUsage().maxRSS / 1024,
    ...(complaint === undefined ? {} : { complaint }),
  });
}
