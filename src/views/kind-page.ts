import type { ActivityKind } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ActivityCard } from './activity-card.ts';
import type { PeriodFigures } from './figures.ts';
import type { AreaRow } from './home-page.ts';
import type { MonthsSeries } from './months-series.ts';
import type { PhotoView } from './photo-view.ts';

export interface KindRow {
  kind: ActivityKind;
  href: string;
  /** Activities done in the last 12 months, to come, and the latest day done. */
  done: number;
  ahead: number;
  lastActivity?: CalendarDate;
}

export interface KindsPage {
  today: CalendarDate;
  asOf: string;
  kinds: KindRow[];
}

export interface KindPage {
  kind: ActivityKind;
  href: string;
  today: CalendarDate;
  asOf: string;
  next: ActivityCard[];
  nextTotal: number;
  recent: ActivityCard[];
  recentTotal: number;
  thisMonth: PeriodFigures;
  previousMonth: PeriodFigures;
  last12Months: PeriodFigures;
  months: MonthsSeries;
  /** Sub-types and occasions of activities done in the last 12 months, the most frequent first. */
  subtypes: { name: string; count: number }[];
  occasions: { name: string; count: number }[];
  /** By code. */
  districts: AreaRow[];
  photos: PhotoView[];
}
