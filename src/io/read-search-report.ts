import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CalendarDate } from '../domain/calendar-date.ts';

// From the project's folder, in which every command runs: a page's build has this module elsewhere.
const file = path.resolve('data', 'reference', 'search-report.json');

const TypeFigures = z.object({
  type: z.string(),
  questions: z.number(),
  recall: z.number(),
  precision: z.number(),
  reciprocal: z.number(),
  empty: z.number(),
});
const Summary = z.object({
  types: z.array(TypeFigures),
  all: TypeFigures,
  noAnswer: z.number(),
  medianMs: z.number(),
  p95Ms: z.number(),
});

/** What the last stored `npm run search:report` measured; shares are from 0 to 1, times in milliseconds. */
export const SearchReport = z.object({
  day: CalendarDate,
  activities: z.number(),
  questions: z.number(),
  ours: Summary,
  pagefind: Summary.optional(),
  differentWithoutSegmenter: z.number().optional(),
  bytes: z.object({ firstKilobytes: z.number(), nextKilobytes: z.number(), coldMs: z.number() }),
});
export type SearchReport = z.infer<typeof SearchReport>;

/** The stored report; undefined where there is none. Rejects where the file is no report. */
export async function readSearchReport(): Promise<SearchReport | undefined> {
  try {
    return SearchReport.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
