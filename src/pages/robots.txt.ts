import { routes } from '../routes.ts';
import { siteMeta } from '../site-data.ts';

/** Everything may be found but the search page, which has nothing of its own. */
export const GET = () =>
  new Response(
    `User-agent: *\nDisallow: ${routes.search()}\n\nSitemap: ${routes.absolute(siteMeta().address, routes.sitemap())}\n`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
