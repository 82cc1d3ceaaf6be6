import type { AreaCode } from '../domain/area.ts';
import { type Embed, embedSizes } from '../format/embed-code.ts';
import { routes } from '../routes.ts';
import type { SiteMeta } from '../views/site-meta.ts';

type Site = Pick<SiteMeta, 'address'>;

/** The map for other sites' pages, of everything or of one area. */
export function embedOf(site: Site, title: string, area?: AreaCode): Embed {
  return {
    title,
    element: 'activity-map',
    height: embedSizes.map,
    asked: area === undefined ? {} : { area },
    ...addressesOf(site, routes.embedMap(area), area === undefined ? routes.map() : routes.area(area)),
  };
}

/** A chart for other sites' pages. */
export function embedOfCard(site: Site, title: string, metric: string, area: AreaCode): Embed {
  return {
    title,
    element: 'activity-card',
    height: embedSizes.card,
    asked: { metric, area },
    ...addressesOf(site, routes.embedCard(metric, area), routes.card(metric, area)),
  };
}

function addressesOf({ address }: Site, frame: string, page: string) {
  const full = (path: string) => routes.absolute(address, path);
  return {
    frameAddress: full(frame),
    framePath: frame,
    pageAddress: full(page),
    scriptAddress: full(routes.embedScript()),
  };
}
