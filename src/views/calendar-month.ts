import type { ActivityKind } from '../domain/activity.ts';
import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import type { ActivityCard } from './activity-card.ts';

export interface MonthLink {
  month: Month;
  href: string;
  /** Activities that touch the month. */
  count: number;
}

export interface CalendarDay {
  date: CalendarDate;
  inMonth: boolean;
  isToday: boolean;
  /** The first 3 of the day. */
  cards: ActivityCard[];
  /** All of the day. */
  total: number;
}

export interface CalendarMonth {
  month: Month;
  today: CalendarDate;
  asOf: string;
  /** Weeks from Sunday to Saturday; days of the neighbouring months are there, empty. */
  weeks: CalendarDay[][];
  /** The list: each activity once, under its first day in the month. */
  days: { date: CalendarDate; isToday: boolean; cards: ActivityCard[] }[];
  total: number;
  kinds: { kind: ActivityKind; count: number }[];
  /** The nearest months that hold something. */
  previous?: MonthLink;
  next?: MonthLink;
  /** All months that hold something, oldest first. */
  months: MonthLink[];
}
