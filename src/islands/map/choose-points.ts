import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { AgencyColumn } from '../../map-points/agency-column.ts';
import {
  joinInFacts,
  photosInFacts,
  pointKinds,
  type PointColumns,
  stateOfFacts,
  weekNumber,
} from '../../map-points/point-columns.ts';
import { type Choice, spanOf } from './choice.ts';

/** What choosing needs beside the choice itself. */
export interface ChoosingContext {
  /** Today where the reader is, in Asia/Bangkok: what was open when the site was made may be over. */
  today: CalendarDate;
  /** Monday of the last week that any point is in. */
  lastWeek: CalendarDate;
  /** Needed where an agency is chosen. */
  agencies?: AgencyColumn;
}

/** A choice as a test of single points, without the weeks and with them. */
export interface Chooser {
  /** True where the point fits, whatever its week. */
  fits(at: number): boolean;
  /** First and last week, as numbers. */
  from: number;
  to: number;
}

/** The chooser of a choice; each call of `fits` costs a few comparisons. */
export function toChooser(
  points: PointColumns,
  choice: Choice,
  { today, lastWeek, agencies }: ChoosingContext,
): Chooser {
  const { areas, firstWeek, kind, facts, area, week } = points;
  const span = spanOf(choice.weeks, { first: firstWeek, last: lastWeek, today });
  const thisWeek = weekNumber(today, firstWeek);
  const kinds = pointKinds.map((name) => choice.kinds.length === 0 || choice.kinds.includes(name));
  const isInside = areas.map((code) => choice.area === undefined || code.startsWith(choice.area));
  const agency = choice.agency === undefined || !agencies ? -1 : agencies.ids.indexOf(choice.agency) + 1;
  return {
    fits: (at) =>
      kinds[kind[at]!]! &&
      isInside[area[at]!]! &&
      (agency < 0 || (agency > 0 && agencies!.agency[at] === agency)) &&
      (choice.states.length === 0 || choice.states.includes(stateOfFacts(facts[at]!))) &&
      (!choice.canJoin || (joinInFacts(facts[at]!) && week[at]! >= thisWeek)) &&
      (!choice.hasPhotos || photosInFacts(facts[at]!)),
    from: weekNumber(span.from, firstWeek),
    to: weekNumber(span.to, firstWeek),
  };
}

/** What a choice comes to: the points in its weeks, and how many fit in each week of all, for the histogram. */
export interface Chosen {
  /** Numbers of points, ascending. */
  points: Uint32Array;
  byWeek: Uint32Array;
}

/** Chooses among all points; one pass. `weeks` is how many weeks the histogram has. */
export function choosePoints({ count, week }: PointColumns, { fits, from, to }: Chooser, weeks: number): Chosen {
  const points = new Uint32Array(count);
  const byWeek = new Uint32Array(weeks);
  let chosen = 0;
  for (let at = 0; at < count; at++) {
    if (!fits(at)) continue;
    byWeek[week[at]!]! += 1;
    if (week[at]! >= from && week[at]! <= to) points[chosen++] = at;
  }
  return { points: points.slice(0, chosen), byWeek };
}
