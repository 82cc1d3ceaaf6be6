import type { Settings } from '../../src/domain/settings.ts';
import { toBasemapView } from '../../src/views/basemap-view.ts';
import { drawingPolicyHeader, toPolicyHeader } from '../../src/views/content-security-policy.ts';

/** What no page of the site uses, and so none may: a script that came in by mistake could ask for nothing of these. */
const refusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** What of the settings decides whom pages may ask. */
export type HeaderSettings = Partial<Pick<Settings, 'basemap' | 'otherPortals'>>;

/** Headers of every answer, as a host should send them too. `name` is that of a file of the site, such as `area/4904.html`. */
export function headersOf(name: string, { basemap, otherPortals = [] }: HeaderSettings = {}): Record<string, string> {
  // Shown inside others' pages, or loaded by them.
  const isForOthers = name.startsWith('embed/') || name === 'embed.js';
  return {
    'Content-Security-Policy': name.endsWith('.svg')
      ? drawingPolicyHeader
      : toPolicyHeader({
          basemap: basemap && toBasemapView(basemap),
          // A worker has the policy of its own file, and Pagefind's compiles as well as the page that starts it.
          searches: name === 'search.html' || name.startsWith('pagefind/') ? { portals: otherPortals } : undefined,
          framed: name.startsWith('embed/'),
        }),
    ...(name.startsWith('embed/') ? {} : { 'X-Frame-Options': 'DENY' }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    // Data and pictures are open: other sites may load them.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    // Portals of other provinces search in this one from their own pages.
    ...(name.startsWith('search/data/') ? { 'Access-Control-Allow-Origin': '*' } : {}),
    ...(isForOthers ? {} : { 'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', ') }),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
}
