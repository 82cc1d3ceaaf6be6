import type { CalendarDate } from '../domain/calendar-date.ts';
import { daysBetween } from '../domain/calendar-days.ts';
import { formatRelative, toBangkok } from '../format/dates.ts';
import type { Language } from '../words/terms.ts';
import { todayInBangkok } from './reader-clock.ts';

// What a page says of days is true of the day that the site was made for, and a page may be read weeks later. Here it is
// brought to the reader's day in Thailand, by what the elements say of themselves:
//   data-until="2026-12-01"  there up to that day, the day itself included;
//   data-after="2026-12-01"  there only after it; `hidden` in the page.
// On an open page that is done again when the day turns, and told by the event `new-day`.
// It also says beside every "data as of" how long ago that is.

let today = todayInBangkok();
showDay(today);
showAge(today);

// A page may stay open over midnight. A telephone that slept has missed its timers, and wakes with the page coming to sight.
setInterval(turnDay, 60_000);
document.addEventListener('visibilitychange', turnDay);

function turnDay(): void {
  const day = todayInBangkok();
  if (day === today) return;
  today = day;
  showDay(day);
  document.dispatchEvent(new Event('new-day'));
}

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
