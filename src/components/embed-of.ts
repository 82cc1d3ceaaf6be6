import type { AreaCode } from '../domain/area.ts';
import type { Embed } from '../format/embed-code.ts';
import { routes } from '../routes.ts';
import type { SiteMeta } from '../views/site-meta.ts';

/** The map for other sites' pages, of everything or of one area. */
export function embedOf({ address }: Pick<SiteMeta, 'address'>, title: string, area?: AreaCode): Embed {
  const full = (path: string) => routes.absolute(address, path);
  return {
    title,
    area,
    frameAddress: full(routes.embedMap(area)),
    pageAddress: full(area === undefined ? routes.map() : routes.area(area)),
    scriptAddress: full(routes.embedScript()),
  };
}
