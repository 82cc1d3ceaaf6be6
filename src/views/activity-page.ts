import type { ExtraMeasure, Hosting, ParticipantGroup, PointPrecision, Sector } from '../domain/activity.ts';
import type { GeoPoint } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Count } from '../domain/count.ts';
import type { Issue } from '../domain/issue.ts';
import type { SourceRef } from '../domain/source-ref.ts';
import type { ActivityCard, AgencyLink } from './activity-card.ts';
import type { AreaLink } from './area-link.ts';
import type { ChannelView } from './area-page.ts';
import type { PhotoView } from './photo-view.ts';

/** What was announced, for "join us". */
export interface PlanView {
  wantedPeople?: Count;
  dress?: string;
  bring?: string;
  meetingPoint?: string;
  signUpUntil?: CalendarDate;
  contact?: string;
  budgetBaht?: number;
  reportedOn?: CalendarDate;
}

/** What was reported, for "what happened". */
export interface ResultView {
  total?: Count;
  /** In the order reports list them; groups not reported are left out. */
  groups: { group: ParticipantGroup; count: Count }[];
  measures: { measure: ExtraMeasure; count: Count }[];
  narrative?: string;
  budgetBaht?: number;
  reportedOn?: CalendarDate;
  /** Days from the last day to the report; absent where not known or before the last day. */
  reportedAfterDays?: number;
}

/** One export row behind this page. */
export interface SourceRow extends SourceRef {
  of: 'plan' | 'result' | 'joined';
  /** The agency that joined; only for `joined`. */
  agency?: AgencyLink;
  href: string;
}

export interface ActivityPage {
  card: ActivityCard;
  today: CalendarDate;
  asOf: string;
  description?: string;
  hosting: Hosting;
  sector?: Sector;
  /** From the province down to the smallest area known. */
  breadcrumb: AreaLink[];
  plan?: PlanView;
  result?: ResultView;
  /** Days since the last day, where the result is awaited. */
  awaitingDays?: number;
  photos: PhotoView[];
  /** Agencies that went along; their people are not added to the host's. By name of id. */
  joinedBy: AgencyLink[];
  point?: GeoPoint & { precision: PointPrecision };
  sources: SourceRow[];
  issues: Issue[];
  issuesHref: string;
  calendarHref: string;
  /** The activities before and after this one in its smallest known area, by start. */
  previous?: ActivityCard;
  next?: ActivityCard;
  /** To come, same kind first, in the same tambon or else district; at most 4. */
  nearby: ActivityCard[];
  /** Where people of this place hear of activities; shown while people can still join. */
  channels: ChannelView[];
}
