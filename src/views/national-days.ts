import type { CalendarDate } from '../domain/calendar-date.ts';
import { dayExists, toCalendarDate } from '../domain/calendar-days.ts';
import type { NationalDay } from '../domain/national-day.ts';
import { nationalDaysTh } from '../domain/national-days-th.ts';
import type { Settings } from '../domain/settings.ts';

/** A national day (วันสำคัญ) on its date; no activity, only what plans are made around. */
export interface NationalDayView {
  date: CalendarDate;
  /** In Thai. */
  name: string;
  nameEn?: string;
}

/** National days from `from` to `to`, both included, by date; those of one date in the order of the list. */
export function toNationalDays({ nationalDays }: Settings, from: CalendarDate, to: CalendarDate): NationalDayView[] {
  const days: NationalDay[] = [...(nationalDays.preset === 'th' ? nationalDaysTh : []), ...nationalDays.own];
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return days
    .flatMap((day) => datesOf(day, firstYear, lastYear).map((date) => ({ date, name: day.name, nameEn: day.nameEn })))
    .filter(({ date }) => from <= date && date <= to)
    .toSorted((a, b) => Number(a.date > b.date) - Number(a.date < b.date));
}

/** The dates of a day within the years; 29 February only in years that have one. */
function datesOf({ date, month, day }: NationalDay, firstYear: number, lastYear: number): CalendarDate[] {
  if (date !== undefined) return [date];
  if (month === undefined || day === undefined) return [];
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, place) => firstYear + place);
  return years.filter((year) => dayExists(year, month, day)).map((year) => toCalendarDate(year, month, day));
}
