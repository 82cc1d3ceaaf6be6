import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomPoints } from '../../../../scripts/bench-map/random-points.ts';
import type { Choice } from '../../../../src/islands/map/choice.ts';
import { choosePoints, toChooser } from '../../../../src/islands/map/choose-points.ts';
import {
  joinInFacts,
  mondayOf,
  photosInFacts,
  pointKinds,
  type PointColumns,
  stateOfFacts,
} from '../../../../src/map-points/point-columns.ts';

const points = randomPoints(5000, { seed: 5 });
const weeks = 62;
const today = mondayOf(52, points.firstWeek);
const lastWeek = mondayOf(weeks - 1, points.firstWeek);
const nothing: Choice = { kinds: [], states: [], canJoin: false, hasPhotos: false, weeks: 'all' };

function choose(
  choice: Partial<Choice>,
  over: { today?: string; agencies?: { ids: string[]; agency: Uint16Array } } = {},
) {
  const chooser = toChooser(points, { ...nothing, ...choice }, { today, lastWeek, ...over });
  return choosePoints(points, chooser, weeks);
}
const numbersOf = (fits: (at: number) => boolean) => [...points.week.keys()].filter(fits);

test('nothing chosen shows every point', () => {
  assert.equal(choose({}).points.length, points.count);
});

test('each field chooses its own points, and all of them together what all have', () => {
  const fields: [Partial<Choice>, (columns: PointColumns, at: number) => boolean][] = [
    [{ kinds: ['disaster', 'special'] }, ({ kind }, at) => ['disaster', 'special'].includes(pointKinds[kind[at]!]!)],
    [{ states: ['awaiting'] }, ({ facts }, at) => stateOfFacts(facts[at]!) === 'awaiting'],
    [{ area: '4904' }, ({ areas, area }, at) => areas[area[at]!]!.startsWith('4904')],
    [{ area: '490401' }, ({ areas, area }, at) => areas[area[at]!] === '490401'],
    [{ canJoin: true }, ({ facts }, at) => joinInFacts(facts[at]!)],
    [{ hasPhotos: true }, ({ facts }, at) => photosInFacts(facts[at]!)],
    [{ weeks: 'next' }, ({ week }, at) => week[at]! >= 52],
  ];
  for (const [choice, fits] of fields) {
    const chosen = [...choose(choice).points];
    assert.ok(chosen.length > 0 && chosen.length < points.count);
    assert.deepEqual(
      chosen,
      numbersOf((at) => fits(points, at)),
    );
  }
  const all = { kinds: ['development' as const], states: ['done' as const], area: '4904', hasPhotos: true };
  assert.deepEqual(
    [...choose(all).points],
    numbersOf(
      (at) =>
        points.kind[at] === 0 &&
        stateOfFacts(points.facts[at]!) === 'done' &&
        photosInFacts(points.facts[at]!) &&
        points.areas[points.area[at]!]!.startsWith('4904'),
    ),
  );
});

test('three weeks later nothing of the weeks before can still be joined', () => {
  const later = mondayOf(55, points.firstWeek);
  const chosen = choose({ canJoin: true }, { today: later }).points;
  assert.ok(chosen.length > 0);
  assert.ok([...chosen].every((at) => points.week[at]! >= 55));
});

test('a host chooses its own points; one that nobody knows chooses none', () => {
  const agencies = { ids: ['a', 'b'], agency: points.week.map((week) => week % 3) };
  assert.deepEqual(
    [...choose({ agency: 'b' }, { agencies }).points],
    numbersOf((at) => points.week[at]! % 3 === 2),
  );
  assert.equal(choose({ agency: 'c' }, { agencies }).points.length, 0);
});

test('the histogram counts what is chosen in every week, also outside of the weeks chosen', () => {
  const { byWeek, points: chosen } = choose({
    weeks: { from: mondayOf(10, points.firstWeek), to: mondayOf(12, points.firstWeek) },
  });
  assert.equal(
    byWeek.reduce((sum, count) => sum + count, 0),
    points.count,
  );
  assert.equal(chosen.length, byWeek[10]! + byWeek[11]! + byWeek[12]!);
});
