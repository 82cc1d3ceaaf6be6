import type { ClockTime } from '../../domain/calendar-date.ts';

const pattern = /^(\d{4}-\d{2}-\d{2})[t ]([01]\d|2[0-3]):([0-5]\d)(?::\d{2}(?:\.\d{1,9})?)?(z|[+-]\d{2}:?\d{2})?$/;

/** A date with a clock time as machines write it, the time already Bangkok's. */
export interface IsoMoment {
  /** As written, Buddhist or Common Era, unchecked. */
  date: string;
  /** Days to add to `date` for the day in Bangkok. */
  days: number;
  time: ClockTime;
}

/**
 * Reads 2022-04-18T09:30, 2022-04-18 09:30:00 and, with an offset, 2022-04-17T17:00:00.000Z. A moment with an offset
 * may be another day in Bangkok (UTC+7): databases keep its midnight as 17:00Z of the day before.
 * Expects lower case; undefined for anything else.
 */
export function parseIsoMoment(text: string): IsoMoment | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [, date, hours, minutes, offset] = found;
  let total = Number(hours) * 60 + Number(minutes);
  if (offset !== undefined) total += 7 * 60 - offsetMinutes(offset);
  const days = Math.floor(total / 1440);
  const inDay = total - days * 1440;
  return { date: date!, days, time: `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}` };
}

function offsetMinutes(offset: string): number {
  if (offset === 'z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith('-') ? -minutes : minutes;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
