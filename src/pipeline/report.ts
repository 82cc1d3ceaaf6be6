import type { Activity, ActivityPlan, ActivityResult, ActivityState } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { SourceRef } from '../domain/source-ref.ts';

/**
 * One row of an export about an activity: a plan, a result, or both in one row.
 * Values are clean; what could not be read is already an issue.
 */
export interface ActivityReport extends Pick<
  Activity,
  | 'kind'
  | 'subtype'
  | 'occasion'
  | 'title'
  | 'description'
  | 'start'
  | 'end'
  | 'startTime'
  | 'endTime'
  | 'place'
  | 'sector'
  | 'hosting'
> {
  /** The export's own id, folded, whatever letters it has. */
  exportId?: string;
  /** The title's match key, kept because joining compares it often. */
  titleKey: string;
  agencyName?: string;
  /** Agencies that the report names as taking part. */
  partnerNames?: string[];
  /** What the row says of its state; undefined where it says nothing. */
  state?: ActivityState;
  /** The day it was planned for before it was postponed. */
  originalDate?: CalendarDate;
  /** Every day it was planned for before, as they were told, where it was postponed more than once. */
  earlierStarts?: CalendarDate[];
  plan?: ActivityPlan;
  /** Photographs are still names as the export gives them. */
  result?: ActivityResult;
  source: SourceRef;
}

/** A row that is not published, and why: `held` for an issue to mend, `excluded` where nothing is wrong with that. */
export interface Unpublished {
  source: SourceRef;
  outcome: 'held' | 'excluded';
}
