import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarMonths, toCalendarMonth } from '../../../src/views/calendar-month.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, settings } from '../../support/builders.ts';

const indexOf = (...activities: ReturnType<typeof activity>[]) =>
  createSiteIndex(dataset({ activities }), '2022-04-20', settings());

test('weeks begin on Sunday and hold the whole month', () => {
  const { weeks } = toCalendarMonth(indexOf(), '2022-04');
  assert.equal(weeks.length, 5);
  assert.deepEqual([weeks[0]?.[0]?.date, weeks.at(-1)?.at(-1)?.date], ['2022-03-27', '2022-04-30']);
  assert.deepEqual([weeks[0]?.[0]?.inMonth, weeks[0]?.[5]?.inMonth], [false, true]);
  assert.deepEqual(
    weeks.flat().flatMap(({ date, isToday }) => (isToday ? date : [])),
    ['2022-04-20'],
  );
});

test('an activity of several days is in the grid on each and in the list once', () => {
  const month = toCalendarMonth(indexOf(activity({ start: '2022-03-30', end: '2022-04-02' })), '2022-04');
  const days = month.weeks.flat().filter(({ total }) => total > 0);
  assert.deepEqual(
    days.map(({ date }) => date),
    ['2022-04-01', '2022-04-02'],
  );
  assert.deepEqual(
    month.days.map(({ date, cards }) => [date, cards.length]),
    [['2022-04-01', 1]],
  );
});

test('a full day shows three and says how many there are', () => {
  const activities = ['a', 'b', 'c', 'd'].map((id) => activity({ id }));
  const day = toCalendarMonth(indexOf(...activities), '2022-04')
    .weeks.flat()
    .find(({ date }) => date === '2022-04-18');
  assert.deepEqual([day?.cards.length, day?.total], [3, 4]);
});

test('empty months have no page and are stepped over', () => {
  const index = indexOf(activity({ id: 'a', start: '2022-01-05' }), activity({ id: 'b' }));
  assert.deepEqual(calendarMonths(index), ['2022-01', '2022-04']);
  const month = toCalendarMonth(index, '2022-04');
  assert.deepEqual(month.previous, { month: '2022-01', href: '/calendar/2022-01', count: 1 });
  assert.equal(month.next, undefined);
});

test('the national days of a month are told beside its activities and counted as none', () => {
  const month = toCalendarMonth(indexOf(), '2022-04');
  assert.deepEqual(
    month.nationalDays.map(({ date }) => date),
    ['2022-04-02', '2022-04-06', '2022-04-13', '2022-04-14', '2022-04-15'],
  );
  assert.equal(month.total, 0);
});
