import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mark } from '../../../../src/islands/map/gather-marks.ts';
import { readPosition, writePosition } from '../../../../src/islands/map/position.ts';
import { findPlace } from '../../../../src/islands/map/near-me.ts';
import { placeLabels, type Scene } from '../../../../src/islands/map/scene.ts';
import { sceneToSvg } from '../../../../src/islands/map/scene-to-svg.ts';
import { toKey } from '../../../../src/islands/map/picture-key.ts';
import type { SceneStyle } from '../../../../src/islands/map/scene-style.ts';

const view = { width: 400, height: 300, scale: 0.25, left: 0, top: 0 };
const name = (text: string, x: number, y: number, isDistrict = true) => ({
  code: isDistrict ? '4904' : '490403',
  text,
  x,
  y,
  isDistrict,
});
const mark = (over: Partial<Mark> = {}): Mark => ({
  x: 100,
  y: 100,
  count: 1,
  kind: 'development',
  isExact: true,
  radius: 9,
  first: 0,
  ...over,
});

test('a name that would lie on another is left out, and one outside of the view as well', () => {
  const many = Array.from({ length: 12 }, (_, at) => name(`อำเภอ ${at}`, 400, 400));
  const placed = placeLabels([...many, name('ไกล', 9000, 0)], view);
  assert.ok(placed.length < many.length && placed.length > 0);
  assert.ok(placed.every(({ text }) => text !== 'ไกล'));
});

test('tambons are named from near only, and after the districts', () => {
  const names = [name('ตำบล', 100, 100, false), name('อำเภอ', 200, 200)];
  assert.deepEqual(
    placeLabels(names, view).map(({ text }) => text),
    ['อำเภอ'],
  );
  assert.deepEqual(
    placeLabels(names, { ...view, scale: 1 }).map(({ text }) => text),
    ['อำเภอ', 'ตำบล'],
  );
});

test('a name makes room for a mark', () => {
  const [free] = placeLabels([name('ดงหลวง', 400, 400)], view);
  const [moved] = placeLabels([name('ดงหลวง', 400, 400)], view, [mark()]);
  assert.equal(free?.y, 100);
  assert.notEqual(moved?.y, 100);
});

test('a name moves sideways out of a column of marks, and lies on as few as it can where they are everywhere', () => {
  const column = Array.from({ length: 20 }, (_, at) => mark({ y: at * 15 }));
  const [aside] = placeLabels([name('ดงหลวง', 400, 400)], view, column);
  assert.notEqual(aside?.x, 100);
  const everywhere = column.flatMap((one) => [50, 100, 150].map((x) => mark({ ...one, x })));
  const gap = everywhere.filter(({ x, y }) => x !== 100 || y < 105 || y > 135);
  const [placed] = placeLabels([name('ดงหลวง', 400, 400)], view, gap);
  assert.ok(placed!.y > 105 && placed!.y < 135, `${placed!.x} ${placed!.y}`);
});

const style: SceneStyle = {
  water: '#eee',
  land: '#fff',
  districtLine: '#444',
  tambonLine: '#ccc',
  ink: '#111',
  halo: '#fff',
  accent: '#124',
  kinds: { development: '#175', disaster: '#820', special: '#537', unspecified: '#444', mixed: '#111' },
  face: 'Sarabun, "Noto"',
  isOverTiles: false,
};

const keyWords = {
  kinds: { development: 'พัฒนา', disaster: 'ภัยพิบัติ', special: 'เฉพาะกิจ', unspecified: 'ไม่ระบุ' },
  keyMixed: 'หลายประเภท',
  keyApproximate: 'โดยประมาณ',
};

