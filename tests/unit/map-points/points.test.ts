import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readAgencies, writeAgencies } from '../../../src/map-points/agency-column.ts';
import {
  joinInFacts,
  packFacts,
  photosInFacts,
  pointPrecisions,
  pointStates,
  precisionOfFacts,
  stateOfFacts,
} from '../../../src/map-points/point-columns.ts';
import { readPoints } from '../../../src/map-points/read-points.ts';
import { writePoints } from '../../../src/map-points/write-points.ts';
import { randomPoints } from '../../../scripts/bench-map/random-points.ts';

for (const count of [0, 1, 100_000]) {
  test(`${count} points are read as they were written`, () => {
    const points = randomPoints(count, { seed: 1 });
    assert.deepEqual(readPoints(writePoints(points)), points);
  });
}

test('a thousand points take at most 4 kB on the wire, ten thousand at most 42 kB', () => {
  const bytesOf = (count: number) => gzipSync(writePoints(randomPoints(count, { seed: 2 })), { level: 9 }).length;
  const [thousand, tenThousand] = [bytesOf(1000), bytesOf(10_000)];
  assert.ok(thousand <= 4000, `${thousand} bytes`);
  assert.ok(tenThousand <= 42_000, `${tenThousand} bytes`);
});

test('bytes that are cut short, too long, or of another format are refused', () => {
  const bytes = writePoints(randomPoints(50, { seed: 3 }));
  assert.throws(() => readPoints(bytes.slice(0, -1)), RangeError);
  assert.throws(() => readPoints(new Uint8Array([...bytes, 0])), RangeError);
  assert.throws(() => readPoints(new TextEncoder().encode('<!doctype html>')), RangeError);
  assert.throws(() => readPoints(new Uint8Array()), RangeError);
});

test('a count that lies asks for no memory', () => {
  const lie = new Uint8Array([0x4a, 0x4d, 0x50, 1, 0xff, 0xff, 0xff, 0xff, 0x07]);
  assert.throws(() => readPoints(lie), RangeError);
});

test('points that are not sorted by area are refused by the writer', () => {
  const points = randomPoints(3, { seed: 4 });
  assert.throws(() => writePoints({ ...points, area: new Uint16Array([1, 0, 1]) }), RangeError);
});

test('eight bits keep a state, a precision and two answers apart', () => {
  for (const state of pointStates) {
    for (const precision of pointPrecisions) {
      for (const [hasPhotos, canJoin] of [
        [true, false],
        [false, true],
      ] as const) {
        const facts = packFacts({ state, precision, hasPhotos, canJoin });
        assert.ok(facts < 256);
        assert.deepEqual(
          [stateOfFacts(facts), precisionOfFacts(facts), photosInFacts(facts), joinInFacts(facts)],
          [state, precision, hasPhotos, canJoin],
        );
      }
    }
  }
});

test('hosts are read as they were written, and a file of other points is refused', () => {
  const column = { ids: ['dong-luang', 'sao-4904'], agency: Uint16Array.from([0, 1, 2, 2, 0]) };
  const bytes = writeAgencies(column);
  assert.deepEqual(readAgencies(bytes, 5), column);
  assert.throws(() => readAgencies(bytes, 4), RangeError);
  assert.throws(() => readAgencies(bytes, 6), RangeError);
});
