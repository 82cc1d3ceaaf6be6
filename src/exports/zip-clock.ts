/** The first day that a zip archive can name, 1 January 1980, as two 16-bit words: time, then date. */
const firstMoment = 0x00210000;

/**
 * The archive with every entry's time of writing set to one fixed moment, so that equal content gives equal bytes.
 * Walks the central directory (APPNOTE 4.3.12); expects an archive without a comment and below 4 GB.
 */
export function withoutClock(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== 0x06054b50) throw new Error('the archive has no end record in its last 22 bytes');
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    bytes.writeUInt32LE(firstMoment, entry + 12);
    bytes.writeUInt32LE(firstMoment, bytes.readUInt32LE(entry + 42) + 10);
    entry += 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return bytes;
}
