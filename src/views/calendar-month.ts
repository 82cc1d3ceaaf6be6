import { type Activity, ActivityKind } from '../domain/activity.ts';
import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { addDays, monthOf, weekdayOf } from '../domain/calendar-days.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, byTime, toCard } from './activity-card.ts';
import { type NationalDayView, toNationalDays } from './national-days.ts';
import { monthPeriod } from './periods.ts';
import type { SiteIndex } from './site-index.ts';

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
  /** National days of the month, by date; none of them is an activity. */
  nationalDays: NationalDayView[];
  /** The nearest months that hold something. */
  previous?: MonthLink;
  next?: MonthLink;
  /** All months that hold something, oldest first. */
  months: MonthLink[];
}

const cardsPerDay = 3;

/** Months that hold something, oldest first: no other has a page, so that nobody crawls an endless calendar. */
export function calendarMonths({ byMonth }: SiteIndex): Month[] {
  return [...byMonth.keys()].toSorted();
}

/** The page of a month; for a month that holds nothing, an empty one. */
export function toCalendarMonth(index: SiteIndex, month: Month): CalendarMonth {
  const { byMonth, today, dataset } = index;
  const activities = (byMonth.get(month) ?? []).toSorted(byTime);
  const { from, to } = monthPeriod(month);
  const months = calendarMonths(index).map((one) => ({
    month: one,
    href: routes.calendar(one),
    count: byMonth.get(one)?.length ?? 0,
  }));
  return {
    month,
    today,
    asOf: dataset.manifest.asOf,
    weeks: toWeeks(index, month, activities),
    days: toDays(index, month, activities),
    total: activities.length,
    kinds: ActivityKind.options
      .map((kind) => ({ kind, count: activities.filter((activity) => activity.kind === kind).length }))
      .filter(({ count }) => count > 0),
    nationalDays: toNationalDays(index.settings, from, to),
    previous: months.findLast((one) => one.month < month),
    next: months.find((one) => one.month > month),
    months,
  };
}

function toWeeks(index: SiteIndex, month: Month, activities: Activity[]): CalendarDay[][] {
  const { from, to } = monthPeriod(month);
  const weeks: CalendarDay[][] = [];
  for (let sunday = addDays(from, -weekdayOf(from)); sunday <= to; sunday = addDays(sunday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((days) => toDay(index, month, addDays(sunday, days), activities)));
  }
  return weeks;
}

function toDay(index: SiteIndex, month: Month, date: CalendarDate, activities: Activity[]): CalendarDay {
  const inMonth = monthOf(date) === month;
  const ofDay = inMonth ? activities.filter(({ start, end }) => start <= date && date <= end) : [];
  return {
    date,
    inMonth,
    isToday: date === index.today,
    cards: ofDay.slice(0, cardsPerDay).map((activity) => toCard(index, activity)),
    total: ofDay.length,
  };
}

function toDays(index: SiteIndex, month: Month, activities: Activity[]): CalendarMonth['days'] {
  const { from } = monthPeriod(month);
  return [...Map.groupBy(activities, ({ start }) => (start < from ? from : start))].map(([date, ofDay]) => ({
    date,
    isToday: date === index.today,
    cards: ofDay.map((activity) => toCard(index, activity)),
  }));
}
