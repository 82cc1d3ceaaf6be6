import { SourceError } from '../../domain/errors.ts';
import { decodeJsonLayers } from './json-layers.ts';
import { mostCorners, type OutlineLayer, tooManyCorners } from './outline-layer.ts';
import { decodeShapefile } from './shapefile.ts';

/**
 * The layers of a file of boundaries, whatever its name says: a zipped shapefile by its first bytes, else JSON.
 * @throws {SourceError} where it is neither, or damaged.
 */
export async function decodeLayers(bytes: Uint8Array, file: string): Promise<OutlineLayer[]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return decodeShapefile(bytes, file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError(
      `${file}: ไม่ใช่ GeoJSON, TopoJSON หรือ shapefile ที่บีบอัด / neither JSON nor a zipped shapefile`,
      'A shapefile is several files: zip its .shp, .dbf and .prj together and give the archive.',
    );
  }
  if (hasTooManyLists(bytes)) throw tooManyCorners(file);
  return decodeJsonLayers(text, file);
}

/** True for JSON of more lists than all corners may be, which would fill the memory before a corner is counted. */
function hasTooManyLists(bytes: Uint8Array): boolean {
  let lists = 0;
  for (let at = bytes.indexOf(openList); at !== -1 && lists <= mostCorners; at = bytes.indexOf(openList, at + 1))
    lists++;
  return lists > mostCorners;
}

const openList = 0x5b;
