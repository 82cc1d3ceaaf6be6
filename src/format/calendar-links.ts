import type { CalendarDate, ClockTime } from '../domain/calendar-date.ts';
import { addDays, daysBetween } from '../domain/calendar-days.ts';

/** What an entry in somebody's calendar says. */
export interface CalendarEntryText {
  title: string;
  /** First and last day, and the hours of each, in Asia/Bangkok. */
  start: CalendarDate;
  end: CalendarDate;
  startTime?: ClockTime | undefined;
  endTime?: ClockTime | undefined;
  place: string;
  text: string;
}

/**
 * The address that opens Google Calendar with a new entry, for the reader to keep or not. Without an hour the days are
 * whole; several days with the same hours are repeated daily, as in the calendar file beside the page.
 */
export function toGoogleCalendarLink(entry: CalendarEntryText): string {
  const { title, start, end, startTime, endTime, place, text } = entry;
  const days = daysBetween(start, end) + 1;
  const hasHours = startTime !== undefined && (days === 1 || endTime !== undefined);
  const first = hasHours ? toStamp(start, startTime) : toStamp(start);
  const last = hasHours ? toStamp(start, lastHour(startTime, endTime)) : toStamp(addDays(end, 1));
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${first}/${last}`,
    ctz: 'Asia/Bangkok',
  });
  query.set('location', place);
  query.set('details', text);
  if (hasHours && days > 1) query.set('recur', `RRULE:FREQ=DAILY;COUNT=${days}`);
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** The same for Outlook on the web, which knows no repetition here: several days are whole days. */
export function toOutlookLink(entry: CalendarEntryText): string {
  const { title, start, end, startTime, endTime, place, text } = entry;
  const query = new URLSearchParams({ rru: 'addevent', subject: title, location: place, body: text });
  if (startTime !== undefined && start === end) {
    query.set('startdt', `${start}T${startTime}:00+07:00`);
    query.set('enddt', `${end}T${lastHour(startTime, endTime)}:00+07:00`);
  } else {
    query.set('startdt', start);
    query.set('enddt', addDays(end, 1));
    query.set('allday', 'true');
  }
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query}`;
}

/** An end that lies before the start is a mistake: then nobody knows how long it takes. */
const lastHour = (start: ClockTime, end: ClockTime | undefined) => (end !== undefined && end > start ? end : start);

const toStamp = (date: CalendarDate, time?: ClockTime) =>
  date.replaceAll('-', '') + (time === undefined ? '' : `T${time.replace(':', '')}00`);
