import { z } from 'zod';
import { isCalendarDate } from './calendar-days.ts';

/**
 * A calendar day in Asia/Bangkok as `YYYY-MM-DD`, Common Era.
 * Kept as text so that no time zone can move it; ISO text also sorts as days do.
 */
export const CalendarDate = z.string().refine(isCalendarDate, { error: 'a day that exists, as YYYY-MM-DD' });
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A clock time in Asia/Bangkok as `HH:MM`, 00:00–23:59. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type ClockTime = z.infer<typeof ClockTime>;

/** A month as `YYYY-MM`, Common Era. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof Month>;
