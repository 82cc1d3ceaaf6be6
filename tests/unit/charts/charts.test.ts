import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHeatCalendar } from '../../../src/charts/heat-calendar.ts';
import { toPlanDoneBars } from '../../../src/charts/plan-done-bars.ts';

test('bars begin at 0 and end where the largest fits', () => {
  const { lines, rows, left, width } = toPlanDoneBars([
    { name: 'ก', planned: 10, done: 5 },
    { name: 'ข', planned: 0, done: 0 },
  ]);
  assert.deepEqual(lines[0], { value: 0, x: left });
  assert.equal(rows[0]!.plannedWidth, width - left);
  assert.equal(rows[0]!.doneWidth * 2, rows[0]!.plannedWidth);
  assert.equal(rows[1]!.doneWidth, 0);
});

test('where nothing was planned or done the axis still has a length', () => {
  const { lines } = toPlanDoneBars([{ name: 'ก', planned: 0, done: 0 }]);
  assert.deepEqual(
    lines.map(({ value }) => value),
    [0, 1, 2],
  );
});

test('a calendar of weeks has Monday at the top, and a day with anything is darker than one with nothing', () => {
  // 1 October 2021 is a Friday.
  const { days, known, active, most } = toHeatCalendar(
    new Map([
      ['2021-10-04', 1],
      ['2021-10-05', 8],
    ]),
    { from: '2021-10-01', to: '2021-10-10' },
  );
  assert.equal(days[0]!.y, 4 * 14);
  const monday = days.find(({ day }) => day === '2021-10-04')!;
  assert.deepEqual([monday.x, monday.y, monday.level], [14, 0, 1]);
  assert.deepEqual([known, active, most?.day, most?.level], [10, 2, '2021-10-05', 4]);
});

test('a calendar without an activity has no day of most', () => {
  const { most, active } = toHeatCalendar(new Map(), { from: '2021-10-01', to: '2021-10-03' });
  assert.deepEqual([most, active], [undefined, 0]);
});
