import type { ActivityKind } from '../domain/activity.ts';
import type { AreaLevel } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Channel } from '../domain/channel.ts';
import type { Count } from '../domain/count.ts';
import type { ActivityCard } from './activity-card.ts';
import type { AreaLink } from './area-link.ts';
import type { GroupFigure, PeriodFigures, Share } from './figures.ts';
import type { AreaRow } from './home-page.ts';
import type { MapLabel, MapPoint } from './map-page.ts';
import type { MonthsSeries } from './months-series.ts';
import type { PhotoView } from './photo-view.ts';

/** The letter's continuity measure, in ISO weeks (Monday to Sunday). */
export interface Continuity {
  /** Weeks in a row with an activity done, counted back from the last complete week. */
  weeksInARow: number;
  /** Whole weeks since the latest activity done; absent where there never was one. */
  weeksWithout?: number;
  lastActivity?: CalendarDate;
  /** Of the last 52 complete weeks, those with an activity done. */
  activeWeeks: Share;
}

/** A channel and the area it belongs to: the page's own, or one around it. */
export interface ChannelView {
  channel: Pick<Channel, 'id' | 'kind' | 'name' | 'url' | 'phone' | 'detail'>;
  area: AreaLink;
  inherited: boolean;
}

/** A village's plan beside its result. */
export interface PlanRow {
  card: ActivityCard;
  hasPlan: boolean;
  hasResult: boolean;
  wantedPeople?: Count;
  participants?: Count;
  /** Days from the last day to the report; absent where either is not known. */
  reportedAfterDays?: number;
}

export interface AreaDownload {
  format: 'ics' | 'csv' | 'geojson' | 'json';
  href: string;
}

export interface AreaPage {
  area: AreaLink;
  level: AreaLevel;
  today: CalendarDate;
  asOf: string;
  /** From the province down to the area around this one; the area itself is not in it. */
  breadcrumb: AreaLink[];
  /** Planned, postponed or cancelled, not over, by day and time; at most 12. */
  next: ActivityCard[];
  nextTotal: number;
  /** Done or awaiting, newest first; at most 12. */
  recent: ActivityCard[];
  recentTotal: number;
  thisMonth: PeriodFigures;
  previousMonth: PeriodFigures;
  last12Months: PeriodFigures;
  continuity: Continuity;
  /** Activities done in the last 12 months; kinds with none are left out. */
  byKind: { kind: ActivityKind; href: string; count: number }[];
  /** Participants of the last 12 months by the groups that reports tell apart; groups nobody reported are left out. */
  groups: GroupFigure[];
  /** "ประชาชน" among all people in the results of the last 12 months that report that group. */
  publicShare: Share;
  months: MonthsSeries;
  /** Newest first; at most 12. */
  photos: PhotoView[];
  photosTotal: number;
  /** By code; for the province its districts, and so on; empty for a village. */
  subAreas: AreaRow[];
  /** For a tambon: the activities of the last 12 months and to come that name no village with a code. */
  withoutSubArea: number;
  /** The area's own channels first, then those of the areas around it. */
  channels: ChannelView[];
  downloads: AreaDownload[];
  /** Marks for the activities in `next` and `recent`, and the names of sub-areas. */
  points: MapPoint[];
  labels: MapLabel[];
  /** Things to mend in the district's data; only for districts. */
  openIssues?: { count: number; href: string };
  /** Only for villages: plans and results of the last 12 months and to come, newest first. */
  plans?: PlanRow[];
}
