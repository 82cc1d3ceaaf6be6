import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashBytes, hashText } from '../../src/io/hash.ts';
import { findFile } from '../serve/find-file.ts';

/** Style sheets and pictures: what a page loads by itself. Scripts do not run where a page is rendered. */
const loaded = /\s(?:href|src)="([^"?#]+\.(?:css|svg|png|webp|jpe?g|avif))"/g;

/** Hashes pages of a built site together with the files of the site that they show. */
export class PageInputs {
  readonly #folder: string;
  readonly #base: string;
  readonly #known = new Map<string, Promise<string>>();

  /** `base` is the path that the site is made for, without a slash at its end. */
  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
  }

  /** 64 hexadecimal digits that change with whatever the page shows, and with `recipe`. `page` is named in the site. */
  async hash(page: string, recipe: string): Promise<string> {
    const html = await readFile(path.join(this.#folder, page), 'utf8');
    const addresses = [...new Set([...html.matchAll(loaded)].map(([, address]) => address!))].toSorted();
    const files = await Promise.all(addresses.map((address) => this.#hashFile(address)));
    return hashText([recipe, html, ...files].join('\n'));
  }

  /** Of a file that is not there, or of another host, the hash is empty: the page shows nothing either. */
  #hashFile(address: string): Promise<string> {
    const known = this.#known.get(address) ?? this.#readHash(address);
    this.#known.set(address, known);
    return known;
  }

  async #readHash(address: string): Promise<string> {
    if (!address.startsWith(`${this.#base}/`)) return '';
    const found = await findFile(this.#folder, address.slice(this.#base.length));
    return typeof found === 'object' && 'file' in found ? hashBytes(await readFile(found.file)) : '';
  }
}
