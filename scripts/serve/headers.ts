import type { Basemap } from '../../src/domain/basemap.ts';
import { toBasemapView } from '../../src/views/basemap-view.ts';
import { toPolicyHeader } from '../../src/views/content-security-policy.ts';

/** Headers of every answer, as a host should send them too. `name` is that of a file of the site, such as `area/4904.html`. */
export function headersOf(name: string, basemap?: Basemap): Record<string, string> {
  return {
    'Content-Security-Policy': toPolicyHeader({
      basemap: basemap && toBasemapView(basemap),
      // A worker has the policy of its own file, and Pagefind's compiles as well as the page that starts it.
      compiles: name === 'search.html' || name.startsWith('pagefind/'),
      framed: name.startsWith('embed/'),
    }),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
}
