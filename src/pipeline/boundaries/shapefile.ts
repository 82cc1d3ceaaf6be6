import { parseDbf, parseShp } from 'shpjs';
import { SourceError } from '../../domain/errors.ts';
import { type ArchiveHints, type GuardedArchive, openArchive } from '../decode/archive-guard.ts';
import { mostRecords, type OutlineLayer } from './outline-layer.ts';
import { systemOfPrj } from './position-system.ts';

// The whole country's tambons at full detail are some 120 MB of .shp and 10 MB of .dbf.
const partMegabytes = 256;

const hints: ArchiveHints = {
  saveAgain: 'Zip the .shp, .dbf and .prj again, or export them as GeoJSON.',
  tooMany: 'Zip the .shp, .dbf and .prj alone.',
  tooLarge: 'Export only the province: a whole country at full detail is not needed.',
};

/**
 * The layers of a zipped shapefile. The archive is looked at before the library sees any of it, which trusts lengths
 * that a file claims of itself and unzips without a limit.
 * @throws {SourceError} for an archive without layers, a damaged or oversized part, or an unknown .prj.
 */
export async function decodeShapefile(bytes: Uint8Array, file: string): Promise<OutlineLayer[]> {
  const archive = await openArchive(bytes, file, hints);
  const stems = archive.names.filter((name) => /\.shp$/i.test(name) && !name.startsWith('__MACOSX/'));
  if (stems.length === 0) {
    throw new SourceError(`${file}: ไม่มีไฟล์ .shp / there is no .shp in the archive`, hints.saveAgain);
  }
  const layers: OutlineLayer[] = [];
  for (const shp of stems) layers.push(await decodeLayer(archive, shp, file));
  return layers;
}

async function decodeLayer(archive: GuardedArchive, shp: string, file: string): Promise<OutlineLayer> {
  const stem = shp.slice(0, -3);
  const read = async (name: string): Promise<DataView> => viewOf(await archive.readBytes(name, partMegabytes));
  const beside = async (ending: string): Promise<DataView | undefined> => {
    const name = archive.names.find((each) => each.toLowerCase() === (stem + ending).toLowerCase());
    return name === undefined ? undefined : read(name);
  };
  const [table, prj] = [await beside('dbf'), await beside('prj')];
  if (!table) {
    throw new SourceError(`${file}: ${shp} ไม่มี .dbf / has no .dbf, which holds the codes`, hints.saveAgain);
  }
  const place = `${file}: ${shp}`;
  checkTable(table, place);
  const records = guarded(place, () => parseDbf(table));
  return {
    name: shp.replace(/^.*\/|\.shp$/gi, ''),
    records,
    system: prj && systemOfPrj(new TextDecoder().decode(prj), file),
    async geometries() {
      const shapes = await read(shp);
      const found = guarded(place, () => parseShp(shapes));
      if (found.length === records.length) return found;
      throw damaged(place, `${found.length} outlines, ${records.length} records`);
    },
  };
}

/** Refuses a table that claims more than it holds: the library would make records of nothing until memory ends. */
function checkTable(table: DataView, place: string): void {
  if (table.byteLength < 32) throw damaged(place, 'a .dbf of less than 32 bytes');
  const [records, head, length] = [table.getUint32(4, true), table.getUint16(8, true), table.getUint16(10, true)];
  if (records > mostRecords) {
    throw new SourceError(`${place}: ${records} outlines, the limit is ${mostRecords}`, hints.tooLarge);
  }
  if (length === 0 || head + records * length > table.byteLength + 1) {
    throw damaged(place, `${records} records of ${length} bytes, in ${table.byteLength} bytes`);
  }
}

/** What the library makes of a part; whatever it throws at bytes that are no shapefile is told as such. */
function guarded<Value>(place: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw damaged(place, error instanceof Error ? error.message : 'unreadable');
  }
}

function damaged(place: string, found: string): SourceError {
  return new SourceError(`${place}: ไฟล์เสียหาย / is damaged: ${found}`, hints.saveAgain);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
