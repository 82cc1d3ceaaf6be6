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

const idsOn = (month: ReturnType<typeof toCalendarMonth>, wanted: string) =>
  month.weeks
    .flat()
    .find(({ date }) => date === wanted)!
    .entries.map(({ card, isContinued }) => [card.id, isContinued]);

test('an activity of several days stands on each of them, and goes on from the second', () => {
  const month = toCalendarMonth(indexOf(activity({ id: 'a', start: '2022-03-30', end: '2022-04-02' })), '2022-04');
  assert.deepEqual(
    ['2022-04-01', '2022-04-02', '2022-04-03'].map((date) => idsOn(month, date)),
    [[['a', false]], [['a', true]], []],
  );
  assert.equal(month.total, 1);
});

test('what begins on a day comes before what goes on', () => {
  const long = activity({ id: 'long', start: '2022-04-01', end: '2022-04-30' });
  const month = toCalendarMonth(indexOf(long, activity({ id: 'new', start: '2022-04-18' })), '2022-04');
  assert.deepEqual(idsOn(month, '2022-04-18'), [
    ['new', false],
    ['long', true],
  ]);
});

test('a month can be chosen from by what it holds alone', () => {
  const { choices } = toCalendarMonth(
    indexOf(activity({ id: 'a' }), activity({ id: 'b', start: '2022-06-01' })),
    '2022-04',
  );
  assert.deepEqual(
    choices.kinds.map(({ count }) => count),
    [1],
  );
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
