import type { AreaLevel } from '../domain/area.ts';
import type { MeasureDefinition, SumMeasure } from './definition.ts';
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

/** What one activity adds to every tally that it is counted in; one object is filled anew for each activity. */
export interface Contribution {
  /** Numbers that it adds to, and how much to each: the first `used` of both. */
  slots: Int32Array;
  amounts: Float64Array;
  used: number;
  /** Measures of areas for which the activity's own areas have something. */
  areas: AreaSlot[];
  reportDays: number | undefined;
  agencies: readonly string[];
}

/** A measure of areas: the aggregation counts in its slot how many areas of the level have something. */
export interface AreaSlot {
  slot: number;
  /** Place of the level in a lineage: 1 is the district's. */
  depth: number;
}
export type SubLevel = Exclude<AreaLevel, 'province'>;

const none: readonly string[] = [];

/** How many numbers of a tally a measure has. */
const widths = { count: 1, sum: 3, share: 2, days: 0, agencies: 0, areas: 1 } as const;
const depths = { district: 1, tambon: 2, village: 3 } as const satisfies Record<SubLevel, number>;

/** Where each measure's numbers begin in a tally. */
const slots = new Map<MeasureId, number>();
const layout: { measure: MeasureDefinition; slot: number; areaSlot?: AreaSlot }[] = [];
let slotCount = 0;
for (const [id, measure] of Object.entries(measures) as [MeasureId, MeasureDefinition][]) {
  const slot = slotCount;
  slots.set(id, slot);
  layout.push({
    measure,
    slot,
    areaSlot: measure.type === 'areas' ? { slot, depth: depths[measure.level] } : undefined,
  });
  slotCount += widths[measure.type];
}

/** Sums over the same activities count those once: the number of each whole stands behind the measures' own. */
const wholes = new Map<SumMeasure['of'], number>();
for (const { measure } of layout) {
  if (measure.type === 'sum' && !wholes.has(measure.of)) wholes.set(measure.of, slotCount++);
}

/** How many numbers a tally has. */
export const slotsOfTally = slotCount;

/** A contribution that holds nothing yet. */
export function createContribution(): Contribution {
  return {
    slots: new Int32Array(slotsOfTally),
    amounts: new Float64Array(slotsOfTally),
    used: 0,
    areas: [],
    reportDays: undefined,
    agencies: none,
  };
}

/** Fills a contribution with what an activity adds. */
export function contribute(contribution: Contribution, facts: Facts): void {
  contribution.used = 0;
  contribution.areas.length = 0;
  contribution.reportDays = facts.reportDays;
  contribution.agencies = facts.isDone ? agenciesOf(facts) : none;
  for (const [of, slot] of wholes) put(contribution, slot, Number(of(facts)));
  for (const { measure, slot, areaSlot } of layout) {
    if (measure.type === 'count') put(contribution, slot, Number(measure.rows(facts)));
    else if (measure.type === 'areas') {
      if (areaSlot && measure.rows(facts)) contribution.areas.push(areaSlot);
    } else if (measure.type === 'share') {
      put(contribution, slot, measure.part(facts));
      put(contribution, slot + 1, measure.of(facts));
    } else if (measure.type === 'sum' && measure.of(facts)) {
      const count = measure.count(facts);
      if (count === undefined) continue;
      put(contribution, slot, count.value);
      put(contribution, slot + 1, 1);
      put(contribution, slot + 2, Number(count.approximate));
    }
  }
}

function put(contribution: Contribution, slot: number, amount: number): void {
  if (amount === 0) return;
  contribution.slots[contribution.used] = slot;
  contribution.amounts[contribution.used] = amount;
  contribution.used++;
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
      return {
        total: numberAt(0),
        reported: numberAt(1),
        of: numbers[wholes.get(measure.of)!] ?? 0,
        approximate: numberAt(2) > 0,
      };
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
