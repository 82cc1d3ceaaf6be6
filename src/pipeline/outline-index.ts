import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Area, AreaCode, GeoPoint } from '../domain/area.ts';
import type { Boundaries } from '../domain/boundaries.ts';

/** Tells where a point lies among the outlines of a province. */
export interface OutlineIndex {
  /** Kilometres from a point to an area, 0 inside it; undefined where no outline of the area is known. */
  distanceKm(point: GeoPoint, code: AreaCode): number | undefined;
  /** The smallest area with an outline that the point lies in. */
  codeAt(point: GeoPoint): AreaCode | undefined;
}

interface Outline {
  code: AreaCode;
  /** All rings, outer ones and holes alike: a point lies inside where it lies within an odd number of them. */
  rings: Position[][];
}

/**
 * The index over a province's outlines; without any it knows nothing.
 * @param areas the province's areas: a district is known by its tambons only where none of them lacks its outline.
 */
export function createOutlineIndex(boundaries: Boundaries | undefined, areas: readonly Area[]): OutlineIndex {
  const outlines = boundaries ? outlinesOf(boundaries) : [];
  const drawn = new Set(outlines.map(({ code }) => code));
  const tambons = areas.filter(({ level }) => level === 'tambon').map(({ code }) => code);
  const isWhole = (code: AreaCode) =>
    drawn.has(code) || tambons.every((tambon) => !tambon.startsWith(code) || drawn.has(tambon));
  return {
    distanceKm(point, code) {
      // A tambon of which only the district is drawn lies somewhere in that.
      const around = outlines.filter((outline) => code.startsWith(outline.code));
      const parts =
        around.length > 0 || !isWhole(code) ? around : outlines.filter((part) => part.code.startsWith(code));
      return parts.length === 0 ? undefined : Math.min(...parts.map((part) => distanceTo(part, point)));
    },
    codeAt: (point) => outlines.find((outline) => isInside(outline, point))?.code,
  };
}

function outlinesOf(boundaries: Boundaries): Outline[] {
  const topology = boundaries as unknown as Topology<{ areas: GeometryCollection }>;
  return feature(topology, topology.objects.areas).features.map(({ id, geometry }) => ({
    code: String(id),
    rings:
      geometry.type === 'Polygon'
        ? geometry.coordinates
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.flat()
          : [],
  }));
}

/** True where a line from the point eastwards meets the rings an odd number of times. */
function isInside({ rings }: Outline, { lat, lon }: GeoPoint): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [x1, y1] = ring[at - 1] as [number, number];
      const [x2, y2] = ring[at] as [number, number];
      if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}

/** Kilometres to the nearest side, on the plane that touches the earth at the point: good to 1 % over some 100 km. */
function distanceTo(outline: Outline, point: GeoPoint): number {
  if (isInside(outline, point)) return 0;
  const north = 111.2;
  const east = north * Math.cos(point.lat * (Math.PI / 180));
  let nearest = Infinity;
  for (const ring of outline.rings) {
    const corners = ring.map(([lon, lat]) => [(lon! - point.lon) * east, (lat! - point.lat) * north] as const);
    for (let at = 1; at < corners.length; at++) nearest = Math.min(nearest, fromOrigin(corners[at - 1]!, corners[at]!));
  }
  return nearest;
}

/** Distance of the origin from a side. */
function fromOrigin([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + share * dx, y1 + share * dy);
}
