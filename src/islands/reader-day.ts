import type { CalendarDate } from '../domain/calendar-date.ts';
import { daysBetween } from '../domain/calendar-days.ts';
import { formatRelative, toBangkok } from '../format/dates.ts';
import type { Language } from '../words/terms.ts';
import { todayInBangkok } from './reader-clock.ts';

// What a page says of days is true of the day that the site was made for, and a page may be read weeks later. Here it is
// brought to the reader's day in Thailand, by what the elements say of themselves:
//   data-until="2026-12-01"  there up to that day, the day itself included;
//   data-after="2026-12-01"  there only after it; `hidden` in the page.
// It also says beside every "data as of" how long ago that is.

const today = todayInBangkok();
showDay(today);
showAge(today);

function showDay(day: CalendarDate): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-until], [data-after]')) {
    const { until, after } = element.dataset;
    element.hidden = (until !== undefined && day > until) || (after !== undefined && day <= after);
  }
}

function showAge(day: CalendarDate): void {
  for (const moment of document.querySelectorAll<HTMLTimeElement>('.stamp time')) {
    const { date } = toBangkok(moment.dateTime);
    if (daysBetween(date, day) < 1) continue;
    moment.append(` (${formatRelative(date, day, document.documentElement.lang as Language)})`);
  }
}