test('the key of a saved picture names each kind that is drawn once, and what a hollow mark is, in rows that fit', () => {
  const marks = [mark(), mark({ kind: 'disaster' }), mark({ isExact: false }), mark()];
  const { entries, height } = toKey(marks, keyWords, { width: 250, widthOf: () => 80 });
  assert.deepEqual(
    entries.map(({ text, mark: { isExact } }) => [text, isExact]),
    [
      ['พัฒนา', true],
      ['ภัยพิบัติ', true],
      ['โดยประมาณ', false],
    ],
  );
  assert.deepEqual(
    entries.map(({ y }) => y > 24),
    [false, false, true],
  );
  assert.equal(height, 48);
  assert.deepEqual(toKey([], keyWords, { width: 250, widthOf: () => 80 }), { entries: [], height: 0 });
});

test('a tambon is named only where its name covers no mark', () => {
  const everywhere = Array.from({ length: 400 }, (_, at) => mark({ x: (at % 20) * 20, y: Math.floor(at / 20) * 20 }));
  const names = [name('ตำบล', 100, 100, false), name('อำเภอ', 200, 200)];
  const named = placeLabels(names, { ...view, scale: 1 }, everywhere);
  assert.deepEqual(
    named.map(({ text }) => text),
    ['อำเภอ'],
  );
});

test('an SVG file holds title, marks, numbers, names and credit, and markup in them is text', () => {
  const scene: Scene = {
    view,
    outlines: { land: 'M0 0L9 9Z', districts: 'M0 0L9 9', tambons: '' },
    labels: [{ text: '<b>ดงหลวง</b>', x: 10, y: 10, isLarge: true }],
    marks: [mark({ count: 1250, kind: 'mixed', isExact: false })],
  };
  const { entries: key, height: keyHeight } = toKey(scene.marks, keyWords, { width: 300, widthOf: () => 80 });
  const caption = { title: 'แผนที่ "ทดสอบ"', titleLetters: 17.5, key, keyHeight, lines: ['ข้อมูล ณ 1 ม.ค. & ที่มา'] };
  const svg = sceneToSvg(scene, style, caption);
  assert.match(svg, /หลายประเภท<\/text>/);
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.match(svg, /1,250<\/text>/);
  assert.match(svg, /&lt;b>ดงหลวง&lt;\/b>/);
  assert.match(svg, /font-size="17.5"[^>]*>แผนที่ &quot;ทดสอบ&quot;/);
  assert.match(svg, /1 ม\.ค\. &amp; ที่มา/);
  assert.doesNotMatch(svg, /<b>|undefined|NaN/);
});

test('an address keeps where the map is, and asks for nothing where it makes no sense', () => {
  const query = new URLSearchParams();
  writePosition(query, { lat: 16.54321, lon: 104.71239, zoom: 11.5 });
  assert.equal(query.get('at'), '16.543,104.712,11.5');
  assert.deepEqual(readPosition(query), { lat: 16.543, lon: 104.712, zoom: 11.5 });
  for (const text of ['', '1,2', 'a,b,c', '91,0,5', '1,2,3,4', '1,,3', 'NaN,1,1', 'Infinity,1,1']) {
    assert.equal(readPosition(new URLSearchParams({ at: text })), undefined, text);
  }
});

test('a typed place is found by its whole name, its beginning or a part, with or without level words', () => {
  const places = [
    ['อำเภอดงหลวง', 1, 1, '4904'],
    ['ตำบลดงหลวง อ.ดงหลวง', 2, 2, '490401'],
    ['หมู่ 5 บ้านโคก ต.กกตูม', 3, 3, '49040505'],
  ] as const;
  assert.equal(findPlace(places, 'ดงหลวง')?.[3], '4904');
  assert.equal(findPlace(places, 'ต.ดงหลวง อ.ดงหลวง')?.[3], '490401');
  assert.equal(findPlace(places, 'บ้านโคก')?.[3], '49040505');
  assert.equal(findPlace(places, 'หมู่ ๕ บ้านโคก')?.[3], '49040505');
  assert.equal(findPlace(places, 'เชียงใหม่'), undefined);
  assert.equal(findPlace(places, '  '), undefined);
});
