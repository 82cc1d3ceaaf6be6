import type { ActivityKind } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { PointState } from './point-columns.ts';

/** What the map shows of an activity when it is opened; ready to read, in the language of the file. */
export interface MapDetail {
  id: string;
  href: string;
  title: string;
  kind: ActivityKind;
  state: PointState;
  start: CalendarDate;
  end: CalendarDate;
  /** "09.30–12.00 น." */
  times?: string;
  /** From the venue to the district. */
  place: string;
  /** Tambon and district, for a row of a list. */
  placeShort: string;
  host?: string;
  /** The smallest copy of the first photograph. */
  photo?: { href: string; width: number; height: number };
}

/** A place that can be typed, and where it is: `[name, latitude, longitude, code]`. */
export type MapPlace = readonly [string, number, number, string];

/** No file of details holds more activities than this: about 15 kB compressed. */
const mostInPart = 200;

/**
 * Where the files of details begin, as numbers of points: each holds activities of one tambon, or of a district whose
 * tambons they do not name, and no more than a telephone likes to load. `area` is the points' own column, in its order.
 */
export function partStarts(area: Uint16Array): number[] {
  const starts: number[] = [];
  for (const [at, of] of area.entries()) {
    if (at === 0 || of !== area[at - 1] || at === starts.at(-1)! + mostInPart) starts.push(at);
  }
  return starts;
}
