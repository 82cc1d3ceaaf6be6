import { type AreaCode, type AreaLevel, levelOf } from '../domain/area.ts';
import { periodsAt } from '../measures/aggregate.ts';
import { kindOfPeriod, type PeriodId, type PeriodKind, readPeriod } from '../measures/period.ts';
import { routes } from '../routes.ts';
import type { SiteIndex } from './site-index.ts';

export interface PeriodLink {
  id: PeriodId;
  href: string;
}

/**
 * Which periods have a page of results, by level: of a village a week holds one activity or none, and its year tells of
 * each. Only periods that have begun and hold something have one.
 */
const kindsWithPage: Record<AreaLevel, readonly PeriodKind[]> = {
  province: ['week', 'month', 'fiscal-year'],
  district: ['week', 'month', 'fiscal-year'],
  tambon: ['month', 'fiscal-year'],
  village: ['fiscal-year'],
};

/** The periods of an area that have a page of results, of each kind, the newest first. */
export function resultPeriods(index: SiteIndex, code: AreaCode): Record<PeriodKind, PeriodLink[]> {
  const known = index.resultPeriods.get(code);
  if (known) return known;
  const kinds = kindsWithPage[levelOf(code)];
  const links = periodsAt(index.results, code)
    .filter((id) => kinds.includes(kindOfPeriod(id)) && readPeriod(id).from <= index.today)
    .toSorted((a, b) => Number(a < b) - Number(a > b))
    .map((id) => ({ id, href: routes.areaResults(code, id) }));
  const of = (kind: PeriodKind) => links.filter(({ id }) => kindOfPeriod(id) === kind);
  const periods = { week: of('week'), month: of('month'), 'fiscal-year': of('fiscal-year') };
  index.resultPeriods.set(code, periods);
  return periods;
}

/** Every area and period that has a page of results. */
export function resultPages(index: SiteIndex): { code: AreaCode; period: PeriodId }[] {
  return [...index.areas.keys()].flatMap((code) =>
    Object.values(resultPeriods(index, code)).flatMap((links) => links.map(({ id }) => ({ code, period: id }))),
  );
}

/** Newest weeks, and as many months, of which a district's summary is printed; each PDF takes a build half a second. */
export const districtPdfs = 2;

/** True where the summary of an area has a PDF: all of the province's, and of a district's the newest weeks and months. */
export function hasSummaryPdf(index: SiteIndex, code: AreaCode, id: PeriodId): boolean {
  if (code.length !== 4) return code.length === 2;
  const { week, month } = resultPeriods(index, code);
  return [...week.slice(0, districtPdfs), ...month.slice(0, districtPdfs)].some((link) => link.id === id);
}

/** Areas and periods that have a summary on one sheet: the chain of command reads them of the province and its districts. */
export const summaryPages = (index: SiteIndex): { code: AreaCode; period: PeriodId }[] =>
  resultPages(index).filter(({ code }) => code.length <= 4);
