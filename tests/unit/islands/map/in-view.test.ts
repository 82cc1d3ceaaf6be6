import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDay } from '../../../../src/islands/map/in-view.ts';
import type { MapDetail } from '../../../../src/map-points/map-detail.ts';

const listed = (at: number, start: string, end = start) => ({
  at,
  detail: {
    id: String(at),
    href: '',
    title: '',
    kind: 'special',
    state: 'planned',
    place: '',
    placeShort: '',
    start,
    end,
  } satisfies MapDetail,
});

test('what is still to come on the day stands first, the soonest first, and what is over behind it, the newest first', () => {
  const today = '2026-11-24';
  const week = [
    listed(0, '2026-11-23'),
    listed(1, '2026-11-26'),
    listed(2, '2026-11-20', '2026-11-24'),
    listed(3, '2026-11-22'),
  ];
  assert.deepEqual(
    byDay(week, today).map(({ at }) => at),
    [2, 1, 0, 3],
  );
});
