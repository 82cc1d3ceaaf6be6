import type { ActivityKind, ActivityState, PointPrecision } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays, daysBetween, startOfWeek } from '../domain/calendar-days.ts';

// What the map knows of every activity before any is opened: a few numbers each, in typed arrays, so that a hundred
// thousand of them can be filtered and drawn at once. Titles and places are fetched when they are asked for.

/** A kind is stored as its place in this list. */
export const pointKinds = ['development', 'disaster', 'special', 'unspecified'] as const satisfies ActivityKind[];

/** States a page shows; `awaiting` is over without a result. Stored as places in this list. */
export const pointStates = ['planned', 'postponed', 'cancelled', 'done', 'awaiting'] as const satisfies (
  ActivityState | 'awaiting'
)[];
export type PointState = (typeof pointStates)[number];

/** What a point stands for; anything but `exact` is drawn as approximate. Stored as places in this list. */
export const pointPrecisions = ['exact', 'village', 'tambon', 'district'] as const satisfies PointPrecision[];

/** Degrees are stored as whole numbers of this many parts: 4 decimals, about 11 m. */
export const partsPerDegree = 10_000;

/** The points of a map, one entry each in every column. */
export interface PointColumns {
  count: number;
  /** Codes of districts and tambons; `area` is a place in this list. */
  areas: string[];
  /** Monday of the week that `week` 0 is. */
  firstWeek: CalendarDate;
  /** In parts of a degree (WGS 84). */
  lat: Int32Array;
  lon: Int32Array;
  kind: Uint8Array;
  /** State, precision and two answers in eight bits; see `packFacts`. */
  facts: Uint8Array;
  /** Whole weeks from `firstWeek` to the first day's week. */
  week: Uint16Array;
  area: Uint16Array;
}

/** What the eight bits of a point's facts say. */
export interface PointFacts {
  state: PointState;
  precision: PointPrecision;
  /** The result has photographs. */
  hasPhotos: boolean;
  /** People could still come on the day that the site was made for. */
  canJoin: boolean;
}

/** Bits 0–2 state, 3–4 precision, 5 photographs, 6 can join. */
export function packFacts({ state, precision, hasPhotos, canJoin }: PointFacts): number {
  return (
    pointStates.indexOf(state) |
    (pointPrecisions.indexOf(precision) << 3) |
    (Number(hasPhotos) << 5) |
    (Number(canJoin) << 6)
  );
}

export const stateOfFacts = (facts: number): PointState => pointStates[facts & 7]!;
export const precisionOfFacts = (facts: number): PointPrecision => pointPrecisions[(facts >> 3) & 3]!;
export const photosInFacts = (facts: number): boolean => (facts & 32) !== 0;
export const joinInFacts = (facts: number): boolean => (facts & 64) !== 0;

/** Whole weeks from the Monday `firstWeek` to the week of `date`; negative before it. */
export function weekNumber(date: CalendarDate, firstWeek: CalendarDate): number {
  return daysBetween(firstWeek, startOfWeek(date)) / 7;
}

/** Monday of a numbered week. */
export function mondayOf(week: number, firstWeek: CalendarDate): CalendarDate {
  return addDays(firstWeek, week * 7);
}
