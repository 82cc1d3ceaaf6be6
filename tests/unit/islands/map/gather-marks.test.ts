import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomPoints } from '../../../../scripts/bench-map/random-points.ts';
import { gatherMarks } from '../../../../src/islands/map/gather-marks.ts';
import { countInView, pointsInView, soonestFirst } from '../../../../src/islands/map/in-view.ts';
import { scaleAt, toDegrees, toWorld, toWorldPoints, type View } from '../../../../src/islands/map/world.ts';
import { pointKinds, precisionOfFacts } from '../../../../src/map-points/point-columns.ts';

const points = randomPoints(3000, { seed: 6 });
const origin = toWorld(16.5, 104.5);
const world = toWorldPoints(points, origin);
const all = Uint32Array.from(points.week.keys());

/** A view of 800 by 600 pixels around a point. */
function viewAt(zoom: number, at = 0): View {
  const scale = scaleAt(zoom);
  return { width: 800, height: 600, scale, left: world.x[at]! * scale - 400, top: world.y[at]! * scale - 300 };
}

test('degrees find their way to the map and back', () => {
  for (const [lat, lon] of [
    [16.5, 104.7],
    [5.6, 97.3],
    [20.46, 105.63],
  ] as const) {
    const { x, y } = toWorld(lat, lon);
    const back = toDegrees(x, y);
    assert.ok(Math.abs(back.lat - lat) < 1e-9 && Math.abs(back.lon - lon) < 1e-9);
  }
  // Web Mercator of zoom 12 as every tile server reckons it.
  assert.deepEqual(toWorld(0, 0), { x: 2 ** 19, y: 2 ** 19 });
});

for (const zoom of [8, 10, 12, 15, 17]) {
  test(`at zoom ${zoom} every point of the view is in one mark, which says what it is`, () => {
    const view = viewAt(zoom);
    const { marks, markOf } = gatherMarks(points, world, all, view);
    const members = Map.groupBy(all, (at) => markOf(at));
    for (const mark of marks) {
      const inMark = members.get(mark)!;
      assert.equal(inMark.length, mark.count);
      const most = pointKinds.find(
        (_kind, of) => inMark.filter((at) => points.kind[at] === of).length * 2 > inMark.length,
      );
      assert.equal(mark.kind, most ?? 'mixed');
      assert.equal(
        mark.isExact,
        inMark.every((at) => precisionOfFacts(points.facts[at]!) === 'exact'),
      );
      assert.ok(inMark.includes(mark.first));
    }
    for (const at of pointsInView(world, all, view)) assert.ok(markOf(at), `point ${at} is drawn`);
  });
}

test('a moved map has the same marks in the same places', () => {
  const view = viewAt(11);
  const moved = { ...view, left: view.left + 3, top: view.top - 2 };
  const sharedBy = (of: View, shiftX: number, shiftY: number) =>
    gatherMarks(points, world, all, of)
      .marks.filter(({ x, y }) => x > 200 && x < 600 && y > 150 && y < 450)
      .map(({ x, y, count }) => `${Math.round(x + shiftX)} ${Math.round(y + shiftY)} ${count}`)
      .toSorted();
  const [before, after] = [sharedBy(view, 0, 0), sharedBy(moved, 3, -2)];
  assert.ok(before.length > 5);
  const isShared = before.filter((mark) => after.includes(mark));
  // One that crosses the edge of what is compared may be in one list alone.
  assert.ok(isShared.length >= before.length - 2, `${isShared.length} of ${before.length}`);
});

test('no two marks lie mostly upon each other', () => {
  const { marks } = gatherMarks(points, world, all, viewAt(10));
  for (const [at, a] of marks.entries()) {
    for (const b of marks.slice(at + 1)) {
      assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > Math.min(a.radius, b.radius), `${a.count} and ${b.count}`);
    }
  }
});

test('the list of a view counts, by area, the points that lie in it', () => {
  const view = viewAt(12);
  const seen = pointsInView(world, all, view);
  assert.ok(seen.length > 0 && seen.length < points.count);
  const areas = countInView(points, world, all, view);
  assert.equal(
    areas.reduce((sum, { count }) => sum + count, 0),
    seen.length,
  );
  for (const { area, count } of areas) assert.equal(seen.filter((at) => points.area[at] === area).length, count);
  assert.deepEqual(
    areas.map(({ area }) => points.areas[area]),
    areas.map(({ area }) => points.areas[area]).toSorted(),
  );
});

test('what comes is listed before what is past: the soonest first, then the newest', () => {
  const sorted = soonestFirst(points, [...all], 52).map((at) => points.week[at]!);
  const ahead = sorted.filter((week) => week >= 52);
  assert.deepEqual(
    sorted.slice(0, ahead.length),
    ahead.toSorted((a, b) => a - b),
  );
  assert.deepEqual(
    sorted.slice(ahead.length),
    sorted.slice(ahead.length).toSorted((a, b) => b - a),
  );
});

test('the list of a view tells other points from those before, as many though they be', () => {
  const view = viewAt(12);
  const seen = pointsInView(world, all, view).filter((at) => points.area[at] === points.area[0]);
  assert.ok(seen.length > 3);
  const fingerprintOf = (chosen: number[]) =>
    countInView(points, world, Uint32Array.from(chosen), view)[0]!.fingerprint;
  const prints = seen.map((without) => fingerprintOf(seen.filter((at) => at !== without)));
  assert.equal(new Set(prints).size, prints.length);
  assert.equal(fingerprintOf(seen), fingerprintOf([...seen]));
});
