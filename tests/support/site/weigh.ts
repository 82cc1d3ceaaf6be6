import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { siteFolder } from './built-site.ts';
import type { Visit } from './visit.ts';

/** Bytes on the wire, packed by gzip, which every host can do (Brotli is smaller); fonts are packed already. */
export interface Weight {
  html: number;
  css: number;
  fonts: number;
}

/** What a reader of one page has got, by the requests that its visit made. */
export function weigh(requests: Visit['requests']): Weight {
  const weight: Weight = { html: 0, css: 0, fonts: 0 };
  for (const { url, type, status } of requests) {
    if (status !== 200) continue;
    const { pathname } = new URL(url);
    if (type === 'document') weight.html += packedSize(`${pathname === '/' ? '/index' : pathname}.html`);
    if (type === 'stylesheet') weight.css += packedSize(pathname);
    if (type === 'font') weight.fonts += readFile(pathname).length;
  }
  return weight;
}

/** Bytes, not packed, of the scripts that a page names, with all that these import at once. */
export function weighScripts(html: string): number {
  const found = new Set<string>();
  const follow = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const code = readFile(`/_astro/${name}`).toString();
    for (const [, next] of code.matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g)) follow(next!);
  };
  for (const [, name] of html.matchAll(/<script[^>]* src="[^"]*\/_astro\/([^"/]+\.js)"/g)) follow(name!);
  return [...found].reduce((sum, name) => sum + readFile(`/_astro/${name}`).length, 0);
}

const packedSize = (address: string): number => gzipSync(readFile(address)).length;

const readFile = (address: string): Buffer => readFileSync(path.join(siteFolder, decodeURIComponent(address)));
