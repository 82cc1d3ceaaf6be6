import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';
import { RunName } from './site-manifest.ts';

/** How the last run ended, whether it was published or not. Nothing of the machine stands in it: the file is public. */
export const LastTry = z.object({
  run: RunName,
  /** ISO 8601 UTC. */
  at: z.iso.datetime(),
  outcome: z.enum(['published', 'held', 'failed', 'unchanged']),
  /** The stage that stopped it. */
  stage: z.string().optional(),
  exitCode: z.number().int().nonnegative(),
  /** Codes of issues by which it is held; their texts are in the catalogue. */
  reasons: z.array(z.string()).default([]),
});
export type LastTry = z.infer<typeof LastTry>;

/** A held run that a person has looked at and released. */
export const ReleaseDecision = z.object({
  run: RunName,
  at: z.iso.datetime(),
  who: z.string().min(1),
  why: z.string().min(1),
  /** Codes of issues by which it was held. */
  reasons: z.array(z.string()),
});
export type ReleaseDecision = z.infer<typeof ReleaseDecision>;

/** `/status.json`: what is known of the site at this moment. The build writes what it knows, publishing the rest. */
export const Status = z.object({
  schemaVersion: z.literal(1),
  /** True where the exports are the project's own example. */
  sample: z.boolean(),
  /** ISO 8601 UTC time of the newest export. */
  asOf: z.iso.datetime(),
  /** How often the operator promises to update, in days. */
  updateEveryDays: z.number().int().positive(),
  today: CalendarDate,
  sources: z.array(
    z.object({
      id: z.string(),
      /** Time of its newest file, ISO 8601 UTC. */
      asOf: z.iso.datetime(),
      files: z.number().int().nonnegative(),
      /** True where its last good copy stands in. */
      stale: z.boolean(),
    }),
  ),
  /** Rows read, and what became of them; `masked` counts places where personal data was masked. */
  rows: z.object({
    read: z.number().int().nonnegative(),
    published: z.number().int().nonnegative(),
    held: z.number().int().nonnegative(),
    excluded: z.number().int().nonnegative(),
    masked: z.number().int().nonnegative(),
  }),
  /** Absent where the site was built and not published by `npm run publish`. */
  publication: z
    .object({
      run: RunName,
      /** SHA-256 of the site's manifest. */
      manifest: z.string(),
      signed: z.boolean(),
      /** ISO 8601 UTC time at which this release went live. */
      lastSuccess: z.iso.datetime(),
      lastTry: LastTry,
      /** By whom this release was let through, where it was held. */
      releasedBy: ReleaseDecision.optional(),
    })
    .optional(),
});
export type Status = z.infer<typeof Status>;
