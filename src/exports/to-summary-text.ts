import { formatNumber } from '../format/numbers.ts';
import { formatPeriod } from '../format/periods.ts';
import type { ResultsPage } from '../views/results-page.ts';
import { fill, type Words } from '../words/words.ts';

/** What a summary says in short, one sentence a line, made of the figures alone. */
export function toSummaryPoints(page: ResultsPage, { summary: text, results, language }: Words): string[] {
  const { planned, done, cancelled, awaiting, participants, plansWithResult, resultsWithPhotos } = page.total;
  const numbers = (values: Record<string, number>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, formatNumber(value)]));
  const people = formatNumber(participants.total);
  const { weeksInARow, villages } = page.continuity;
  const before = page.groups.flatMap(({ figures }) => figures).find(({ id }) => id === 'done')?.before;
  return [
    fill(text.plans, numbers({ planned, done, cancelled, awaiting })),
    participants.reported > 0
      ? fill(text.people, {
          ...numbers({ reported: participants.reported, of: participants.of }),
          total: participants.approximate ? fill(results.about, { count: people }) : people,
        })
      : text.peopleNone,
    fill(text.reports, numbers({ ...plansWithResult, photos: resultsWithPhotos.part, results: resultsWithPhotos.of })),
    ...(villages
      ? [fill(text.steady, numbers({ weeks: weeksInARow, active: villages.active, villages: villages.of }))]
      : []),
    ...(typeof before === 'number'
      ? [fill(text.compared, { period: formatPeriod(page.before.id, language), done: formatNumber(before) })]
      : []),
  ];
}
