import type { CalendarDate } from '../domain/calendar-date.ts';
import { formatDate, formatDateRangeLong, formatTimes } from '../format/dates.ts';
import type { When } from './when.ts';

/** Days and hours on one line: "วันจันทร์ที่ 18 เมษายน 2565 เวลา 09.00–12.00 น."; the hours only where they are known. */
export function writeWhen(when: When): string {
  if (when.shape === 'through') {
    return `${writeMoment(when.first, when.from)} ถึง${writeMoment(when.last, when.to)}`;
  }
  const days = writeDays(when);
  const hours = writeHours(when);
  if (hours === undefined) return days;
  return when.shape === 'daily' ? `${days} ทุกวันเวลา ${hours}` : `${days} เวลา ${hours}`;
}

/** The days alone, with their weekdays. */
export function writeDays(when: When): string {
  return when.shape === 'day' ? formatDate(when.day, 'th') : formatDateRangeLong(when.first, when.last, 'th');
}

/** The hours alone: "09.00–12.00 น."; undefined where they are not known. */
export function writeHours({ from, to }: When): string | undefined {
  return from && formatTimes(from, to, 'th');
}

const writeMoment = (day: CalendarDate, time: string) =>
  `${formatDate(day, 'th')} เวลา ${formatTimes(time, undefined, 'th')}`;
