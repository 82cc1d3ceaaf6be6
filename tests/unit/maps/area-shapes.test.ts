import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import { AreaTopology, Boundaries } from '../../../src/domain/boundaries.ts';
import { readAreas } from '../../../src/io/read-areas.ts';
import { toAreaShapes } from '../../../src/maps/area-shapes.ts';
import { areas } from '../../support/builders.ts';

const mukdahan = await readAreas('49');
const shapes = toAreaShapes(mukdahan)!;
const codesOf = ({ objects }: AreaTopology) => objects.areas.geometries.map(({ id }) => id);

test('without boundaries every tambon of Mukdahan has an outline in a schematic that fits the schema', () => {
  assert.equal(shapes.isSketch, true);
  assert.equal(shapes.attribution, undefined);
  const tambons = mukdahan.filter(({ level }) => level === 'tambon').map(({ code }) => code);
  assert.equal(tambons.length, 53);
  assert.deepEqual(codesOf(shapes.topology), tambons);
  assert.deepEqual(AreaTopology.parse(shapes.topology), shapes.topology);
});

test('the same areas give the same bytes', () => {
  assert.equal(JSON.stringify(toAreaShapes(mukdahan)), JSON.stringify(shapes));
});

test('a district is one piece without holes, and so is the province', () => {
  const topology = shapes.topology as unknown as Topology<{ areas: GeometryCollection }>;
  for (const code of ['49', ...mukdahan.filter(({ level }) => level === 'district').map((area) => area.code)]) {
    const inside = topology.objects.areas.geometries.filter(({ id }) => String(id).startsWith(code));
    assert.equal(mergeArcs(topology, inside as Polygon[]).arcs.flat().length, 1, code);
  }
});

test('the schematic is small enough to send along', () => {
  assert.ok(JSON.stringify(shapes).length < 16_000, `${JSON.stringify(shapes).length} bytes`);
});

test('areas without a point are left out; without any there is no map', () => {
  const without = mukdahan.map((area) => (area.code === '490403' ? { ...area, point: undefined } : area));
  assert.equal(codesOf(toAreaShapes(without)!.topology).length, 52);
  assert.equal(toAreaShapes(mukdahan.map((area) => ({ ...area, point: undefined }))), undefined);
});

test('districts are drawn where no tambon has a point', () => {
  const districts = mukdahan.filter(({ level }) => level !== 'tambon');
  assert.equal(codesOf(toAreaShapes(districts)!.topology).length, 7);
});

test("the operator's boundaries come before any schematic, with their attribution", () => {
  const attribution = { source: 'กรมแผนที่ทหาร', licence: 'CC BY 3.0 IGO', date: '2022-01-22' };
  const boundaries = Boundaries.parse({ ...shapes.topology, attribution });
  const drawn = toAreaShapes(areas, boundaries)!;
  assert.deepEqual([drawn.isSketch, drawn.attribution], [false, attribution]);
  assert.deepEqual(drawn.topology, shapes.topology);
});
