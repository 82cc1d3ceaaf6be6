import type { BasemapView } from './basemap-view.ts';

// The one home of what a page may load. Every page carries its policy as a meta element; a server sends it as a header
// too, which alone can say who may frame a page (https://www.w3.org/TR/CSP3/#meta-element).

export interface PolicyOptions {
  basemap?: BasemapView | undefined;
  /** For the search: Pagefind compiles WebAssembly, and portals of other provinces are asked. */
  searches?: { portals: readonly string[] } | undefined;
}

/**
 * What a page of the site may load: files of the site itself and, of others, the pictures of the operator's base map.
 * Nothing inline runs or styles: data that became markup by mistake could still do nothing.
 */
export function toContentSecurityPolicy({ basemap, searches }: PolicyOptions = {}): string {
  const { images, connections } = originsOf(basemap);
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(searches ? ["'wasm-unsafe-eval'"] : [])],
    'style-src': ["'self'"],
    'img-src': ["'self'", ...images],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...new Set([...connections, ...(searches?.portals ?? []).map(toOrigin)])],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** The policy as a header. `framed` is for what others may show inside their pages. */
export function toPolicyHeader({ framed = false, ...options }: PolicyOptions & { framed?: boolean } = {}): string {
  return `${toContentSecurityPolicy(options)}${framed ? '' : "; frame-ancestors 'none'"}`;
}

/** A drawing opened by itself: it brings its own style, and nothing in it runs or loads. */
export const drawingPolicyHeader = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const toOrigin = (address: string) => new URL(address).origin;

/** Whom a base map asks for pictures, and whom for parts of a file. */
function originsOf(basemap: BasemapView | undefined): { images: string[]; connections: string[] } {
  if (basemap === undefined) return { images: [], connections: [] };
  if (basemap.kind === 'pmtiles') {
    const address = URL.parse(basemap.href);
    return { images: [], connections: address ? [address.origin] : [] };
  }
  const { url, subdomains } = basemap;
  const hosts = subdomains.length > 0 ? subdomains.map((name) => url.replaceAll('{s}', name)) : [url];
  // Leaflet ends the loading of a tile by an empty picture, written as data:.
  return { images: ['data:', ...new Set(hosts.map((host) => new URL(host).origin))], connections: [] };
}
