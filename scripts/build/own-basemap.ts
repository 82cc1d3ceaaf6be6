import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Basemap } from '../../src/domain/basemap.ts';
import { refuseSetting } from '../../src/settings.ts';
import { ownFileOf } from '../../src/views/basemap-view.ts';

/** Tiles that are pictures: PNG, JPEG, WebP, AVIF, as numbered in the header of PMTiles. */
const pictures = [2, 3, 4, 5];

/**
 * The absolute path of the file of tiles that the site is to serve; undefined where the settings name none.
 * @throws {SettingsError} where it is not there or no PMTiles archive of pictures, version 3.
 */
export async function findOwnBasemap(settingsFile: string, basemap: Basemap | undefined): Promise<string | undefined> {
  const name = ownFileOf(basemap);
  if (name === undefined) return undefined;
  const file = path.resolve(path.dirname(settingsFile), name);
  const header = await readHeader(file);
  const isArchive = header?.toString('latin1', 0, 7) === 'PMTiles' && header[7] === 3;
  if (header && isArchive && pictures.includes(header[99]!)) return file;
  throw refuseSetting(settingsFile, ['basemap', 'file'], {
    found: header === undefined ? `"${name}", which is not there` : `"${name}"${isArchive ? ', a map of vectors' : ''}`,
    allowed: 'allowed is a PMTiles file, version 3, of pictures (PNG, JPEG, WebP or AVIF)',
    hint: 'Give a path beside the settings file. A map of vectors is made into pictures before it is used here.',
  });
}

/** The first 127 bytes, fewer of a smaller file; undefined where there is no such file. */
async function readHeader(file: string): Promise<Buffer | undefined> {
  try {
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(127), 0, 127, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
