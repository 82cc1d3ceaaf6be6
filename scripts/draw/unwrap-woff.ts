import { inflateSync } from 'node:zlib';

const headerBytes = 44;
const entryBytes = 20;

/**
 * The font inside a WOFF 1.0 file, as the tables of plain SFNT (https://www.w3.org/TR/WOFF/#OverallStructure): what draws
 * SVG takes no other.
 * @throws {RangeError} where the bytes are no WOFF file.
 */
export function unwrapWoff(woff: Uint8Array): Buffer {
  const from = Buffer.from(woff);
  if (from.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('Not a WOFF file');
  const count = from.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, place) => readTable(from, headerBytes + place * entryBytes));
  const power = Math.floor(Math.log2(count));
  const header = Buffer.alloc(12 + count * 16);
  from.copy(header, 0, 4, 8); // the kind of outlines
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (count - 2 ** power), 10);
  let offset = header.length;
  for (const [place, { entry, bytes, length }] of tables.entries()) {
    const at = 12 + place * 16;
    entry.copy(header, at, 0, 4); // its name
    entry.copy(header, at + 4, 16, 20); // its checksum
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(length, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([header, ...tables.map(({ bytes }) => bytes)]);
}

/** A table's bytes, unpacked and filled up to a multiple of four. */
function readTable(from: Buffer, at: number): { entry: Buffer; bytes: Buffer; length: number } {
  const entry = from.subarray(at, at + entryBytes);
  const [start, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
  const stored = from.subarray(start, start + packed);
  const table = packed < length ? inflateSync(stored) : stored;
  return { entry, bytes: Buffer.concat([table, Buffer.alloc((4 - (length % 4)) % 4)]), length };
}
