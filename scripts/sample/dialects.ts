import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { daysBetween } from '../../src/domain/calendar-days.ts';
import type { Dialect, WrittenCell } from './value.ts';

const months = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');

/** 18/4/2569, 09.00-12.00 น., กว่า 200 คน. */
export const slashes = dialect({
  day: (date) => `${dayOf(date)}/${monthOf(date)}/${yearOf(date)}`,
  time: (start, end) => `${start.replace(':', '.')}${end ? `-${end.replace(':', '.')}` : ''} น.`,
});

/** ๑๘/๐๔/๖๙, ๐๙.๐๐ น., ๒๐๐ คน: every number in Thai digits, years with two. */
export const thaiDigits = dialect({
  day: (date) => toThaiDigits(`${pad(dayOf(date))}/${pad(monthOf(date))}/${shortYear(yearOf(date))}`),
  time: (start, end) => toThaiDigits(`${start.replace(':', '.')}${end ? ` - ${end.replace(':', '.')}` : ''} น.`),
  number: (number) => toThaiDigits(String(number)),
  people: (number, isApproximate) => toThaiDigits(`${isApproximate ? 'กว่า ' : ''}${number} คน`),
});

/** 18 เมษายน 2569, 18 - 20 เมษายน 2569, 09.00 น. */
export const longDates = dialect({
  day: (date, until) => {
    const last = `${months[monthOf(until ?? date) - 1]} ${yearOf(until ?? date)}`;
    if (!until) return `${dayOf(date)} ${last}`;
    const sameMonth = date.slice(0, 7) === until.slice(0, 7);
    const sameYear = date.slice(0, 4) === until.slice(0, 4);
    const firstMonth = sameMonth ? '' : ` ${months[monthOf(date) - 1]}${sameYear ? '' : ` ${yearOf(date)}`}`;
    return `${dayOf(date)}${firstMonth} - ${dayOf(until)} ${last}`;
  },
  time: (start) => `${start.replace(':', '.')} น.`,
});

/** A spreadsheet into which somebody typed Buddhist years: numbers are numbers, a day is a serial 543 years ahead. */
export const buddhistSerials = dialect({
  day: (date) => {
    // 29 February of a Gregorian leap year is no day 543 years later, so the spreadsheet kept it as text.
    if (date.slice(5) === '02-29') return `29/2/${yearOf(date)}`;
    return { serial: daysBetween('1899-12-30', `${yearOf(date)}${date.slice(4)}`) };
  },
  time: (start, end) => (end ? `${start}-${end}` : start),
  number: (number) => number,
  people: (number, isApproximate) => (isApproximate ? `กว่า ${number} คน` : number),
});

/** A program's export: ISO dates of the Common Era, plain numbers. */
export const program = dialect({
  day: (date) => date,
  time: (start) => start,
  number: (number) => number,
  people: (number, isApproximate) => (isApproximate ? `กว่า ${number} คน` : number),
});

interface Habits {
  day: (date: CalendarDate, until?: CalendarDate) => WrittenCell;
  time: (start: string, end?: string) => string;
  number?: (number: number) => WrittenCell;
  people?: (number: number, isApproximate: boolean) => WrittenCell;
}

function dialect(habits: Habits): Dialect {
  const number = habits.number ?? String;
  const people = habits.people ?? ((value: number, isApproximate: boolean) => `${isApproximate ? 'กว่า ' : ''}${value}`);
  return (value) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return number(value);
    if ('day' in value) return habits.day(value.day, value.until);
    if ('time' in value) return habits.time(value.time, value.until);
    return people(value.people, value.isApproximate);
  };
}

export function toThaiDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0xe50 + Number(digit)));
}

const dayOf = (date: CalendarDate) => Number(date.slice(8));
const monthOf = (date: CalendarDate) => Number(date.slice(5, 7));
/** In the Buddhist Era. */
const yearOf = (date: CalendarDate) => Number(date.slice(0, 4)) + 543;
const pad = (number: number) => String(number).padStart(2, '0');
/** Two digits as long as nobody can take them for a Common Era year. */
const shortYear = (year: number) => (year <= 2571 ? year % 100 : year);
