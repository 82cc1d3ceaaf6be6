import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { idsOfPage, referencesOfPage, referencesOfStyle } from './references.ts';

/** What a crawl of the built files found. */
export interface Crawl {
  /** One line each: the file, what it points to and why that is wrong. */
  faults: string[];
  /** Addresses of pages to which no other page links. */
  unlinked: string[];
  /** How many references were followed. */
  followed: number;
}

/**
 * Follows every reference of every page and style sheet in `folder` to a file and, with a fragment, to a place in it.
 * `ownAddress` is the site's own, such as `https://example.org/portal`: full addresses below it are followed too, and an
 * address of its host that isn't below it is a fault.
 */
export function checkLinks(folder: string, ownAddress: string): Crawl {
  const files = globSync('**/*.{html,css}', { cwd: folder, exclude: ['pagefind/**'] }).map((name) =>
    name.replaceAll(path.sep, '/'),
  );
  const faults = new Set<string>();
  const linked = new Set<string>();
  const ids = new Map<string, Set<string>>();
  let followed = 0;

  const idsOf = (file: string): Set<string> => {
    const known = ids.get(file) ?? new Set(idsOfPage(readFileSync(path.join(folder, file), 'utf8')));
    ids.set(file, known);
    return known;
  };
  for (const file of files.toSorted()) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    for (const { kind, value } of file.endsWith('.css') ? referencesOfStyle(text) : referencesOfPage(text)) {
      const fault = follow(file, kind, value);
      if (fault) faults.add(`${file}: ${kind} "${value}" ${fault}`);
    }
  }
  const unlinked = files
    .filter((file) => file.endsWith('.html') && !linked.has(file) && !['index.html', '404.html'].includes(file))
    .filter((file) => !/<meta http-equiv="refresh"/i.test(readFileSync(path.join(folder, file), 'utf8')))
    .map((file) => `/${file.replace(/\.html$/, '')}`);
  return { faults: [...faults], unlinked, followed };

  function follow(from: string, kind: string, value: string): string | undefined {
    const place = toPlace(from, value, ownAddress);
    if (typeof place === 'string') return place === 'elsewhere' ? undefined : place;
    followed += 1;
    const { address, fragment } = place;
    if (address.length > 1 && address.endsWith('/')) return 'ends with a slash';
    const target = findTarget(folder, address);
    if (target === undefined) return 'leads nowhere';
    if (target !== from && kind === 'href') linked.add(target);
    if (fragment && target.endsWith('.html') && !idsOf(target).has(fragment)) return 'names no place in that page';
    return undefined;
  }
}

/** An address within the site, `elsewhere`, or what is wrong with it. */
function toPlace(from: string, value: string, ownAddress: string): { address: string; fragment: string } | string {
  if (value.startsWith('data:')) return 'elsewhere';
  if (/^(?:mailto|tel|sms):/.test(value)) return 'elsewhere';
  // The device's own map (RFC 5870), and only at a position.
  if (/^geo:-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?(?:\?q=|$)/.test(value)) return 'elsewhere';
  let url: URL;
  try {
    url = new URL(value, `${ownAddress}/${from.replace(/(?:index)?\.html$/, '')}`);
  } catch {
    return 'is no address';
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:' && url.protocol !== 'webcal:') {
    return `has the scheme ${url.protocol}`;
  }
  if (url.host !== new URL(ownAddress).host) return 'elsewhere';
  const base = new URL(ownAddress).pathname.replace(/\/$/, '');
  if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return 'leads out of the site';
  return {
    address: decodeURIComponent(url.pathname.slice(base.length)) || '/',
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}

/** The file that an address means, as the web server finds it. */
function findTarget(folder: string, address: string): string | undefined {
  const name = address.slice(1);
  const candidates = name === '' ? ['index.html'] : [name, `${name}.html`, `${name}/index.html`];
  return candidates.find((file) => existsSync(path.join(folder, file)) && statSync(path.join(folder, file)).isFile());
}
