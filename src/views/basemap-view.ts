import type { Basemap } from '../domain/basemap.ts';
import { routes } from '../routes.ts';

/** The operator's base map as a reader's browser asks for it. */
export type BasemapView = {
  attribution: Basemap['attribution'];
  /** The closest zoom that there are pictures for. */
  maxZoom: number;
  /** Who is asked for it, such as "tile.openstreetmap.org", for readers to know before; absent for the site itself. */
  host?: string;
} & (
  | {
      kind: 'xyz';
      /** Address of a picture, with {z}, {x}, {y} and maybe {s}. */
      url: string;
      /** What {s} stands for; empty where the address has none. */
      subdomains: string[];
    }
  | {
      kind: 'pmtiles';
      /** A path of this site, or an https address. */
      href: string;
    }
);

/** The base map of the settings; a file of the operator's own lies where the build has copied it. */
export function toBasemapView(basemap: Basemap): BasemapView {
  const { kind, attribution, maxZoom } = basemap;
  if (kind === 'xyz') {
    const { url, subdomains = [] } = basemap;
    const host = new URL(url.replaceAll('{s}', subdomains[0] ?? '')).host;
    return { kind, url, subdomains, attribution, maxZoom, host };
  }
  if (ownFileOf(basemap) !== undefined) return { kind, href: routes.basemapFile(), attribution, maxZoom };
  return { kind, href: basemap.file, attribution, maxZoom, host: new URL(basemap.file).host };
}

/** The file below `data/` that the site itself serves as its base map; undefined where it serves none. */
export function ownFileOf(basemap: Basemap | undefined): string | undefined {
  return basemap?.kind === 'pmtiles' && !URL.canParse(basemap.file) ? basemap.file : undefined;
}
