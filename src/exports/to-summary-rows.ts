import { formatAreaName } from '../format/names.ts';
import { subAreaColumns } from '../format/sub-area-columns.ts';
import type { ResultsPage, SubAreaResults } from '../views/results-page.ts';
import type { Words } from '../words/words.ts';

/** A cell of the summary: a number, or text where there is none to reckon with. */
export type SummaryCell = string | number | undefined;

/** The summary's table, the same on the page and in its workbook. */
export interface SummaryTable {
  columns: string[];
  /** One row an area, then what names none of them, then the total; undefined is not reported. */
  rows: SummaryCell[][];
}

/** The table of a summary: areas by code, and the area around them in the last line. */
export function toSummaryTable(
  page: ResultsPage,
  { results: text, summary, area: words, language }: Words,
): SummaryTable {
  const cellsOf = ({
    planned,
    done,
    cancelled,
    awaiting,
    participants,
    plansWithResult,
    resultsWithPhotos,
  }: SubAreaResults) => [
    planned,
    done,
    cancelled,
    awaiting,
    participants.reported > 0 ? participants.total : undefined,
    ...[plansWithResult, resultsWithPhotos].map(({ part, of }) => (of > 0 ? `${part}/${of}` : undefined)),
  ];
  const rest = page.withoutSubArea > 0 ? [withoutSubArea(page)] : [];
  return {
    columns: [summary.order, words.area, ...subAreaColumns(text)],
    rows: [
      ...page.subAreas.map((each, at) => [at + 1, formatAreaName(each.area, language), ...cellsOf(each)]),
      ...rest.map((each) => ['', summary.noArea, ...cellsOf(each)]),
      ['', summary.total, ...cellsOf(page.total)],
    ],
  };
}

/** What the areas do not add up to: activities whose reports name none of them. */
function withoutSubArea({ total, subAreas }: ResultsPage): SubAreaResults {
  const rest = (of: (row: SubAreaResults) => number) => of(total) - subAreas.reduce((sum, row) => sum + of(row), 0);
  const share = (of: (row: SubAreaResults) => { part: number; of: number }) => ({
    part: rest((row) => of(row).part),
    of: rest((row) => of(row).of),
  });
  return {
    ...total,
    rowsHref: () => undefined,
    planned: rest(({ planned }) => planned),
    done: rest(({ done }) => done),
    cancelled: rest(({ cancelled }) => cancelled),
    awaiting: rest(({ awaiting }) => awaiting),
    participants: {
      total: rest(({ participants }) => participants.total),
      reported: rest(({ participants }) => participants.reported),
      of: rest(({ participants }) => participants.of),
      approximate: total.participants.approximate,
    },
    plansWithResult: share(({ plansWithResult }) => plansWithResult),
    resultsWithPhotos: share(({ resultsWithPhotos }) => resultsWithPhotos),
  };
}
