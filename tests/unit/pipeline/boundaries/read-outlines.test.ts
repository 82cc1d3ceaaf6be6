import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Geometry } from 'geojson';
import { SourceError } from '../../../../src/domain/errors.ts';
import { readOutlines } from '../../../../src/pipeline/boundaries/read-outlines.ts';
import type { PositionSystem } from '../../../../src/pipeline/thai-grids.ts';
import { square } from '../../../support/outlines.ts';

const read = (geometry: Geometry | null | object, system?: PositionSystem) =>
  readOutlines(
    {
      layer: { name: 'a', records: [{}], system, geometries: () => Promise.resolve([null, geometry]) },
      property: 'code',
      level: 'tambon',
      places: new Map([['490101', 1]]),
      missing: [],
      unknown: [],
    },
    'ก.json',
  );
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });

test('a polygon and a multipolygon are read as polygons, heights left out', async () => {
  const high = square(0, 0).map((position) => [...position, 150]);
  assert.deepEqual(await read(polygon(high)), [{ code: '490101', polygons: [[square(0, 0)]] }]);
  const several = { type: 'MultiPolygon', coordinates: [[square(0, 0), square(0, 0, 0.05)], [square(2, 2)]] };
  assert.deepEqual((await read(several))[0]!.polygons, several.coordinates);
});

test('metres of UTM become degrees', async () => {
  const corners = [
    [400_000, 1_800_000],
    [410_000, 1_800_000],
    [410_000, 1_810_000],
    [400_000, 1_800_000],
  ];
  const [west, south] = (await read(polygon(corners), { datum: 'wgs84', zone: 48 }))[0]!.polygons[0]![0]![0]!;
  assert.ok(Math.abs(west - 104.065) < 0.01 && Math.abs(south - 16.279) < 0.01, `${west}, ${south}`);
});

test('what is no outline is refused by code and number, and the hint tells the mend', async () => {
  const bowTie = [
    [104, 16],
    [104.2, 16.2],
    [104.2, 16],
    [104, 16.2],
    [104, 16],
  ];
  const cases: [unknown, RegExp, RegExp][] = [
    [polygon(bowTie), /crosses itself at 16\.10000, 104\.10000/, /Fix Geometries/],
    [polygon(square(0, 0).slice(0, -1)), /not closed/, /where it begins/],
    [
      polygon([
        [104, 16],
        [104.1, 16],
        [104, 16],
      ]),
      /only 3 positions/,
      /four/,
    ],
    [
      polygon([
        [104, 16],
        [104.1, 16],
        [104.2, 16],
        [104, 16],
      ]),
      /no area/,
      /Remove it/,
    ],
    [polygon(square(0, 0, 0.0002)), /too small for a tambon/, /missing/],
    [null, /has no geometry/, /Remove the record/],
    [polygon(), /is empty/, /Remove the record/],
    [polygon([]), /is empty/, /Remove the record/],
    [{ type: 'MultiPolygon', coordinates: [] }, /is empty/, /Remove the record/],
    [polygon([['104', 16]]), /no pair of numbers/, /again/],
    [{ type: 'LineString', coordinates: square(0, 0) }, /is a LineString/, /layer of areas/],
    [polygon(square(0, 0).map(([lon, lat]) => [lat, lon])), /\(16\.3, 104\.2\) is not in Thailand/, /longitude first/],
    [polygon([[400_000, 1_800_000]]), /\(400000, 1800000\) is not in Thailand/, /another projection/],
  ];
  for (const [geometry, message, hint] of cases) {
    await assert.rejects(read(geometry as object), (error) => {
      assert.ok(error instanceof SourceError);
      assert.match(error.message, /^ก\.json: 490101 \(รูปที่ 2 \/ outline 2\): /);
      assert.match(error.message, message);
      assert.match(error.hint, hint);
      return true;
    });
  }
});
