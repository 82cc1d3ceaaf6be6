import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CalendarDate } from '../../src/domain/calendar-date.ts';
import { RunName } from '../../src/domain/site-manifest.ts';
import { ReleaseDecision } from '../../src/domain/status.ts';
import { writeFileAtomically } from '../../src/io/write-atomically.ts';

// Every run has a folder of its own, <releases>/.runs/<run>/, in which all is made before anything goes live:
//   run.json    how far it has come        log.ndjson  what happened, one JSON value a line
//   dataset/    what the exports came to   pulled/     copies of the exports        site/  the site, until it goes live

/** How far a run has come. Each state has all that the ones before it have. */
export const runStates = ['begun', 'held', 'checked', 'built', 'signed', 'published'] as const;

const RunRecord = z.object({
  run: RunName,
  today: CalendarDate,
  /** What the settings and people's decisions were: with others, a run is not gone on with. */
  inputs: z.string(),
  /** What was taken down: with other takedowns, nothing of a release before is kept that shows activities. */
  takedowns: z.string(),
  state: z.enum([...runStates, 'failed']),
  /** Codes of issues by which it is or was held. */
  held: z.array(z.string()).default([]),
  decision: ReleaseDecision.optional(),
});
export type RunRecord = z.infer<typeof RunRecord>;

/** One run: its folder and what is known of it. */
export class Run {
  readonly folder: string;
  record: RunRecord;

  constructor(releases: string, record: RunRecord) {
    this.folder = path.join(runsFolder(releases), record.run);
    this.record = record;
  }

  get name(): string {
    return this.record.run;
  }

  inFolder(name: 'dataset' | 'pulled' | 'site'): string {
    return path.join(this.folder, name);
  }

  /** True where the run has come at least this far. */
  has(state: (typeof runStates)[number]): boolean {
    const own = this.record.state;
    return own !== 'failed' && runStates.indexOf(own) >= runStates.indexOf(state);
  }

  async note(change: Partial<RunRecord>): Promise<void> {
    this.record = { ...this.record, ...change };
    await mkdir(this.folder, { recursive: true });
    await writeFileAtomically(path.join(this.folder, 'run.json'), `${JSON.stringify(this.record, null, 1)}\n`);
  }

  async log(entry: object): Promise<void> {
    await appendFile(path.join(this.folder, 'log.ndjson'), `${JSON.stringify(entry)}\n`);
  }
}

export const runsFolder = (releases: string): string => path.join(releases, '.runs');

/** All runs that have a folder, the newest first; one whose record is damaged was never more than begun, and is left out. */
export async function readRuns(releases: string): Promise<Run[]> {
  const names = await readdir(runsFolder(releases)).catch((): string[] => []);
  const runs: Run[] = [];
  for (const name of names.toSorted().toReversed()) {
    const text = await readFile(path.join(runsFolder(releases), name, 'run.json'), 'utf8').catch(() => '');
    const record = RunRecord.safeParse(tryJson(text));
    if (record.success && record.data.run === name) runs.push(new Run(releases, record.data));
  }
  return runs;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
