import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MeasureId } from '../../../src/measures/definitions.ts';
import { resultPages } from '../../../src/views/result-periods.ts';
import { countRowPages, toResultRows } from '../../../src/views/result-rows.ts';
import { toResultsPage } from '../../../src/views/results-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, count, dataset, done, plan, result, settings, sourceRef } from '../../support/builders.ts';

const today = '2022-04-20';
const indexOf = (activities: ReturnType<typeof activity>[]) =>
  createSiteIndex(dataset({ activities }), today, settings());
const figure = (page: ReturnType<typeof toResultsPage>, id: MeasureId) =>
  page.groups.flatMap(({ figures }) => figures).find((each) => each.id === id);

const village = { districtCode: '4904', tambonCode: '490401', villageCode: '49040101' };

test('a period stands beside the one before, and a district without a report has noughts, not a gap', () => {
  const page = toResultsPage(
    indexOf([
      done({ id: 'a', start: '2022-02-10', people: 10 }),
      done({ id: 'b', start: '2022-03-10', people: 20 }),
      done({ id: 'c', start: '2022-03-11', people: 30 }),
    ]),
    '49',
    '2022-03',
  );
  assert.deepEqual([figure(page, 'done')?.value, figure(page, 'done')?.before], [2, 1]);
  assert.equal(page.period.isOver, true);
  assert.deepEqual(
    page.subAreas.map(({ area, done: many }) => [area.code, many]),
    [
      ['4903', 0],
      ['4904', 2],
    ],
  );
  assert.equal(page.total.done, 2);
});

test('before the first activity of all data nothing is known, which is not nought', () => {
  const page = toResultsPage(indexOf([done({ start: '2022-03-10' })]), '49', '2022-03');
  assert.equal(page.before.isKnown, false);
  assert.equal(figure(page, 'done')?.before, undefined);
  assert.equal(page.continuityBefore, undefined);
});

test('a fiscal year half over says so, and knows no more days than there were', () => {
  const page = toResultsPage(indexOf([done({ start: '2021-11-05' })]), '4904', 'fy2565');
  assert.equal(page.period.isOver, false);
  assert.deepEqual(page.days?.known, { from: '2021-11-05', to: today });
  assert.deepEqual(page.days?.counts, [{ day: '2021-11-05', count: 1 }]);
});

test('results without plans have no share to speak of', () => {
  const page = toResultsPage(indexOf([done({ start: '2022-03-10' })]), '49', '2022-03');
  assert.deepEqual(figure(page, 'plans-with-result')?.value, { part: 0, of: 0 });
  assert.equal(figure(page, 'planned')?.value, 0);
});

test('special measures stand there only where somebody reported one', () => {
  const start = '2022-03-10';
  assert.equal(figure(toResultsPage(indexOf([done({ start })]), '49', '2022-03'), 'blood-cc'), undefined);
  const blood = result({ measures: { 'blood-cc': count(400) } });
  const page = toResultsPage(indexOf([done({ start, result: blood })]), '49', '2022-03');
  assert.deepEqual(figure(page, 'blood-cc')?.value, { total: 400, reported: 1, of: 1, approximate: false });
});

test('weeks have pages for the province and districts, months down to tambons, and villages their years', () => {
  const pages = resultPages(indexOf([done({ start: '2022-03-10', place: village })]));
  const idsOf = (code: string) => pages.filter((each) => each.code === code).map(({ period }) => period);
  assert.deepEqual(idsOf('49').toSorted(), ['2022-03', '2022-W10', 'fy2565']);
  assert.deepEqual(idsOf('490401').toSorted(), ['2022-03', 'fy2565']);
  assert.deepEqual(idsOf('49040101'), ['fy2565']);
  assert.deepEqual(idsOf('4903'), []);
});

test('a period that has not begun has no page', () => {
  const pages = resultPages(indexOf([activity({ start: '2022-05-05', plan: plan() })]));
  assert.deepEqual([...new Set(pages.map(({ period }) => period))], ['fy2565']);
});

test('a row says which measures count it, and its lines of the exports, each once', () => {
  const one = sourceRef({ file: 'both.csv', row: 7 });
  const index = indexOf([done({ start: '2022-03-10', plan: plan({ source: one }), result: result({ source: one }) })]);
  const [row] = toResultRows(index, '49', '2022-03').rows;
  assert.ok(row);
  assert.ok(row.measures.includes('plans-with-result'));
  assert.ok(!row.measures.includes('cancelled'));
  assert.deepEqual(row.sources, [one]);
});

test('few rows stand beside their figures, many have pages of their own', () => {
  const many = Array.from({ length: 61 }, (_, at) => done({ id: `a${at}`, start: '2022-03-10' }));
  assert.equal(countRowPages(indexOf(many.slice(1)), '49', '2022-03'), 0);
  const index = indexOf(many);
  assert.equal(countRowPages(index, '49', '2022-03'), 1);
  const page = toResultsPage(index, '49', '2022-03');
  assert.equal(page.rows, undefined);
  assert.equal(figure(page, 'done')?.rowsHref, '/area/49/results/2022-03/rows#rows-done');
});

test('an area that no table knows, and what is no period, have no results', () => {
  assert.throws(() => toResultsPage(indexOf([]), '4999', '2022-03'), { name: 'RangeError' });
  assert.throws(() => toResultsPage(indexOf([]), '49', 'soon'), { name: 'RangeError' });
});

test('with no activity at all a page says nothing is known, and divides by nothing', () => {
  const page = toResultsPage(indexOf([]), '49', '2022-03');
  assert.equal(page.period.isKnown, false);
  assert.equal(page.rowsTotal, 0);
  assert.equal(figure(page, 'done')?.value, 0);
});

test('figures of the period before and of areas inside lead to their rows, also where an area has no page of its own', () => {
  const index = indexOf([
    done({ id: 'a', start: '2022-02-10', place: village }),
    done({ id: 'b', start: '2022-03-10', place: village }),
  ]);
  const month = toResultsPage(index, '4904', '2022-03');
  assert.equal(figure(month, 'done')?.beforeRowsHref, '/area/4904/results/2022-02#rows-done');
  assert.equal(month.subAreas[0]!.rowsHref('done'), '/area/490401/results/2022-03#rows-done');
  // Tambons have no page of a week: the district's shows their rows alone.
  const week = toResultsPage(index, '4904', '2022-W10');
  assert.equal(week.subAreas[0]!.rowsHref('done'), '/area/4904/results/2022-W10#rows-done-490401');
  assert.equal(week.subAreas[0]!.rowsHref('cancelled'), undefined);
  const part = week.rows!.parts.findIndex(({ area }) => area.code === '490401');
  assert.ok(week.rows!.parts[part]?.measures.includes('done'));
  assert.deepEqual(
    week.rows!.rows.map((row) => [row.card.id, row.part]),
    [['b', part]],
  );
});

test('continuity leads to what it is counted from', () => {
  const index = indexOf([
    done({ id: 'a', start: '2022-02-10', place: village }),
    done({ id: 'b', start: '2022-03-10' }),
  ]);
  assert.deepEqual(toResultsPage(index, '4904', '2022-03').continuityRows, {
    days: '/area/4904/results/2022-03#rows-done',
    daysBefore: '/area/4904/results/2022-02#rows-done',
    weeks: '/cards/active-days/4904#weeks',
    villages: '/area/4904/villages',
  });
});
