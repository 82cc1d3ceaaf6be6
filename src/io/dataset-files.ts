import { z } from 'zod';
import { Activity } from '../domain/activity.ts';
import { ActionPlanLine, Agency } from '../domain/agency.ts';
import { Area } from '../domain/area.ts';
import { Channel } from '../domain/channel.ts';
import type { Dataset } from '../domain/dataset.ts';
import { Change, Mended, MonthCopy, Run } from '../domain/history.ts';
import { Issue } from '../domain/issue.ts';
import { Photo } from '../domain/photo.ts';
import { Revision, Withdrawal } from '../domain/revision.ts';
import { Training } from '../domain/training.ts';

/** Lists of a dataset, each with its file of one JSON value a line and the schema of a line. */
export const listFiles = {
  activities: { file: 'activities.ndjson', schema: Activity },
  training: { file: 'training.ndjson', schema: Training },
  agencies: { file: 'agencies.ndjson', schema: Agency },
  actionPlans: { file: 'action-plans.ndjson', schema: ActionPlanLine },
  channels: { file: 'channels.ndjson', schema: Channel },
  photos: { file: 'photos.ndjson', schema: Photo },
  areas: { file: 'areas.ndjson', schema: Area },
  issues: { file: 'issues.ndjson', schema: Issue },
  revisions: { file: 'revisions.ndjson', schema: Revision },
  withdrawals: { file: 'withdrawals.ndjson', schema: Withdrawal },
  runs: { file: 'runs.ndjson', schema: Run },
  changes: { file: 'changes.ndjson', schema: Change },
  mended: { file: 'mended.ndjson', schema: Mended },
  monthCopies: { file: 'month-copies.ndjson', schema: MonthCopy },
} as const satisfies Partial<Record<keyof Dataset, { file: string; schema: z.ZodType }>>;

/** Outlines of areas; only in a dataset of a province that has some. */
export const boundariesFile = 'boundaries.json';
/** What can be found in portals of other provinces; only in a dataset whose settings name some. */
export const portalsFile = 'portals.json';
export const aliasesFile = 'aliases.json';
export const manifestFile = 'manifest.json';
export const checksumsFile = 'SHA256SUMS';
/** Folder of re-encoded pictures, `<id>-<width>.webp`. */
export const picturesFolder = 'pictures';
/** Folder of the frozen copies of months. */
export const monthsFolder = 'months';

export const Aliases = z.record(z.string(), z.string());
