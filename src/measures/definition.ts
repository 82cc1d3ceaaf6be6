import type { AreaLevel } from '../domain/area.ts';
import type { Count } from '../domain/count.ts';
import type { Facts } from './facts.ts';

/** A text in both languages of the site. */
export interface Text {
  th: string;
  en: string;
}

/** What a reader is told of a measure. */
export interface ToldMeasure {
  name: Text;
  unit: Text;
  /** What is counted, in words. */
  formula: Text;
  /** What a share or a sum is of, in words; absent where there is nothing to be of. */
  denominator?: Text;
  /** What the number does not say. */
  caveats: Text;
  /** Why it is counted so: the letter's clause, a standard, or a column of the reports. */
  source: Text;
  /**
   * The same formula as SQL over the published files: an aggregate over the rows of one area and period in the view
   * `cells` (tests/support/measures-sql.ts), with `:today`. A test holds both against each other.
   */
  sql: string;
}

/** Activities of which something is true. */
export interface CountMeasure extends ToldMeasure {
  type: 'count';
  rows: (facts: Facts) => boolean;
}

/** Numbers added up over the activities that report one; `of` are those that could. */
export interface SumMeasure extends ToldMeasure {
  type: 'sum';
  of: (facts: Facts) => boolean;
  count: (facts: Facts) => Count | undefined;
}

/** A part of a whole, each a number added up. */
export interface ShareMeasure extends ToldMeasure {
  type: 'share';
  part: (facts: Facts) => number;
  of: (facts: Facts) => number;
}

/** The smallest number of days that at least `percent` of the reports did not take longer than (nearest rank). */
export interface DaysMeasure extends ToldMeasure {
  type: 'days';
  percent: number;
}

/** Different agencies that took part. */
export interface AgenciesMeasure extends ToldMeasure {
  type: 'agencies';
}

/** Areas of a level inside the area in which there is an activity of which something is true, of those known. */
export interface AreasMeasure extends ToldMeasure {
  type: 'areas';
  level: Exclude<AreaLevel, 'province'>;
  rows: (facts: Facts) => boolean;
}

export type MeasureDefinition = CountMeasure | SumMeasure | ShareMeasure | DaysMeasure | AgenciesMeasure | AreasMeasure;

/** Activities that a measure's number comes from: what a reader sees who asks for its rows. */
export function countsRow(measure: MeasureDefinition, facts: Facts): boolean {
  switch (measure.type) {
    case 'count':
      return measure.rows(facts);
    case 'sum':
      return measure.of(facts) && measure.count(facts) !== undefined;
    case 'share':
      return measure.of(facts) > 0;
    case 'days':
      return facts.reportDays !== undefined;
    case 'agencies':
      return facts.isDone;
    case 'areas':
      return measure.rows(facts);
  }
}
