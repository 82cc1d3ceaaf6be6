import { z } from 'zod';
import { ActivityId } from './activity.ts';
import { CalendarDate, Month } from './calendar-date.ts';
import { issueCodes } from './issue-catalogue.ts';
import { ReleaseDecision } from './status.ts';

// What was said before. A dataset hands it on to the next, each run adding what it saw, so that a silent edit shows and a
// figure that was quoted can still be found. No clock is asked: a run dates from its newest export and the day it was for.

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const ChangeKind = z.enum(['added', 'corrected', 'withdrawn', 'merged']);
export type ChangeKind = z.infer<typeof ChangeKind>;

const Total = z.number().int().nonnegative();

/** How many rows of a district were read, and how many of those had nothing that must be mended. */
export const RowShare = z.object({ rows: Total, clean: Total });
export type RowShare = z.infer<typeof RowShare>;

/** One run that found something else than the one before. */
export const Run = z.object({
  /** Counts from 1. */
  number: z.number().int().positive(),
  asOf: z.iso.datetime(),
  today: CalendarDate,
  /** SHA-256 of the manifest of the run before; null where nothing is known before this one. */
  follows: Sha256.nullable(),
  /** SHA-256 of the line of `runs.ndjson` before this one, without its line break; null for the first. */
  link: Sha256.nullable(),
  /** Checksum of all that the run made, so that the same again is no new run. */
  content: Sha256,
  changes: z.record(ChangeKind, Total),
  /** Rows by district code. */
  districts: z.record(z.string(), RowShare),
  /** Who let the run through, and why, where it was held. */
  released: ReleaseDecision.omit({ run: true }).optional(),
});
export type Run = z.infer<typeof Run>;

/** A cell of a published table; absent where it is empty. */
const CellValue = z.union([z.string(), z.number(), z.boolean()]).optional();

/** One column of an activity that a run found changed; the columns are those of the published table. */
export const ChangedCell = z.object({
  column: z.string(),
  before: CellValue,
  after: CellValue,
  /** Why, where `corrections.csv` says so. */
  reason: z.string().optional(),
});
export type ChangedCell = z.infer<typeof ChangedCell>;

/**
 * What a run found changed in one activity. Of one that was withdrawn no word is kept, here and in what was told of it
 * before: it may have been taken down for what it said.
 */
export const Change = z.object({
  /** The run that saw it, and the time of that run's newest export. */
  run: z.number().int().positive(),
  at: z.iso.datetime(),
  kind: ChangeKind,
  activityId: ActivityId,
  districtCode: z.string(),
  start: CalendarDate,
  title: z.string().optional(),
  /** For a corrected activity. */
  cells: z.array(ChangedCell),
  /** For one that was merged into another or has another id now. */
  into: ActivityId.optional(),
  /** True where a takedown removed it; otherwise it left the exports. */
  takenDown: z.boolean().optional(),
});
export type Change = z.infer<typeof Change>;

/** A thing to mend that is no longer found. */
export const Mended = z.object({
  code: z.enum(issueCodes),
  districtCode: z.string().optional(),
  file: z.string().optional(),
  /** The day of the run that first found it, and of the one that found it no more. */
  firstSeen: CalendarDate,
  mendedOn: CalendarDate,
});
export type Mended = z.infer<typeof Mended>;

/**
 * A frozen copy of the activities that began in a month. Its bytes never change; what is known better later is frozen as
 * the next version.
 */
export const MonthCopy = z.object({
  month: Month,
  /** Counts from 1. */
  version: z.number().int().positive(),
  frozenOn: CalendarDate,
  rows: Total,
  bytes: Total,
  sha256: Sha256,
  /** SHA-256 of what the copy says, without addresses; tells whether a new version is due. */
  content: Sha256,
  /**
   * Why its file is no longer there: `taken-down`, since something in it had to go, or `damaged`, since its bytes were no
   * longer those that were frozen. The checksum stays.
   */
  gone: z.enum(['taken-down', 'damaged']).optional(),
});
export type MonthCopy = z.infer<typeof MonthCopy>;

/** The name of a frozen copy's file. */
export function monthCopyFile({ month, version }: Pick<MonthCopy, 'month' | 'version'>): string {
  return `activities-${month}-v${version}.csv`;
}
