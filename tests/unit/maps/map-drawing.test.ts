import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAreas } from '../../../src/io/read-areas.ts';
import { toAreaShapes } from '../../../src/maps/area-shapes.ts';
import { drawAreas } from '../../../src/maps/map-drawing.ts';
import { areaOfRing } from '../../support/ring-area.ts';

const areas = await readAreas('49');
const shapes = toAreaShapes(areas)!;
const frame = { width: 400, mostHeight: 440, margin: 8 };
const province = drawAreas(shapes, '49', frame)!;
const districts = areas.filter(({ level }) => level === 'district');

test('a province fills its frame from margin to margin', () => {
  const xs = province
    .ringsOf('49')
    .flat()
    .map(([x]) => x);
  const ys = province
    .ringsOf('49')
    .flat()
    .map(([, y]) => y);
  assert.deepEqual([Math.min(...xs), Math.max(...xs)].map(Math.round), [8, 392]);
  assert.deepEqual([Math.min(...ys), Math.max(...ys)].map(Math.round), [8, province.height - 8]);
});

test('districts are drawn without gap or overlap', () => {
  const sum = districts.reduce((total, { code }) => total + Math.abs(areaOfRing(province.ringsOf(code)[0]!)), 0);
  assert.ok(Math.abs(sum - Math.abs(areaOfRing(province.ringsOf('49')[0]!))) < 1e-6);
});

test('paths are whole numbers, short and the same every time', () => {
  const path = province.pathOf('49');
  assert.match(path, /^m[-\d lhvz]+z$/);
  assert.ok(path.length < 900, `${path.length}`);
  assert.equal(drawAreas(shapes, '49', frame)!.pathOf('49'), path);
});

test('borders run between districts alone, or between all tambons', () => {
  assert.ok(province.bordersOf(4).length > 100);
  assert.ok(province.bordersOf(6).length > 2 * province.bordersOf(4).length);
  // An area that is drawn by itself needs no second line around it.
  assert.ok(province.bordersOf(4, '4904').length < province.bordersOf(4).length);
});

test('north is up and east is right', () => {
  const [x, y] = province.place({ lat: 16.5, lon: 104.5 });
  const [east, north] = province.place({ lat: 16.6, lon: 104.6 });
  assert.ok(east > x && north < y);
});

test('a tall area stays within the height that it may have', () => {
  for (const { code } of districts) assert.ok(drawAreas(shapes, code, frame)!.height <= 440, code);
});

test('an area that the shapes do not hold is not drawn', () => {
  assert.equal(drawAreas(shapes, '50', frame), undefined);
  assert.equal(province.pathOf('4999'), '');
});
