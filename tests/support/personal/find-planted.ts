import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { toPlainSigns } from '../../../src/pipeline/text/plain-signs.ts';
import { toArabicDigits } from '../../../src/pipeline/text/thai-digits.ts';
import type { PlantedItem } from './planted-items.ts';

/** What a search through every byte of a folder came to. */
export interface Search {
  files: number;
  bytes: number;
  /** Where an item was found, one line each. */
  found: string[];
}

const utf8 = new TextDecoder('utf-8');
const latin = new TextDecoder('latin1');

/** Looks for items, in whatever spelling, in names and bytes of every file, and in what is packed inside of them. */
export function findPlanted(folder: string, items: readonly PlantedItem[]): Search {
  const search: Search = { files: 0, bytes: 0, found: [] };
  const needles = new Needles(items);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, place);
    for (const item of needles.in(name)) search.found.push(`${name}: named for ${item}`);
    if (!entry.isFile()) continue;
    search.files += 1;
    for (const [part, bytes] of open(readFileSync(place), name)) {
      search.bytes += bytes.length;
      for (const item of needles.in(utf8.decode(bytes))) search.found.push(`${part}: ${item}`);
    }
  }
  return search;
}

/** The bytes of a file, and those that are packed in it, however deep. */
function* open(bytes: Buffer | Uint8Array, name: string): Generator<[part: string, bytes: Uint8Array]> {
  yield [name, bytes];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) yield* open(gunzipSync(bytes), `${name}!gzip`);
  else if (name.endsWith('.br')) yield* open(brotliDecompressSync(bytes), `${name}!brotli`);
  else if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    for (const [inner, content] of Object.entries(unzipSync(bytes))) yield* open(content, `${name}!${inner}`);
  } else if (latin.decode(bytes.subarray(0, 5)) === '%PDF-') {
    for (const [at, content] of streamsOf(bytes).entries()) yield [`${name}!stream ${at}`, content];
  }
}

/** What the streams of a PDF hold; pictures and fonts are left as they are packed. */
function streamsOf(pdf: Uint8Array): Uint8Array[] {
  const text = latin.decode(pdf);
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const start = index + mark.length;
    const end = text.indexOf('endstream', start);
    if (text.slice(Math.max(0, index - 3), index) === 'end' || end < 0) return [];
    const packed = pdf.subarray(start, end);
    for (const unpack of [inflateSync, inflateRawSync]) {
      try {
        return [unpack(packed)];
      } catch {
        // Packed in another way, or not at all: its bytes were searched as they are.
      }
    }
    return [];
  });
}

/** Digits with what people put between them. */
const run = /[0-9](?:[ \n\t.\-‐‑‒–—−_()/·•・*|~\u00a0]{0,3}[0-9]){8,}/g;

class Needles {
  readonly #numbers = new Map<string, PlantedItem>();
  readonly #names: Map<string, PlantedItem>;

  constructor(items: readonly PlantedItem[]) {
    for (const item of items) {
      if (item.kind === 'e-mail') continue;
      this.#numbers.set(item.bare, item);
      if (item.kind === 'telephone') this.#numbers.set(`66${item.bare.slice(1)}`, item);
    }
    this.#names = new Map(items.filter(({ kind }) => kind === 'e-mail').map((item) => [item.bare, item]));
  }

  /** The items that a text holds, in words. */
  in(text: string): string[] {
    const found = new Set<PlantedItem>();
    // Everything that nobody sees goes first, so that nothing hides between two digits.
    const plain = toArabicDigits(toPlainSigns(text)).replaceAll(/[\p{Cf}\p{Mn}]|\u3164/gu, '');
    for (const [digits] of plain.matchAll(run)) {
      const parts = digits.split(/[^0-9]+/);
      for (let first = 0; first < parts.length; first++) {
        let joined = '';
        for (let last = first; last < parts.length && joined.length < 13; last++) {
          joined += parts[last]!;
          const item = this.#numbers.get(joined);
          if (item) found.add(item);
        }
        // Inside of a longer row of digits too: two numbers may stand together.
        const part = parts[first]!;
        for (let at = 0; at + 10 <= part.length; at++) {
          for (const length of [10, 11, 13]) {
            const item = this.#numbers.get(part.slice(at, at + length));
            if (item) found.add(item);
          }
        }
      }
    }
    const folded = plain.toLowerCase();
    if (folded.includes('planted')) {
      for (const [bare] of folded.matchAll(/planted\d{8}q/g)) {
        const item = this.#names.get(bare);
        if (item) found.add(item);
      }
    }
    return [...found].map(({ kind, written }) => `${kind} "${written}"`);
  }
}
