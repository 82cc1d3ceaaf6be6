import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SourceError } from '../../domain/errors.ts';

/** A workbook has a few dozen parts, one with many pictures some hundreds. */
const mostEntries = 10_000;
const megabyte = 1_000_000;

/** A ZIP archive whose list of entries has been looked at. Nothing is inflated until it is asked for. */
export interface GuardedArchive {
  /** Names of all entries, in the archive's order. */
  names: readonly string[];
  /**
   * The bytes of a part, inflated while its true size is counted: a header that names another size is found out.
   * @throws {SourceError} beyond `megabytes`, or where it isn't what its header says.
   */
  readBytes(part: string, megabytes: number): Promise<Uint8Array>;
  /** The same as text; throws the same. */
  readText(part: string, megabytes: number): Promise<string>;
}

/** What the operator of a refused archive is told to do: it depends on what the archive should have been. */
export interface ArchiveHints {
  /** It is damaged or ambiguous. */
  saveAgain: string;
  /** It has too many entries. */
  tooMany: string;
  /** A part is too large when decompressed. */
  tooLarge: string;
}

/**
 * Opens an archive and checks its list of entries.
 * @throws {SourceError} for too many entries, a name that leaves the archive, a name used twice, an archive that two
 * programs could read differently, encryption, or bytes that are no archive.
 */
export async function openArchive(bytes: Uint8Array, file: string, hints: ArchiveHints): Promise<GuardedArchive> {
  const refuse = (found: string, hint: string): SourceError => new SourceError(`อ่าน ${file} ไม่ได้: ${found}`, hint);
  const { saveAgain } = hints;
  let zip: ZipFile;
  const entries = new Map<string, Entry>();
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    if (zip.comment !== '') throw refuse('the archive has a comment at its end', saveAgain);
    if (zip.entryCount > mostEntries) {
      throw refuse(`${zip.entryCount} entries, the limit is ${mostEntries}`, hints.tooMany);
    }
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw refuse(`"${entry.fileName}" is in the archive twice`, saveAgain);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    // yauzl itself refuses absolute names and names with "..".
    throw refuse(messageOf(error), saveAgain);
  }
  const readBytes = async (part: string, megabytes: number): Promise<Uint8Array> => {
    const entry = entries.get(part);
    if (!entry) throw refuse(`"${part}" is missing from the archive`, saveAgain);
    const tooLarge = refuse(`"${part}" is larger than ${megabytes} MB when decompressed`, hints.tooLarge);
    if (entry.uncompressedSize > megabytes * megabyte) throw tooLarge;
    try {
      return await inflate(zip, entry, megabytes * megabyte, tooLarge);
    } catch (error) {
      if (error instanceof SourceError) throw error;
      throw refuse(`"${part}": ${messageOf(error)} (limit ${megabytes} MB)`, saveAgain);
    }
  };
  return {
    names: [...entries.keys()],
    readBytes,
    readText: async (part, megabytes) => new TextDecoder('utf-8').decode(await readBytes(part, megabytes)),
  };
}

async function inflate(zip: ZipFile, entry: Entry, limit: number, tooLarge: SourceError): Promise<Uint8Array> {
  let size = 0;
  const chunks: Uint8Array[] = [];
  // Leaving the loop destroys the stream, so a bomb stops inflating at the limit.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Uint8Array).byteLength;
    if (size > limit) throw tooLarge;
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unreadable';
}
