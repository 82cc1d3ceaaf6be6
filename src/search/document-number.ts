import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays, daysBetween } from '../domain/calendar-days.ts';

// An activity's number tells its day: the newest comes first, and a new day moves no other. So a change of one record
// changes what the index says of its own day alone.

const lastDay = '2099-12-31';

/** Numbers of one day; a province with more activities on one day than that uses those of the day after. */
export const numbersOfDay = 1024;

/** The number of the `place`-th activity of a day, from 0. */
export const toNumber = (start: CalendarDate, place: number) => daysBetween(start, lastDay) * numbersOfDay + place;

/** The day of a number. */
export const dayOfNumber = (number: number): CalendarDate => addDays(lastDay, -Math.floor(number / numbersOfDay));
