import { zxyToTileId } from 'pmtiles';

/** A tile of an archive: its place by zoom, column and row, and its bytes. */
export interface ArchivedTile {
  z: number;
  x: number;
  y: number;
  bytes: Uint8Array;
}

const headerBytes = 127;

/**
 * An archive in the form of PMTiles, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): header,
 * one directory, empty metadata, tiles; nothing compressed. `tileType` is 2 for PNG and 1 for vectors.
 */
export function writeArchive(tiles: ArchivedTile[], tileType = 2): Uint8Array<ArrayBuffer> {
  const ordered = tiles
    .map(({ z, x, y, bytes }) => ({ z, id: zxyToTileId(z, x, y), bytes }))
    .toSorted((a, b) => a.id - b.id);
  const directory = Buffer.from([
    ...varint(ordered.length),
    ...ordered.flatMap(({ id }, at) => varint(id - (ordered[at - 1]?.id ?? 0))),
    ...ordered.flatMap(() => varint(1)), // each stands for one tile
    ...ordered.flatMap(({ bytes }) => varint(bytes.length)),
    ...ordered.flatMap((_, at) => varint(at === 0 ? 1 : 0)), // the first begins at 0, written as 1; the others follow
  ]);
  const metadata = Buffer.from('{}');
  const data = Buffer.concat(ordered.map(({ bytes }) => bytes));

  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  let offset = headerBytes;
  const sections: [at: number, length: number][] = [
    [8, directory.length],
    [24, metadata.length],
    [40, 0], // directories below the first
    [56, data.length],
  ];
  for (const [at, length] of sections) {
    header.writeBigUInt64LE(BigInt(offset), at);
    header.writeBigUInt64LE(BigInt(length), at + 8);
    offset += length;
  }
  for (const at of [72, 80, 88]) header.writeBigUInt64LE(BigInt(ordered.length), at);
  // Clustered; directories and tiles as they are; the kind of tile; the zooms.
  const zooms = ordered.map(({ z }) => z);
  [1, 1, 1, tileType, Math.min(...zooms), Math.max(...zooms)].forEach((value, at) => header.writeUInt8(value, 96 + at));
  [-180, -85, 180, 85].forEach((degrees, at) => header.writeInt32LE(degrees * 1e7, 102 + 4 * at));
  return new Uint8Array(Buffer.concat([header, directory, metadata, data]));
}

/** A whole number in the form of Protocol Buffers: seven bits a byte, the lowest first. */
function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
}
