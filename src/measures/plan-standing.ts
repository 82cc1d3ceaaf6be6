/**
 * How lines of an action plan stand against what the agency did: as many activities as planned (`reached`), fewer
 * (`partly`), none so far (`not-yet`) or none in a year that is over (`missed`). `unknown` where a line tells no number, or
 * where the numbers add up to nothing: then there is nothing to measure against.
 */
export type PlanStanding = 'reached' | 'partly' | 'not-yet' | 'missed' | 'unknown';

/** Lines of one area and year together, and the activities that the agency hosted and did there in that year. */
export interface PlannedAndDone {
  /** Activities that each line plans; undefined where it tells no number. */
  planned: readonly (number | undefined)[];
  done: number;
  isOver: boolean;
}

/**
 * The standing of lines by numbers alone. Reports do not say which line an activity belongs to, so lines that share an
 * area are judged together: one activity would count for each of them otherwise.
 */
export function planStanding({ planned, done, isOver }: PlannedAndDone): PlanStanding {
  if (planned.includes(undefined)) return 'unknown';
  const total = planned.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (total === 0) return 'unknown';
  if (done >= total) return 'reached';
  if (done > 0) return 'partly';
  return isOver ? 'missed' : 'not-yet';
}
