import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Boundaries } from '../src/domain/boundaries.ts';
import { writeBoundaries } from '../src/io/boundary-file.ts';
import { currentTime } from '../src/io/clock.ts';
import { readAreas } from '../src/io/read-areas.ts';
import { buildTopology } from '../src/pipeline/boundaries/build-topology.ts';
import { decodeLayers } from '../src/pipeline/boundaries/decode-layers.ts';
import { findOverlaps } from '../src/pipeline/boundaries/find-overlaps.ts';
import { matchCodes } from '../src/pipeline/boundaries/match-codes.ts';
import { readOutlines } from '../src/pipeline/boundaries/read-outlines.ts';
import { readEnvironment, readSettings } from '../src/settings.ts';
import { type AttributionFlags, readAttribution } from './boundaries/read-attribution.ts';
import { readInput } from './boundaries/read-input.ts';
import { tellOverlaps } from './boundaries/tell-overlaps.ts';
import { toReport } from './boundaries/to-report.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run boundaries -- FILE --source TEXT --licence TEXT --date YYYY-MM-DD [--code PROPERTY]
// Exit codes: 0 written; 2 the file, a flag or a setting is wrong, and nothing was changed.

export interface BoundariesOptions extends AttributionFlags {
  /** GeoJSON, TopoJSON or a zipped shapefile. */
  file: string | undefined;
  /** The property that holds the codes; found by its values where it is not given. */
  code?: string | undefined;
  settingsFile: string;
}

/** Makes a file of boundaries the portal's own, whole or not at all. Returns sentences for the operator. */
export async function importBoundaries(options: BoundariesOptions): Promise<string[]> {
  const { portal, limits } = readSettings(options.settingsFile);
  const attribution = readAttribution(options);
  const { name, bytes } = await readInput(options.file, limits.fileMegabytes);
  const areas = await readAreas(portal.province);
  const matched = matchCodes(await decodeLayers(bytes, name), { file: name, areas, property: options.code });
  const outlines = await readOutlines(matched, name);
  const topology = buildTopology(outlines);
  const boundaries = Boundaries.parse({ ...topology, attribution });
  const folder = path.join(path.dirname(options.settingsFile), 'reference');
  const written = await writeBoundaries(folder, portal.province, boundaries);
  const names = new Map(areas.map((area) => [area.code, area.nameTh]));
  return [
    ...toReport(matched, {
      file: path.relative('.', written.file),
      rawBytes: written.bytes.length,
      gzipBytes: gzipSync(written.bytes).length,
    }),
    ...tellOverlaps(findOverlaps(outlines), names),
  ];
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments({ source: text, licence: text, date: text, code: text }, { most: 1 });
  const { settingsFile } = readEnvironment(currentTime);
  const lines = await importBoundaries({ ...values, file: positionals[0], settingsFile });
  for (const line of lines) console.log(line);
}

if (import.meta.main) await reportErrors(main);
