import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthOnMap, placeNames, type WantedName } from '../../../src/maps/place-names.ts';

const frame = { width: 400, height: 300 };
const box = (code: string, length: number, [x, y, width, height]: [number, number, number, number]): WantedName => ({
  code,
  length,
  room: {
    rings: [
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ],
    ],
  },
});

test('vowels and tones above and below take no room', () => {
  assert.equal(lengthOnMap('น้ำเที่ยง'), 'นาเทยง'.length);
  assert.equal(lengthOnMap('Dong Luang'), 10);
});

test('a name with room stands in the middle of it', () => {
  assert.deepEqual(placeNames([box('a', 6, [100, 100, 200, 60])], [], frame), [
    { code: 'a', x: 200, y: 135, isNumber: false },
  ]);
});

test('a name without room stands as its number, and one without room even for that not at all', () => {
  const placed = placeNames([box('a', 12, [0, 0, 40, 40]), box('b', 12, [100, 0, 10, 10])], [], frame);
  assert.deepEqual(
    placed.map(({ code, isNumber }) => [code, isNumber]),
    [['a', true]],
  );
});

test('no two names lie on each other, and the one with more room comes first', () => {
  const placed = placeNames([box('a', 8, [0, 0, 90, 30]), box('b', 8, [0, 0, 100, 30])], [], frame);
  assert.deepEqual(
    placed.map(({ code }) => code),
    ['b'],
  );
});

test('a name keeps off the marks where it can', () => {
  const [free] = placeNames([box('a', 6, [100, 100, 200, 100])], [[200, 150]], frame);
  assert.ok(Math.abs(free!.y - 5 - 150) > 12 || Math.abs(free!.x - 200) > 28);
});

test('beside a point a name stands to its right, or to its left where the frame ends', () => {
  const [right] = placeNames([{ code: 'a', length: 6, room: { point: [100, 100] } }], [], frame);
  const [left] = placeNames([{ code: 'a', length: 6, room: { point: [395, 100] } }], [], frame);
  assert.ok(right!.x > 100);
  assert.ok(left!.x < 395);
});
