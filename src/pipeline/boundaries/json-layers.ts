import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { SourceError } from '../../domain/errors.ts';
import { mostRecords, type OutlineLayer } from './outline-layer.ts';
import { systemOfCrs } from './position-system.ts';

/**
 * The layers of a GeoJSON FeatureCollection (one) or of a TopoJSON topology (one an object).
 * @throws {SourceError} where the text is neither, where it is damaged, or where a layer has too many outlines.
 */
export function decodeJsonLayers(text: string, file: string): OutlineLayer[] {
  const value = parse(text, file);
  if (isFeatureCollection(value)) {
    const { crs } = value as { crs?: unknown };
    return [toLayer(file, value.features, file, systemOfCrs(crs, file))];
  }
  if (isTopology(value)) {
    return Object.keys(value.objects).map((name) =>
      toLayer(name, featuresOf(value, name, file), file, { datum: 'wgs84' }),
    );
  }
  const { type } = (value ?? {}) as { type?: unknown };
  throw unreadable(file, `type ${JSON.stringify(type)?.slice(0, 40) ?? 'none'}`);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(file, 'not JSON');
  }
}

function isFeatureCollection(value: unknown): value is FeatureCollection {
  const { type, features } = (value ?? {}) as { type?: unknown; features?: unknown };
  return type === 'FeatureCollection' && Array.isArray(features) && features.every(isObject);
}

function isTopology(value: unknown): value is Topology {
  const { type, objects, arcs } = (value ?? {}) as { type?: unknown; objects?: unknown; arcs?: unknown };
  return type === 'Topology' && isObject(objects) && Object.values(objects).every(isObject) && Array.isArray(arcs);
}

/** The library trusts numbers of arcs; what it throws at wrong ones is told as a damaged file. */
function featuresOf(topology: Topology, name: string, file: string): Feature[] {
  try {
    const found = feature(topology, topology.objects[name]!);
    return found.type === 'FeatureCollection' ? found.features : [found];
  } catch (error) {
    throw unreadable(file, `object "${name}": ${error instanceof Error ? error.message : 'damaged'}`);
  }
}

function toLayer(
  name: string,
  features: readonly Feature[],
  file: string,
  system: OutlineLayer['system'],
): OutlineLayer {
  if (features.length > mostRecords) {
    throw new SourceError(
      `${file}: ${features.length} outlines, the limit is ${mostRecords}`,
      'Export only the province.',
    );
  }
  return {
    name,
    records: features.map(({ id, properties }) => (id === undefined ? { ...properties } : { id, ...properties })),
    system,
    geometries: () => Promise.resolve(features.map(({ geometry }) => geometry)),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(file: string, found: string): SourceError {
  return new SourceError(
    `${file}: อ่านขอบเขตไม่ได้ / holds no boundaries that can be read (${found})`,
    'Give a GeoJSON FeatureCollection, a TopoJSON topology or a zipped shapefile.',
  );
}
