import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SourceError } from '../../domain/errors.ts';

/** A workbook has a few dozen parts, one with many pictures some hundreds. */
const mostEntries = 10_000;
const megabyte = 1_000_000;

/** An XLSX archive whose list of entries has been looked at. Nothing is inflated until it is asked for. */
export interface GuardedArchive {
  /** Names of the XML parts, which are all that the reader of workbooks inflates. */
  parts: readonly string[];
  /**
   * The text of a part, inflated while its true size is counted: a header that names another size is found out.
   * @throws {SourceError} beyond `megabytes`, or where it isn't what its header says.
   */
  read(part: string, megabytes: number): Promise<string>;
}

/**
 * Opens an archive and checks its list of entries.
 * @throws {SourceError} for too many entries, a name that leaves the archive, a name used twice, an archive that two
 * programs could read differently, encryption, or bytes that are no archive.
 */
export async function openArchive(bytes: Uint8Array, file: string): Promise<GuardedArchive> {
  const refuse = (found: string, hint: string): SourceError => new SourceError(`อ่าน ${file} ไม่ได้: ${found}`, hint);
  const saveAgain = 'Open the file in a spreadsheet program and save it again as .xlsx.';
  let zip: ZipFile;
  const entries = new Map<string, Entry>();
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    if (zip.comment !== '') throw refuse('the archive has a comment at its end', saveAgain);
    if (zip.entryCount > mostEntries) {
      throw refuse(
        `${zip.entryCount} entries, the limit is ${mostEntries}`,
        'A workbook has far fewer parts; export it again.',
      );
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
  return {
    parts: [...entries.keys()].filter((name) => /\.xml(?:\.rels)?$/.test(name)),
    async read(part, megabytes) {
      const entry = entries.get(part);
      if (!entry) throw refuse(`"${part}" is missing from the archive`, saveAgain);
      const tooLarge = refuse(
        `"${part}" is larger than ${megabytes} MB when decompressed`,
        'Split the export, or raise limits.sheetMegabytes in data/portal.yaml.',
      );
      if (entry.uncompressedSize > megabytes * megabyte) throw tooLarge;
      try {
        return await inflate(zip, entry, megabytes * megabyte, tooLarge);
      } catch (error) {
        if (error instanceof SourceError) throw error;
        throw refuse(`"${part}": ${messageOf(error)} (limit ${megabytes} MB)`, saveAgain);
      }
    },
  };
}

async function inflate(zip: ZipFile, entry: Entry, limit: number, tooLarge: SourceError): Promise<string> {
  const decoder = new TextDecoder('utf-8');
  let size = 0;
  const texts: string[] = [];
  // Leaving the loop destroys the stream, so a bomb stops inflating at the limit.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Uint8Array).byteLength;
    if (size > limit) throw tooLarge;
    texts.push(decoder.decode(chunk as Uint8Array, { stream: true }));
  }
  return texts.join('') + decoder.decode();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unreadable';
}
