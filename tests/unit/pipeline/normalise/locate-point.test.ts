import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Area } from '../../../../src/domain/area.ts';
import type { Field } from '../../../../src/pipeline/columns.ts';
import { locatePoint, type PointContext } from '../../../../src/pipeline/normalise/locate-point.ts';
import { createOutlineIndex } from '../../../../src/pipeline/outline-index.ts';
import { areas, boundaries } from '../../../support/builders.ts';
import { type Cells, normalisingContext, rowOf, toldOf } from '../../../support/rows.ts';

const areaOf = (code: string): Area => areas.find((area) => area.code === code)!;
const tambon = areaOf('490401');
const context = normalisingContext();

interface Asked {
  area?: Area;
  inside?: Area;
  within?: PointContext;
  headers?: Partial<Record<Field, string>>;
}

/** The point that a row of ตำบลดงหลวง has, and what it is told. */
function locateIn(cells: Cells, { area = tambon, inside = tambon, within = context, headers = {} }: Asked = {}) {
  const row = rowOf(cells, { headers });
  return { point: locatePoint(row, area, inside, within), told: toldOf(row) };
}

test('a row without a position has no point, and nothing is wrong with that', () => {
  for (const cells of [{}, { lat: null, lon: '' }, { lat: '-', lon: '-' }, { point: 'ไม่มี' }] satisfies Cells[]) {
    assert.deepEqual(locateIn(cells), { point: undefined, told: [] });
  }
});

test('a point near its area and inside its outline is used, however it is written', () => {
  const point = { lat: 16.8, lon: 104.55 };
  assert.deepEqual(locateIn({ lat: 16.8, lon: 104.55 }), { point, told: [] });
  assert.deepEqual(locateIn({ point: '16.8, 104.55' }), { point, told: [] });
  assert.deepEqual(locateIn({ northing: 16.8, easting: 104.55 }), { point, told: [] });
});

test('what cannot be read is told at the first cell that is filled, without its fine digits', () => {
  assert.deepEqual(locateIn({ lat: '16.81234' }), { point: undefined, told: ['point-unreadable | lat | 16.81xxx'] });
  assert.deepEqual(locateIn({ lat: '', lon: 'ใต้ต้นไม้' }).told, ['point-unreadable | lon | ใต้ต้นไม้']);
  assert.deepEqual(locateIn({ northing: 'x', easting: 'y' }).told, ['point-unreadable | easting | x, y']);
  assert.deepEqual(locateIn({ point: '0, 0' }).told, ['point-zero | point | 0, 0']);
});

test('a point too far from its area is not used; from a village half of that is too far', () => {
  // 0.1° north of the tambon's point: 11.1 km.
  const cells = { lat: 16.91, lon: 104.55 };
  const within = (pointFarKm: number) => ({ ...context, pointFarKm, pointOutsideKm: 1000 });
  assert.deepEqual(locateIn(cells, { within: within(11) }), {
    point: undefined,
    told: ['point-far | lat | 16.91, 104.55 (11 km)'],
  });
  assert.ok(locateIn(cells, { within: within(12) }).point);
  const village = { ...tambon, level: 'village' as const };
  assert.equal(locateIn(cells, { area: village, within: within(22) }).point, undefined);
  assert.ok(locateIn(cells, { area: village, within: within(23) }).point);
});

test('an area without a point of its own is far from nothing', () => {
  const { point: _point, ...pointless } = tambon;
  const within = { ...context, pointFarKm: 1, pointOutsideKm: 1000 };
  assert.deepEqual(locateIn({ lat: 16.91, lon: 104.55 }, { area: pointless, within }).told, []);
});

