import { type Activity, smallestAreaOf } from '../domain/activity.ts';
import { type AreaCode, lineageOf } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { type FactsContext, toFacts } from './facts.ts';
import { type PeriodId, periodsOf } from './period.ts';
import { type AreaSlot, contribute, createContribution, type Tally } from './tally.ts';
import { addCell, addTo, addToSlot, copyStore, createStore, readTally, type TallyStore } from './tally-store.ts';

/** What was planned and done, by area and period; asked by `tallyAt` and `periodsAt`. */
export interface Results {
  store: TallyStore;
  /** Cells of an area plus one, by the period's place in `periods`; 0 for those that hold nothing, and behind the end. */
  cells: Map<AreaCode, Int32Array>;
  periods: Map<PeriodId, number>;
}

export interface AggregateContext extends FactsContext {
  /** True for an area that the tables know: only those are counted among the areas with an activity. */
  isKnown: (code: AreaCode) => boolean;
}

/**
 * The tallies of all areas × periods in one pass over the activities: each is counted in its ISO week, month and fiscal
 * year, by its first day, and in every area around its place.
 */
export function aggregate(activities: readonly Activity[], context: AggregateContext): Results {
  const results: Results = { store: createStore(), cells: new Map(), periods: new Map() };
  const add = adder(results, context);
  for (const activity of activities) add(activity, 1);
  return results;
}

/**
 * The same tallies after some activities changed: `before` and `after` are each changed one as it was and as it is. Only
 * the cells that hold them are reckoned anew; `results` itself stays as it is. The day must be the same, since the passing
 * of a day changes what is awaited everywhere.
 */
export function withChanges(
  { store, cells, periods }: Results,
  { before, after }: { before: readonly Activity[]; after: readonly Activity[] },
  context: AggregateContext,
): Results {
  const changed: Results = {
    store: copyStore(store),
    cells: new Map([...cells].map(([code, places]) => [code, places.slice()])),
    periods: new Map(periods),
  };
  const add = adder(changed, context);
  for (const activity of before) add(activity, -1);
  for (const activity of after) add(activity, 1);
  return changed;
}

/** What an area holds in a period; undefined where that is nothing. */
export function tallyAt({ store, cells, periods }: Results, area: AreaCode, period: PeriodId): Tally | undefined {
  const place = periods.get(period);
  const cell = place === undefined ? 0 : (cells.get(area)?.[place] ?? 0);
  const tally = cell === 0 ? undefined : readTally(store, cell - 1);
  return tally && tally.activities > 0 ? tally : undefined;
}

/** The periods, of every kind, in which an area holds an activity; in no order. */
export function periodsAt(results: Results, area: AreaCode): PeriodId[] {
  return [...results.periods.keys()].filter((period) => tallyAt(results, area, period) !== undefined);
}

/** The tally of a list of activities over a period of any length, within an area; for what no cell holds. */
export function tallyOf(activities: readonly Activity[], area: AreaCode, context: AggregateContext): Tally {
  const store = createStore();
  const cell = addCell(store);
  const contribution = createContribution();
  const found = new Map<number, Set<AreaCode>>();
  for (const activity of activities) {
    contribute(contribution, toFacts(activity, context));
    addTo(store, [cell], contribution, 1);
    if (contribution.areas.length === 0) continue;
    const lineage = lineageOf(smallestAreaOf(activity));
    for (const { slot, depth } of contribution.areas) {
      const code = lineage[depth];
      if (code === undefined || code.length <= area.length || !context.isKnown(code)) continue;
      const codes = found.get(slot) ?? new Set();
      found.set(slot, codes.add(code));
    }
  }
  for (const [slot, codes] of found) addToSlot(store, cell, slot, codes.size);
  return readTally(store, cell);
}

/** An area's cells plus one, by the period's place: the same array as in the results. */
interface AreaCells {
  code: AreaCode;
  cells: Int32Array;
  isKnown: boolean;
}

/** Adds activities to results, or takes them out (`sign` −1). What areas and days have in common is looked up once. */
function adder({ store, cells, periods }: Results, context: AggregateContext) {
  const placesByDay = new Map<CalendarDate, number[]>();
  const placesOf = (day: CalendarDate): number[] => {
    const known = placesByDay.get(day);
    if (known) return known;
    const places = periodsOf(day).map((period) => {
      const place = periods.get(period) ?? periods.size;
      periods.set(period, place);
      return place;
    });
    placesByDay.set(day, places);
    return places;
  };
  const areas = new Map<AreaCode, AreaCells>();
  const lineages = new Map<AreaCode, AreaCells[]>();
  const areaOf = (code: AreaCode): AreaCells => {
    const known = areas.get(code);
    if (known) return known;
    const made = { code, cells: cells.get(code) ?? new Int32Array(0), isKnown: context.isKnown(code) };
    areas.set(code, made);
    return made;
  };
  /** From the province down to the area. */
  const lineageAt = (code: AreaCode): AreaCells[] => {
    const known = lineages.get(code);
    if (known) return known;
    const made = lineageOf(code).map(areaOf);
    lineages.set(code, made);
    return made;
  };
  const cellAt = (area: AreaCells, place: number): number => {
    if (place >= area.cells.length) {
      const longer = new Int32Array(Math.max(periods.size, 2 * area.cells.length));
      longer.set(area.cells);
      area.cells = longer;
      cells.set(area.code, longer);
    }
    return (area.cells[place] ||= addCell(store) + 1) - 1;
  };
  const contribution = createContribution();
  /** Cells that hold the activity: those of the province first, one a period, then those of the district, and so on. */
  const touched: number[] = [];
  /** An area's own slot counts its activities; when it gets its first or loses its last, the areas around count one more or less. */
  const countArea = ({ slot, depth }: AreaSlot, periodsEach: number, sign: 1 | -1) => {
    for (let at = depth * periodsEach; at < (depth + 1) * periodsEach; at++) {
      const before = addToSlot(store, touched[at]!, slot, sign);
      if (before !== (sign === 1 ? 0 : 1)) continue;
      for (let around = at - periodsEach; around >= 0; around -= periodsEach)
        addToSlot(store, touched[around]!, slot, sign);
    }
  };
  return (activity: Activity, sign: 1 | -1): void => {
    contribute(contribution, toFacts(activity, context));
    const places = placesOf(activity.start);
    const lineage = lineageAt(smallestAreaOf(activity));
    touched.length = 0;
    for (const area of lineage) for (const place of places) touched.push(cellAt(area, place));
    addTo(store, touched, contribution, sign);
    for (const area of contribution.areas) {
      if (lineage[area.depth]?.isKnown) countArea(area, places.length, sign);
    }
  };
}
