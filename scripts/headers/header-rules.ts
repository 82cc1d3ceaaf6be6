import { type HeaderSettings, headersOf } from '../serve/headers.ts';

/** Headers of the files whose path, below the site's base path and without a slash at the start, fits. */
export interface HeaderRule {
  /** Beginnings (`embed/*`) or ends (`*.svg`) of paths, or exact ones. The first rule is for all other files. */
  paths: readonly string[];
  headers: Record<string, string>;
}

const year = 'public, max-age=31536000, immutable';
/** One place for HSTS: a site that is reached by https alone says so for two years. */
const transport = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' };

/**
 * What a web server should send with every file, as `npm run serve` does, and beside it what only a server with a
 * certificate and a cache can say. Every other rule differs from the first only in what it must.
 */
export function toHeaderRules(settings?: HeaderSettings): HeaderRule[] {
  const of = (name: string, more: Record<string, string> = {}) => ({
    ...headersOf(name, settings),
    ...transport,
    ...more,
  });
  return [
    { paths: [], headers: of('index.html') },
    { paths: ['search', 'search.html', 'pagefind/*'], headers: of('search.html') },
    // What is shown in other sites' pages may be asked for from there.
    { paths: ['embed/*'], headers: of('embed/map.html') },
    { paths: ['search/data/*'], headers: of('search/data/version.txt') },
    { paths: ['embed.js'], headers: of('embed.js') },
    { paths: ['*.svg'], headers: of('map.svg') },
    { paths: ['_astro/*'], headers: of('_astro/a.js', { 'Cache-Control': year }) },
  ];
}
