import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaCode } from '../../domain/area.ts';
import type { AreaShapes } from '../../maps/area-shapes.ts';
import { type Box, type Origin, toWorld } from './world.ts';

/** Lines of areas as SVG path data in world pixels, which a canvas and an SVG file both take. */
export interface Outlines {
  /** The land of all areas. */
  land: string;
  /** Lines between districts, and around the province. */
  districts: string;
  /** Lines between tambons of one district. */
  tambons: string;
}

type Properties = Record<string, never>;
type Shapes = Topology<{ areas: GeometryCollection<Properties> }>;

/** Outlines in pixels of zoom 12 from `origin`; undefined where no outlines are known. */
export function toOutlines(shapes: AreaShapes | undefined, origin: Origin): Outlines | undefined {
  if (!shapes) return undefined;
  const topology = shapes.topology as unknown as Shapes;
  const { areas } = topology.objects;
  const districtOf = (geometry: { id?: string | number | undefined }) => String(geometry.id).slice(0, 4);
  const lines = (wanted: (a: { id?: string | number }, b: { id?: string | number }) => boolean) =>
    mesh(topology, areas, wanted as never)
      .coordinates.map((line) => toPath(line, origin, ''))
      .join('');
  return {
    land: feature(topology, areas)
      .features.flatMap(({ geometry }) => ringsOf(geometry))
      .map((ring) => toPath(ring, origin, 'Z'))
      .join(''),
    districts: lines((a, b) => a === b || districtOf(a) !== districtOf(b)),
    tambons: lines((a, b) => a !== b && districtOf(a) === districtOf(b)),
  };
}

/** The box of an area, of all where `code` is empty; undefined where no outline has this code. */
export function boundsOf(shapes: AreaShapes | undefined, code: AreaCode | ''): Box | undefined {
  if (!shapes) return undefined;
  const topology = shapes.topology as unknown as Shapes;
  const inside = topology.objects.areas.geometries.filter(({ id }) => String(id).startsWith(code));
  if (inside.length === 0) return undefined;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of feature(topology, { type: 'GeometryCollection', geometries: inside }).features) {
    for (const [lon, lat] of ringsOf(geometry).flat()) {
      box[0] = Math.min(box[0], lon!);
      box[1] = Math.min(box[1], lat!);
      box[2] = Math.max(box[2], lon!);
      box[3] = Math.max(box[3], lat!);
    }
  }
  return box;
}

function ringsOf(geometry: GeoJSON.Geometry): GeoJSON.Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function toPath(line: readonly GeoJSON.Position[], origin: Origin, end: '' | 'Z'): string {
  const points = line.map(([lon, lat]) => {
    const { x, y } = toWorld(lat!, lon!);
    return `${(x - origin.x).toFixed(1)} ${(y - origin.y).toFixed(1)}`;
  });
  return `M${points.join('L')}${end}`;
}
