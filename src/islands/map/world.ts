import { partsPerDegree, type PointColumns } from '../../map-points/point-columns.ts';

// Web Mercator (EPSG:3857), as Leaflet draws it, in pixels of zoom 12, counted from a corner near the province: the
// numbers stay small enough for 32 bits to tell a metre from the next.

const worldZoom = 12;
const worldSize = 256 * 2 ** worldZoom;

/** A corner of the world in pixels of zoom 12; positions are counted from it. */
export interface Origin {
  x: number;
  y: number;
}

/** A degree's position in pixels of zoom 12, from the corner of the world. */
export function toWorld(lat: number, lon: number): { x: number; y: number } {
  const sine = Math.sin((lat * Math.PI) / 180);
  return {
    x: ((lon + 180) / 360) * worldSize,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * worldSize,
  };
}

/** The way back: latitude and longitude in degrees. */
export function toDegrees(x: number, y: number): { lat: number; lon: number } {
  return {
    lat: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / worldSize))) * 180) / Math.PI,
    lon: (x / worldSize) * 360 - 180,
  };
}

/** West, south, east and north in degrees. */
export type Box = readonly [number, number, number, number];

/** What is seen: `scale` screen pixels a world pixel, and the screen's upper left corner in screen pixels from the origin. */
export interface View {
  width: number;
  height: number;
  scale: number;
  left: number;
  top: number;
}

/** Screen pixels a world pixel at a zoom. */
export const scaleAt = (zoom: number): number => 2 ** (zoom - worldZoom);

/** Positions of points from `origin`, in pixels of zoom 12. */
export interface WorldPoints {
  x: Float32Array;
  y: Float32Array;
}

/** All points in world pixels. */
export function toWorldPoints({ count, lat, lon }: PointColumns, origin: Origin): WorldPoints {
  const [x, y] = [new Float32Array(count), new Float32Array(count)];
  for (let at = 0; at < count; at++) {
    // Points that share a village's position follow each other.
    if (at > 0 && lat[at] === lat[at - 1] && lon[at] === lon[at - 1]) {
      x[at] = x[at - 1]!;
      y[at] = y[at - 1]!;
      continue;
    }
    const world = toWorld(lat[at]! / partsPerDegree, lon[at]! / partsPerDegree);
    x[at] = world.x - origin.x;
    y[at] = world.y - origin.y;
  }
  return { x, y };
}
