import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toNextGroups } from '../../../src/views/next-groups.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, settings } from '../../support/builders.ts';

const many = (start: string, count: number) =>
  Array.from({ length: count }, (_, at) => activity({ id: `a${start}-${at}`, start }));
const groupsOf = (activities: ReturnType<typeof activity>[], most = {}) =>
  toNextGroups(createSiteIndex(dataset({ activities }), '2022-04-20', settings()), activities, most);

test('every stretch is there, the empty ones too', () => {
  assert.deepEqual(
    groupsOf([]).map(({ key, total }) => [key, total]),
    [
      ['today', 0],
      ['week', 0],
      ['weekend', 0],
      ['month', 0],
      ['later', 0],
    ],
  );
});

test('cards are counted out in the order of days, and totals are of all', () => {
  const activities = [...many('2022-04-20', 4), ...many('2022-04-21', 3), ...many('2022-08-01', 1)];
  const shown = (most: object) => groupsOf(activities, most).map(({ cards, total }) => [cards.length, total]);
  assert.deepEqual(shown({ inAll: 5 }), [
    [4, 4],
    [1, 3],
    [0, 0],
    [0, 0],
    [0, 1],
  ]);
  assert.deepEqual(shown({ ofGroup: 2 }).slice(0, 2), [
    [2, 4],
    [2, 3],
  ]);
});
