import type { AreaLevel } from '../domain/area.ts';
import type { MeasureDefinition } from './definition.ts';
import { type MeasureId, measures } from './definitions.ts';
import type { Facts } from './facts.ts';

/** A number as a reader sees it; `of` may be 0, and then there is no share to speak of. */
export interface Share {
  part: number;
  of: number;
}

/**
 * Numbers as hosts reported them. What was not reported is not 0: `reported` of `of` activities gave a number.
 * Nobody can know how many took part twice, so people are attendances, not persons.
 */
export interface Sum {
  total: number;
  reported: number;
  of: number;
  /** True where at least one number was "more than", "about" or the like. */
  approximate: boolean;
}

/** Days to report at one percentile; `days` is absent where no report tells its day. */
export interface Days {
  days?: number;
  reported: number;
}

interface ValueOfType {
  count: number;
  sum: Sum;
  share: Share;
  days: Days;
  agencies: number;
  areas: Share;
}

/** The value of a measure, whose shape its type tells. */
export type MeasureValue<Id extends MeasureId> = ValueOfType[(typeof measures)[Id]['type']];

/** What is added up of one area and period; read by `valueOf`. */
export interface Tally {
  /** Activities counted, of whatever state. */
  activities: number;
  /** Some numbers a measure: see `slots`. */
  numbers: ArrayLike<number>;
  /** Days to report, one a report, in no order. */
  reportDays: readonly number[];
  /** Different agencies of activities done. */
  agencies: number;
}

/** What one activity adds to every tally that it is counted in. */
export interface Contribution {
  /** Slot and amount, by turns. */
  numbers: number[];
  /** Measures of areas for which the activity's own areas have something. */
  areas: AreaSlot[];
  reportDays?: number;
  agencies: readonly string[];
}

const none: readonly string[] = [];
const definitions = Object.entries(measures) as [MeasureId, MeasureDefinition][];

/** Where a measure's numbers begin in a tally, and how many it has. */
const widths = { count: 1, sum: 4, share: 2, days: 0, agencies: 0, areas: 1 } as const;
const slots = new Map<MeasureId, number>();
let slotCount = 0;
for (const [id, { type }] of definitions) {
  slots.set(id, slotCount);
  slotCount += widths[type];
}

/** A measure of areas: the aggregation counts in its slot how many areas of the level have something. */
export interface AreaSlot {
  slot: number;
  level: SubLevel;
}
export type SubLevel = Exclude<AreaLevel, 'province'>;

/** How many numbers a tally has. */
export const slotsOfTally = slotCount;

/** What an activity adds. */
export function toContribution(facts: Facts): Contribution {
  const numbers: number[] = [];
  const areas: AreaSlot[] = [];
  const add = (slot: number, amount: number) => {
    if (amount !== 0) numbers.push(slot, amount);
  };
  for (const [id, measure] of definitions) {
    const slot = slots.get(id)!;
    if (measure.type === 'count') add(slot, Number(measure.rows(facts)));
    else if (measure.type === 'areas' && measure.rows(facts)) areas.push({ slot, level: measure.level });
    else if (measure.type === 'share') {
      add(slot, measure.part(facts));
      add(slot + 1, measure.of(facts));
    } else if (measure.type === 'sum' && measure.of(facts)) {
      const count = measure.count(facts);
      add(slot + 2, 1);
      if (count === undefined) continue;
      add(slot, count.value);
      add(slot + 1, 1);
      add(slot + 3, Number(count.approximate));
    }
  }
  return { numbers, areas, reportDays: facts.reportDays, agencies: facts.isDone ? agenciesOf(facts) : none };
}

function agenciesOf({ activity: { agencyId, joinedBy } }: Facts): string[] {
  const joiners = joinedBy.map((joined) => joined.agencyId);
  return agencyId === undefined ? joiners : [agencyId, ...joiners];
}

/**
 * A measure's value in a tally. `areasOf` says how many areas of a level are known inside the tally's area; measures of
 * areas have no whole without it.
 */
export function valueOf<Id extends MeasureId>(
  tally: Tally,
  id: Id,
  areasOf: (level: SubLevel) => number = () => 0,
): MeasureValue<Id> {
  return readValue(tally, id, areasOf) as MeasureValue<Id>;
}

function readValue(
  { numbers, reportDays, agencies }: Tally,
  id: MeasureId,
  areasOf: (level: SubLevel) => number,
): ValueOfType[keyof ValueOfType] {
  const measure: MeasureDefinition = measures[id];
  const slot = slots.get(id)!;
  const numberAt = (place: number) => numbers[slot + place] ?? 0;
  switch (measure.type) {
    case 'count':
      return numberAt(0);
    case 'sum':
      return { total: numberAt(0), reported: numberAt(1), of: numberAt(2), approximate: numberAt(3) > 0 };
    case 'share':
      return { part: numberAt(0), of: numberAt(1) };
    case 'areas':
      return { part: areasOf(measure.level) === 0 ? 0 : numberAt(0), of: areasOf(measure.level) };
    case 'agencies':
      return agencies;
    case 'days':
      return { days: atRank(reportDays, measure.percent), reported: reportDays.length };
  }
}

/** Nearest rank: the number at place ceil(n × percent / 100) in order, counted from 1; undefined where there is none. */
function atRank(values: readonly number[], percent: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.ceil((values.length * percent) / 100) - 1];
}
