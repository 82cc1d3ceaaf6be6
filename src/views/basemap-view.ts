import type { Basemap } from '../domain/basemap.ts';
import { routes } from '../routes.ts';

/** The operator's base map as a reader's browser asks for it. */
export type BasemapView = {
  attribution: Basemap['attribution'];
  /** The closest zoom that there are pictures for. */
  maxZoom: number;
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
  if (kind === 'xyz') return { kind, url: basemap.url, subdomains: basemap.subdomains ?? [], attribution, maxZoom };
  return { kind, href: isOwnFile(basemap) ? routes.basemapFile() : basemap.file, attribution, maxZoom };
}

/** True where the base map is a file below `data/`, which the site serves itself. */
export function isOwnFile(basemap: Basemap): basemap is Basemap & { kind: 'pmtiles' } {
  return basemap.kind === 'pmtiles' && !URL.canParse(basemap.file);
}
