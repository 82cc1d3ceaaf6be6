/** How bytes were written. `utf-8-sig` and its like are not told apart: a mark at the start is no part of the text. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874';

/** How much of a file shows whether it is UTF-8 with an accident in it or another encoding altogether. */
const sampleBytes = 1_000_000;

/**
 * The text of a file, without its byte order mark, and its encoding: the mark decides, else strict UTF-8, else
 * windows-874 (design "Thai facts", Encoding). A UTF-8 file with a few broken bytes stays UTF-8 and shows U+FFFD there:
 * read as windows-874, every letter of it would be another.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = encodingOfMark(bytes);
  if (encoding) return { text: decodeAs(encoding, bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const guessed = isMostlyUtf8(bytes.subarray(0, sampleBytes)) ? 'utf-8' : 'windows-874';
    return { text: decodeAs(guessed, bytes), encoding: guessed };
  }
}

function decodeAs(encoding: TextEncoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** The encoding that a byte order mark names; undefined without one. */
export function encodingOfMark(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** True where the sample, read as UTF-8, has a hundred Thai letters for every broken one. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  const text = decodeAs('utf-8', sample);
  const thai = text.match(/[\u0e00-\u0e7f]/g)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return thai > 100 * broken;
}
