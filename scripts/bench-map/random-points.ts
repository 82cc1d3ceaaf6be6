import { readFileSync } from 'node:fs';
import { nearnessFrom } from '../../src/map-points/hilbert.ts';
import { packFacts, partsPerDegree, type PointColumns, type PointFacts } from '../../src/map-points/point-columns.ts';
import { createRandom } from '../sample/random.ts';

interface RandomPoint {
  area: string;
  lat: number;
  lon: number;
  kind: number;
  facts: number;
  week: number;
}

const weeks = 62;
const weekOfToday = 52;

/**
 * Points that lie as activities do, the same from the same seed: in the tambons of Mukdahan, about ten villages each,
 * 62 weeks. Every third has a venue of its own within some 4 km, the others stand at their village's point.
 */
export function randomPoints(count: number, { seed }: { seed: number }): PointColumns {
  const random = createRandom(`map points ${seed}`).next;
  const near = (around: number, parts: number) => Math.round(around * partsPerDegree + (random() - 0.5) * 2 * parts);
  const tambons = readTambons();
  const villages = tambons.flatMap(({ code, lat, lon }) =>
    Array.from({ length: 10 }, () => ({ area: code, lat: near(lat, 350), lon: near(lon, 350) })),
  );
  const points = Array.from({ length: count }, (): RandomPoint => {
    const village = villages[Math.floor(random() * villages.length)]!;
    const isExact = random() < 1 / 3;
    const week = Math.floor(random() * weeks);
    return {
      area: village.area,
      lat: isExact ? near(village.lat / partsPerDegree, 60) : village.lat,
      lon: isExact ? near(village.lon / partsPerDegree, 60) : village.lon,
      kind: pick(random(), [0.6, 0.85, 0.97]),
      facts: packFacts(factsOf(week, isExact, random())),
      week,
    };
  });
  return toColumns(points);
}

function toColumns(points: readonly RandomPoint[]): PointColumns {
  const nearness = nearnessFrom(
    points.map(({ lat }) => lat),
    points.map(({ lon }) => lon),
  );
  const keyed = points.map((point) => ({ ...point, along: nearness(point.lat, point.lon) }));
  const sorted = keyed.toSorted(
    (a, b) => Number(a.area > b.area) - Number(a.area < b.area) || a.along - b.along || a.week - b.week,
  );
  const areas = [...new Set(sorted.map(({ area }) => area))];
  const numberOf = new Map(areas.map((area, at) => [area, at]));
  return {
    count: sorted.length,
    areas,
    firstWeek: '2025-11-24',
    lat: Int32Array.from(sorted, ({ lat }) => lat),
    lon: Int32Array.from(sorted, ({ lon }) => lon),
    kind: Uint8Array.from(sorted, ({ kind }) => kind),
    facts: Uint8Array.from(sorted, ({ facts }) => facts),
    week: Uint16Array.from(sorted, ({ week }) => week),
    area: Uint16Array.from(sorted, ({ area }) => numberOf.get(area)!),
  };
}

/** What is over is mostly done, and half of it has photographs; what is to come is mostly open. */
function factsOf(week: number, isExact: boolean, chance: number): PointFacts {
  const precision = isExact ? 'exact' : 'village';
  if (week >= weekOfToday) {
    return { state: chance < 0.95 ? 'planned' : 'cancelled', precision, hasPhotos: false, canJoin: chance < 0.9 };
  }
  return { state: chance < 0.9 ? 'done' : 'awaiting', precision, hasPhotos: chance < 0.5, canJoin: false };
}

function pick(chance: number, bounds: readonly number[]): number {
  const at = bounds.findIndex((bound) => chance < bound);
  return at < 0 ? bounds.length : at;
}

function readTambons(): { code: string; lat: number; lon: number }[] {
  const lines = readFileSync('data/reference/49-points.csv', 'utf8').split('\n');
  return lines
    .map((line) => line.split(','))
    .filter(([code]) => /^\d{6}$/.test(code ?? ''))
    .map(([code, lat, lon]) => ({ code: code!, lat: Number(lat), lon: Number(lon) }));
}
