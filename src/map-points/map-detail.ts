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

/** How many activities one file of details holds: about 15 kB compressed, one or two files a tambon. */
export const detailsPerPart = 200;
