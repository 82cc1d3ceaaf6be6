import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAreaMap } from '../../../src/views/area-map.ts';
import { toAreaPage } from '../../../src/views/area-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { areas, dataset, done, settings } from '../../support/builders.ts';

const indexOf = (over: Parameters<typeof dataset>[0] = {}) => createSiteIndex(dataset(over), '2022-04-20', settings());
const village = { tambonCode: '490401', villageCode: '49040101' };
const activities = [
  done({ id: 'a', place: village }),
  done({ id: 'b', place: village, kind: 'disaster', start: '2022-03-01' }),
  done({ id: 'c', place: { tambonCode: '490402' }, start: '2022-02-01' }),
  done({ id: 'old', place: village, start: '2020-01-01' }),
];

test('a province shows its districts and a district its tambons, each with the numbers of its row in the table', () => {
  const index = indexOf({ activities });
  for (const code of ['49', '4904']) {
    const { map, subAreas } = toAreaPage(index, code);
    assert.deepEqual(
      map!.shapes.map(({ area, done: count, weeksWithout }) => [area.code, count, weeksWithout]),
      subAreas.map(({ area, done: count, weeksWithout }) => [area.code, count, weeksWithout]),
    );
  }
  assert.deepEqual(
    toAreaMap(index, '4904')!.shapes.map(({ area, done: count }) => [area.code, count]),
    [
      ['490401', 2],
      ['490402', 1],
    ],
  );
});

test('shades tell which has more, and which has been without for longer', () => {
  const [first, second] = toAreaMap(indexOf({ activities }), '4904')!.shapes;
  assert.ok(first!.countShade > second!.countShade && second!.countShade > 0);
  assert.ok(first!.weekShade < second!.weekShade);
});

test('an area without an activity has no shade of either reading', () => {
  const [shape] = toAreaMap(indexOf({ activities }), '49')!.shapes;
  assert.deepEqual(
    [shape!.area.code, shape!.done, shape!.countShade, shape!.weeksWithout, shape!.weekShade],
    ['4903', 0, 0, undefined, 0],
  );
});

test('only activities of the last 12 months whose place is known have a mark, and the rest are counted', () => {
  const map = toAreaMap(indexOf({ activities }), '4904')!;
  assert.deepEqual([map.done, map.withoutMark], [3, 1]);
  assert.deepEqual(
    map.marks.map(({ kind, size, points }) => [kind, size, points.length]),
    [['mixed', 1, 1]],
  );
});

test('a tambon shows its villages, by the numbers or names that the table has', () => {
  const map = toAreaMap(indexOf({ activities }), '490401')!;
  assert.deepEqual([map.shapes.length, map.villages.length], [0, 1]);
  assert.deepEqual(
    map.labels.th.names.map(({ text }) => text),
    ['ดงหลวง'],
  );
});

test('names have room by language, and every number on a map is that of its row', () => {
  const { th, en } = toAreaMap(indexOf(), '49')!.labels;
  assert.deepEqual(th.names.map(({ text }) => text).toSorted(), ['ดงหลวง', 'ดอนตาล']);
  assert.deepEqual(en.names.map(({ text }) => text).toSorted(), ['Don Tan', 'Dong Luang']);
  const crowded = indexOf({ areas: areas.map((area) => ({ ...area, nameTh: area.nameTh.repeat(9) })) });
  assert.deepEqual(toAreaMap(crowded, '49')!.labels.th.numbers, { '4903': 1, '4904': 2 });
});

test('a smaller area shows where it lies in the province, and the drawing makes room for that', () => {
  const index = indexOf();
  assert.equal(toAreaMap(index, '49')!.corner, undefined);
  const { corner, height } = toAreaMap(index, '4904')!;
  assert.ok(corner!.here.length > 0 && corner!.around.length > 0 && corner!.y < height);
});

test('a village has no map of its own, nor has an area without outlines', () => {
  assert.equal(toAreaMap(indexOf(), '49040101'), undefined);
  const nowhere = areas.map((area) => ({ ...area, point: undefined }));
  assert.equal(toAreaMap(indexOf({ areas: nowhere }), '49'), undefined);
  assert.deepEqual(
    toAreaPage(indexOf({ areas: nowhere }), '49').downloads.map(({ format }) => format),
    ['ics', 'csv', 'xlsx', 'json', 'geojson'],
  );
});