test('a point outside the outline is used and told, with the area that it lies in', () => {
  // 0.05° east of the square.
  const cells = { lat: 16.8, lon: 104.65 };
  assert.deepEqual(locateIn(cells), {
    point: { lat: 16.8, lon: 104.65 },
    told: ['point-outside | lat | 16.8, 104.65 (5.3 km)'],
  });
  assert.deepEqual(locateIn(cells, { within: { ...context, pointOutsideKm: 6 } }).told, []);
  const neighbour = areaOf('490402');
  const other = { ...context, outlines: createOutlineIndex(boundaries({ code: '490402' }), areas) };
  assert.deepEqual(locateIn(cells, { inside: neighbour, within: other }).told, [
    'point-outside | lat | 16.8, 104.65 (5.3 km)',
  ]);
  const drawnOnly = { ...context, outlines: { distanceKm: () => 9.96, codeAt: () => '490402' } };
  assert.deepEqual(locateIn(cells, { within: drawnOnly }).told, [
    'point-outside | lat | 16.8, 104.65 (10.0 km) | หนองบัว (490402)',
  ]);
  const unknown = { ...context, outlines: { distanceKm: () => 10, codeAt: () => '999999' } };
  assert.deepEqual(locateIn(cells, { within: unknown }).told, [
    'point-outside | lat | 16.8, 104.65 (10 km) | (999999)',
  ]);
});

test('latitude and longitude in each other’s place are put right and told, with the distance from the area', () => {
  assert.deepEqual(locateIn({ lat: 104.55, lon: 16.81 }), {
    point: { lat: 16.81, lon: 104.55 },
    told: ['point-swapped | lat | 16.81, 104.55 (0.0 km)'],
  });
  const { point: _point, ...pointless } = tambon;
  assert.deepEqual(locateIn({ lat: 104.55, lon: 16.81 }, { area: pointless }).told, [
    'point-swapped | lat | 16.81, 104.55',
  ]);
});

test('metres are converted and told with their zone: by a column, by a header, else by what lies nearer', () => {
  const told = ['point-utm | easting | UTM 48N → 16.81, 104.55 (0.1 km)'];
  const metres = { easting: 452_058, northing: 1_858_523 };
  assert.deepEqual(locateIn({ ...metres, utmZone: '48N' }).told, told);
  assert.deepEqual(locateIn(metres).told, told);
  const header = { northing: 'พิกัด UTM 48N (Y)' };
  assert.deepEqual(locateIn(metres, { headers: header }).told, told);
  const { point, told: far } = locateIn({ ...metres, utmZone: '47' });
  assert.equal(point, undefined);
  assert.match(far.join(), /^point-far \| easting \| UTM 47N → 16\.8\d?, 98\.55 \(6\d\d km\)$/);
  const elsewhere = locateIn(metres, { headers: { easting: 'พิกัด X โซน 47' } }).told;
  assert.match(elsewhere.join(), /^point-far/, 'the header says so');
  const { point: _point, ...pointless } = tambon;
  assert.deepEqual(locateIn(metres, { area: pointless }).told, ['point-utm | easting | UTM 48N → 16.81, 104.55']);
  const nowhere = { area: pointless, inside: pointless };
  assert.match(locateIn(metres, nowhere).told.join(), /^point-unreadable/, 'nobody says the zone, and nothing is near');
});

test('Indian 1975 is believed where a column or a header says so, and told with how far the point was moved', () => {
  const cells = { lat: 16.81, lon: 104.55 };
  const moved = ['point-indian-datum | lat | Indian 1975 → 16.81, 104.55 (0.4 km)'];
  const { point, told } = locateIn({ ...cells, datum: 'Indian 1975' });
  assert.deepEqual(told, moved);
  assert.ok(point!.lat !== 16.81 && Math.abs(point!.lat - 16.81) < 0.01);
  assert.deepEqual(locateIn({ ...cells, utmZone: null }, { headers: { utmZone: 'โซน (Indian 1975)' } }).told, moved);
  assert.deepEqual(locateIn({ ...cells, datum: null }, { headers: { lon: 'ลองจิจูด Indian 1975' } }).told, moved);
  const metres = { easting: 452_058, northing: 1_858_523, datum: 'Indian 1975' };
  assert.deepEqual(locateIn(metres).told, [
    'point-indian-datum | easting | Indian 1975 / UTM 48N → 16.81, 104.55 (0.5 km)',
  ]);
});
