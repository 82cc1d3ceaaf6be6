import type { Activity } from '../domain/activity.ts';
import type { CalendarDate, ClockTime } from '../domain/calendar-date.ts';
import { addDays, daysBetween } from '../domain/calendar-days.ts';

export type When = Pick<Activity, 'start' | 'end' | 'startTime' | 'endTime'>;

/**
 * Days alone, with the day after the last as DTEND; or times. Several days with the same hours are one event repeated
 * daily, not one that goes on through the nights. Several days with only a first hour are days alone.
 */
export function toWhen({ start, end, startTime, endTime }: When): string[] {
  const days = daysBetween(start, end) + 1;
  if (startTime === undefined || (days > 1 && endTime === undefined)) {
    return [`DTSTART;VALUE=DATE:${toStamp(start)}\r\n`, `DTEND;VALUE=DATE:${toStamp(addDays(end, 1))}\r\n`];
  }
  const begins = toTimeLine('DTSTART', start, startTime);
  if (endTime !== undefined && endTime > startTime) {
    const daily = days > 1 ? [`RRULE:FREQ=DAILY;COUNT=${days}\r\n`] : [];
    return [begins, toTimeLine('DTEND', start, endTime), ...daily];
  }
  // An end that lies before the start belongs to the last of several days; on one day it is a mistake and left out.
  return endTime !== undefined && days > 1 ? [begins, toTimeLine('DTEND', end, endTime)] : [begins];
}

const toStamp = (date: CalendarDate) => date.replaceAll('-', '');
const toTimeLine = (name: 'DTSTART' | 'DTEND', date: CalendarDate, time: ClockTime) =>
  `${name};TZID=Asia/Bangkok:${toStamp(date)}T${time.replace(':', '')}00\r\n`;
