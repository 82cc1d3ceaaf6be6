import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';
import { dayExists } from './calendar-days.ts';

/** A national day (วันสำคัญ): each year on the same day, or, where a lunar calendar or an announcement moves it, on one date. */
export interface NationalDay {
  /** In Thai, royal titles verbatim. */
  name: string;
  nameEn?: string;
  /** 1–12; with `day`, for a day that comes every year. */
  month?: number;
  day?: number;
  /** For a day that moves from year to year. */
  date?: CalendarDate;
}

/** Leap years have every day that any year has. */
const leapYear = 2024;

/** A day that the operator adds to the preset, or has instead of it. */
const OwnNationalDay = z
  .strictObject({
    name: z.string().min(1).max(200),
    nameEn: z.string().min(1).max(200).optional(),
    month: z.number().int().min(1).max(12).optional(),
    day: z.number().int().optional(),
    date: CalendarDate.optional(),
  })
  .refine(
    ({ month, day, date }) => {
      const parts = [month, day].filter((part) => part !== undefined);
      return parts.length === (date === undefined ? 2 : 0);
    },
    {
      message: 'month and day of a day that comes every year, or the date (YYYY-MM-DD) of one that moves',
    },
  )
  .refine(({ month = 1, day = 1 }) => month < 1 || month > 12 || dayExists(leapYear, month, day), {
    path: ['day'],
    message: 'a day that the month has',
  });

/** Days that plans are made around; shown in the calendar beside the activities, and offered in the forms. */
export const NationalDaysSettings = z.strictObject({
  /** `th`: the list in national-days-th.ts; `none`: only the operator's own. */
  preset: z.enum(['th', 'none']).default('th'),
  own: z.array(OwnNationalDay).default([]),
});
