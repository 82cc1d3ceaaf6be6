import type { Activity } from '../domain/activity.ts';
import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { addDays, monthOf, weekdayOf } from '../domain/calendar-days.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, byTime, toCard } from './activity-card.ts';
import { type MapChoices, toMapChoices } from './map-choices.ts';
import { type NationalDayView, toNationalDays } from './national-days.ts';
import { monthPeriod } from '../measures/period.ts';
import type { SiteIndex } from './site-index.ts';

export interface MonthLink {
  month: Month;
  href: string;
  /** Activities that touch the month. */
  count: number;
}

export interface CalendarEntry {
  card: ActivityCard;
  /** It began on an earlier day of the month, where a list has it already. */
  isContinued: boolean;
}

export interface CalendarDay {
  date: CalendarDate;
  inMonth: boolean;
  isToday: boolean;
  /** All of the day: what begins on it first, then what goes on; by time. */
  entries: CalendarEntry[];
}

export interface CalendarMonth {
  month: Month;
  today: CalendarDate;
  asOf: string;
  /** Weeks from Sunday to Saturday; days of the neighbouring months are there, empty. */
  weeks: CalendarDay[][];
  total: number;
  /** National days of the month, by date; none of them is an activity. */
  nationalDays: NationalDayView[];
  /** What the month's activities can be chosen by. */
  choices: MapChoices;
  /** The nearest months that hold something. */
  previous?: MonthLink;
  next?: MonthLink;
  /** All months that hold something, oldest first. */
  months: MonthLink[];
}

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
    total: activities.length,
    nationalDays: toNationalDays(index.settings, from, to),
    choices: toMapChoices(index, activities),
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
  const { from } = monthPeriod(month);
  const entries = (inMonth ? activities : [])
    .filter(({ start, end }) => start <= date && date <= end)
    .map((activity) => ({
      card: toCard(index, activity),
      isContinued: date !== (activity.start < from ? from : activity.start),
    }));
  return {
    date,
    inMonth,
    isToday: date === index.today,
    entries: entries.toSorted((a, b) => Number(a.isContinued) - Number(b.isContinued)),
  };
}
