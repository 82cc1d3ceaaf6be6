import type { Month } from '../domain/calendar-date.ts';
import { type Licence, toLicence } from '../domain/licences.ts';
import { type MonthCopy, monthCopyFile } from '../domain/history.ts';
import { routes } from '../routes.ts';
import type { SiteIndex } from './site-index.ts';

export interface CopyView extends MonthCopy {
  /** Absent where the file is gone. */
  href?: string;
  /** The copy's own place on the page of its month. */
  anchor: string;
}

export interface MonthView {
  month: Month;
  href: string;
  /** The newest version. */
  latest: CopyView;
  versions: number;
}

export interface MonthsPage {
  asOf: string;
  /** The newest month first. */
  months: MonthView[];
  /** Days after a month's end until it is frozen. */
  dueDays: number;
  licence: Licence;
}

export interface MonthCopiesPage {
  month: Month;
  asOf: string;
  /** The newest version first. */
  copies: CopyView[];
  licence: Licence;
}

/** Months of which there are frozen copies. */
export function frozenMonths({ dataset }: SiteIndex): Month[] {
  return [...new Set(dataset.monthCopies.map(({ month }) => month))];
}

/** All frozen months. */
export function toMonthsPage(index: SiteIndex): MonthsPage {
  const { dataset, settings } = index;
  const byMonth = Map.groupBy(dataset.monthCopies, ({ month }) => month);
  return {
    asOf: dataset.manifest.asOf,
    months: [...byMonth]
      .map(([month, copies]) => ({
        month,
        href: routes.monthCopies(month),
        latest: toCopyView(copies.at(-1)!),
        versions: copies.length,
      }))
      .toReversed(),
    dueDays: settings.thresholds.resultDueDays,
    licence: toLicence(settings.portal.licence),
  };
}

/** The frozen copies of one month. */
export function toMonthCopiesPage({ dataset, settings }: SiteIndex, month: Month): MonthCopiesPage {
  return {
    month,
    asOf: dataset.manifest.asOf,
    copies: dataset.monthCopies
      .filter((copy) => copy.month === month)
      .map(toCopyView)
      .toReversed(),
    licence: toLicence(settings.portal.licence),
  };
}

function toCopyView(copy: MonthCopy): CopyView {
  const anchor = `v${copy.version}`;
  return copy.gone ? { ...copy, anchor } : { ...copy, anchor, href: routes.monthFile(monthCopyFile(copy)) };
}
