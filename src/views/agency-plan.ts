import { type Activity, ActivityKind, smallestAreaOf } from '../domain/activity.ts';
import type { ActionPlanLine } from '../domain/agency.ts';
import { fiscalYearPeriod, isWithin, type Period } from '../measures/period.ts';
import { type PlanStanding, planStanding } from '../measures/plan-standing.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import type { SiteIndex } from './site-index.ts';

/** A sum over lines that do not all give the number: `reported` of `of` did. */
export interface SumFigure {
  total: number;
  reported: number;
  of: number;
}

export interface ActionPlanLineView {
  id: string;
  title: string;
  area?: AreaLink;
  plannedActivities?: number;
  budgetBaht?: number;
}

/** Lines whose areas lie in one another, judged together since nobody knows which line an activity belongs to. */
export interface PlanScope {
  lines: ActionPlanLineView[];
  plannedActivities: SumFigure;
  /** Activities that the agency hosted and did in the area that year, up to today. */
  done: number;
  /** The same by kind; only kinds that have some. */
  doneByKind: { kind: ActivityKind; done: number }[];
  standing: PlanStanding;
}

/** One fiscal year of an agency's action plan beside what it did in that year. */
export interface ActionPlanYear {
  /** Buddhist Era. */
  fiscalYear: number;
  period: Period;
  scopes: PlanScope[];
  plannedActivities: SumFigure;
  budgetBaht: SumFigure;
  /** Activities the agency hosted and did in that fiscal year, up to today. */
  done: number;
}

/** An agency's action plan, newest year first; `done` are the activities that it hosted and did. */
export function toActionPlan(
  index: SiteIndex,
  lines: readonly ActionPlanLine[],
  done: readonly Activity[],
): ActionPlanYear[] {
  return [...Map.groupBy(lines, ({ fiscalYear }) => fiscalYear)]
    .toSorted(([a], [b]) => b - a)
    .map(([fiscalYear, ofYear]) => {
      const period = fiscalYearPeriod(fiscalYear);
      const doneThen = done.filter(({ start }) => isWithin(start, period));
      return {
        fiscalYear,
        period,
        scopes: toScopes(index, ofYear, doneThen, period.to < index.today),
        plannedActivities: toSum(ofYear.map(({ plannedActivities }) => plannedActivities)),
        budgetBaht: toSum(ofYear.map(({ budgetBaht }) => budgetBaht)),
        done: doneThen.length,
      };
    });
}

/** The sum of what some of the values tell. */
export function toSum(values: (number | undefined)[]): SumFigure {
  const reported = values.filter((value) => value !== undefined);
  return {
    total: reported.reduce((sum, value) => sum + value, 0),
    reported: reported.length,
    of: values.length,
  };
}

/** A line without an area is of the whole province, and so of one scope with all others. */
function toScopes(
  index: SiteIndex,
  lines: readonly ActionPlanLine[],
  done: readonly Activity[],
  isOver: boolean,
): PlanScope[] {
  const areas = new Set(lines.map(({ areaCode = '' }) => areaCode));
  const widestAround = (code: string) =>
    [...areas].filter((area) => code.startsWith(area)).reduce((widest, area) => (area < widest ? area : widest), code);
  return [...Map.groupBy(lines, ({ areaCode = '' }) => widestAround(areaCode))].map(([area, ofScope]) => {
    const there = done.filter((activity) => smallestAreaOf(activity).startsWith(area));
    const planned = ofScope.map(({ plannedActivities }) => plannedActivities);
    return {
      lines: ofScope.map(({ id, title, areaCode, plannedActivities, budgetBaht }) => ({
        id,
        title,
        area: areaCode === undefined ? undefined : toAreaLink(index, areaCode),
        plannedActivities,
        budgetBaht,
      })),
      plannedActivities: toSum(planned),
      done: there.length,
      doneByKind: ActivityKind.options
        .map((kind) => ({ kind, done: there.filter((activity) => activity.kind === kind).length }))
        .filter(({ done: some }) => some > 0),
      standing: planStanding({ planned, done: there.length, isOver }),
    };
  });
}
