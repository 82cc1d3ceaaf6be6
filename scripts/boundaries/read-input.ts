import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { SettingsError, SourceError } from '../../src/domain/errors.ts';
import { tooLarge } from '../../src/io/local-files.ts';

/**
 * The bytes of the file that the operator names on the command line, and its name without folders.
 * @throws {PortalError} where none is named, where it is no plain file, or over the limit.
 */
export async function readInput(
  file: string | undefined,
  megabytes: number,
): Promise<{ name: string; bytes: Uint8Array }> {
  if (file === undefined) {
    throw new SettingsError(
      'ไม่ได้บอกชื่อไฟล์ / No file is named',
      'npm run boundaries -- FILE --source TEXT --licence TEXT --date YYYY-MM-DD, where FILE is GeoJSON, TopoJSON or a zipped shapefile.',
    );
  }
  const name = path.basename(file);
  const entry = await stat(file).catch(() => undefined);
  if (!entry?.isFile()) {
    throw new SourceError(`${name}: ไม่พบไฟล์ / no such file`, 'Paths start from the folder of the project.');
  }
  if (entry.size > megabytes * 1e6) throw tooLarge(name, megabytes);
  return { name, bytes: await readFile(file) };
}
