import type { Activity } from './activity.ts';
import type { ActionPlanLine, Agency } from './agency.ts';
import type { Area } from './area.ts';
import type { Boundaries } from './boundaries.ts';
import type { Channel } from './channel.ts';
import type { Change, Mended, MonthCopy, Run } from './history.ts';
import type { Issue } from './issue.ts';
import type { Manifest } from './manifest.ts';
import type { OtherPortal } from './other-portal.ts';
import type { Photo } from './photo.ts';
import type { Revision, Withdrawal } from './revision.ts';
import type { Training } from './training.ts';

/** Everything a run knows, as the pages read it. Each list is sorted; the same input gives the same order. */
export interface Dataset {
  /** By start, then id. Drafts and taken-down activities are not in it. */
  activities: Activity[];
  training: Training[];
  agencies: Agency[];
  actionPlans: ActionPlanLine[];
  channels: Channel[];
  photos: Photo[];
  /** The province with all districts and tambons, and the villages that a list or an activity names, by code. */
  areas: Area[];
  /** Outlines of the province's areas; absent where the operator has given none. */
  boundaries?: Boundaries;
  /** Portals of other provinces, in the order of the settings; absent where they name none. */
  portals?: OtherPortal[];
  issues: Issue[];
  /** Old address → new id, for redirects. */
  aliases: Record<string, string>;
  /** One for each activity, in their order. */
  revisions: Revision[];
  /** By id. */
  withdrawals: Withdrawal[];
  /** Runs that found something new, the first one first. */
  runs: Run[];
  /** What runs found changed, the latest run first. */
  changes: Change[];
  /** Things to mend that were mended of late. */
  mended: Mended[];
  /** Frozen copies, by month and version. */
  monthCopies: MonthCopy[];
  manifest: Manifest;
}
