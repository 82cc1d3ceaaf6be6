import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stretchesFrom, stretchOf } from '../../../src/domain/days-ahead.ts';

const daysOf = (today: string) =>
  stretchesFrom(today).map(({ key, from, to }) => (from <= to ? [key, from, to] : [key]));

test('from a Wednesday the stretches are today, until Friday, the weekend, until 30 days on, and beyond', () => {
  assert.deepEqual(daysOf('2022-04-20'), [
    ['today', '2022-04-20', '2022-04-20'],
    ['week', '2022-04-21', '2022-04-22'],
    ['weekend', '2022-04-23', '2022-04-24'],
    ['month', '2022-04-25', '2022-05-20'],
    ['later', '2022-05-21', '9999-12-31'],
  ]);
});

test('on a Friday nothing is left of the week before the weekend', () => {
  assert.deepEqual(daysOf('2022-04-22').slice(1, 3), [['week'], ['weekend', '2022-04-23', '2022-04-24']]);
});

test('on a Saturday the weekend is Sunday, and on a Sunday it is over', () => {
  assert.deepEqual(daysOf('2022-04-23').slice(1, 3), [['week'], ['weekend', '2022-04-24', '2022-04-24']]);
  assert.deepEqual(daysOf('2022-04-24').slice(1, 4), [['week'], ['weekend'], ['month', '2022-04-25', '2022-05-24']]);
});

test('every day from today on belongs to one stretch, and what runs already to today', () => {
  for (const today of ['2022-04-20', '2022-04-22', '2022-04-23', '2022-04-24']) {
    const stretches = stretchesFrom(today);
    assert.equal(stretchOf('2022-01-01', stretches), 'today');
    for (const { key, from, to } of stretches.filter((stretch) => stretch.from <= stretch.to)) {
      assert.deepEqual([stretchOf(from, stretches), stretchOf(to, stretches)], [key, key], today);
    }
  }
});
