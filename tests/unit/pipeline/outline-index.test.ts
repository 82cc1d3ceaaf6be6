import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOutlineIndex } from '../../../src/pipeline/outline-index.ts';
import { areas, boundaries } from '../../support/builders.ts';

// The square of 490401 reaches from 104.5 to 104.6° E and from 16.75 to 16.85° N.
const only = areas.filter(({ code }) => code !== '490402');
const index = createOutlineIndex(boundaries(), only);
const near = (found: number | undefined, km: number) => assert.ok(Math.abs(found! - km) < km / 100, `${found} km`);

test('a point inside its outline has no distance from it', () => {
  assert.equal(index.distanceKm({ lat: 16.8, lon: 104.55 }, '490401'), 0);
  assert.equal(index.codeAt({ lat: 16.8, lon: 104.55 }), '490401');
});

test('outside, the distance is that to the nearest side or corner', () => {
  near(index.distanceKm({ lat: 16.87, lon: 104.55 }, '490401'), 0.02 * 111.2);
  near(index.distanceKm({ lat: 16.8, lon: 104.63 }, '490401'), 0.03 * 111.2 * Math.cos((16.8 * Math.PI) / 180));
  near(index.distanceKm({ lat: 16.85 + 0.03, lon: 104.6 + 0.04 / 0.957 }, '490401'), 0.05 * 111.2);
  assert.equal(index.codeAt({ lat: 16.87, lon: 104.55 }), undefined);
});

test('a district is known by its tambons, but only where all of them are drawn', () => {
  near(index.distanceKm({ lat: 16.87, lon: 104.55 }, '4904'), 0.02 * 111.2);
  assert.equal(createOutlineIndex(boundaries(), areas).distanceKm({ lat: 16.87, lon: 104.55 }, '4904'), undefined);
});

test('a tambon of which only the district is drawn lies somewhere in that', () => {
  const districts = createOutlineIndex(boundaries({ code: '4904' }), areas);
  assert.equal(districts.distanceKm({ lat: 16.8, lon: 104.55 }, '490402'), 0);
});

test('of areas without an outline nothing is known', () => {
  assert.equal(index.distanceKm({ lat: 16.8, lon: 104.55 }, '490301'), undefined);
  const none = createOutlineIndex(undefined, areas);
  assert.equal(none.distanceKm({ lat: 16.8, lon: 104.55 }, '490401'), undefined);
  assert.equal(none.codeAt({ lat: 16.8, lon: 104.55 }), undefined);
});

test('a hole is outside, and a second polygon is inside', () => {
  const { arcs, objects, ...rest } = boundaries();
  const ring = (x: number, y: number, size: number) =>
    [
      [x, y],
      [size, 0],
      [0, size],
      [-size, 0],
      [0, -size],
    ] as [number, number][];
  const shaped = createOutlineIndex(
    {
      ...rest,
      arcs: [...arcs, ring(40, 40, 20), ring(300, 0, 50)],
      objects: {
        areas: { ...objects.areas, geometries: [{ type: 'MultiPolygon', id: '490401', arcs: [[[0], [1]], [[2]]] }] },
      },
    },
    areas,
  );
  near(shaped.distanceKm({ lat: 16.8, lon: 104.55 }, '490401'), 0.01 * 111.2 * Math.cos((16.8 * Math.PI) / 180));
  assert.equal(shaped.distanceKm({ lat: 16.77, lon: 104.82 }, '490401'), 0);
});
