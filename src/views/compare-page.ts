import type { CalendarDate } from '../domain/calendar-date.ts';
import { tallyOf } from '../measures/aggregate.ts';
import { isWithin, last12Months, type Period } from '../measures/period.ts';
import { type Days, type Share, valueOf } from '../measures/tally.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { cardHref } from './card-metrics.ts';
import { areasInside, type PeriodFigures, toPeriodFigures } from './figures.ts';
import { type MonthsSeries, toMonthsSeries } from './months-series.ts';
import type { SiteIndex } from './site-index.ts';

/** A district with what its figures are of, and how well it reports. */
export interface CompareRow {
  area: AreaLink;
  figures: PeriodFigures;
  /** Villages that are known; 0 where no list names any. */
  villages: number;
  activeVillages: Share;
  /** Days to report at the median. */
  reportDays: Days;
  /** Activities done whose host reported how many came. */
  peopleReported: Share;
  /** Things to mend in its data. */
  issues: number;
  issuesHref: string;
  months: MonthsSeries;
}

export interface ComparePage {
  today: CalendarDate;
  asOf: string;
  period: Period;
  /** By code: the order says nothing of who is better. */
  rows: CompareRow[];
  /** The chart of all districts month by month, to be shared. */
  multiplesCardHref?: string;
}

/** The districts of the province over the last 12 months. */
export function toComparePage(index: SiteIndex): ComparePage {
  const { dataset, today } = index;
  return {
    today,
    asOf: dataset.manifest.asOf,
    period: last12Months(today),
    multiplesCardHref: cardHref(index, 'done-by-area', dataset.manifest.province),
    rows: (index.children.get(dataset.manifest.province) ?? []).map((code) => toRow(index, code)),
  };
}

function toRow(index: SiteIndex, code: string): CompareRow {
  const period = last12Months(index.today);
  const activities = index.byArea.get(code) ?? [];
  const figures = toPeriodFigures(index, code, activities, period);
  const tally = tallyOf(
    activities.filter(({ start }) => isWithin(start, period)),
    code,
    index.measuring,
  );
  const { reported, of } = figures.participants;
  return {
    area: toAreaLink(index, code),
    figures,
    villages: areasInside(index, code)('village'),
    activeVillages: figures.activeVillages,
    reportDays: valueOf(tally, 'report-days-median'),
    peopleReported: { part: reported, of },
    issues: (index.issuesByDistrict.get(code) ?? []).filter(({ severity }) => severity !== 'note').length,
    issuesHref: routes.qualityDistrict(code),
    months: toMonthsSeries(index, activities),
  };
}
