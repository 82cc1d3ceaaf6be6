import type { APIRoute } from 'astro';
import { publishedTables, toValues } from '../../../exports/published-fields.ts';
import { toGeoJson } from '../../../exports/to-geojson.ts';
import { toExportHead } from '../../../exports/to-json.ts';
import { routes } from '../../../routes.ts';
import { activitiesOfArea, areaCodes, dataset, namesOf, settings, siteMeta } from '../../../site-data.ts';

export const getStaticPaths = () => areaCodes().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = ({ params: { code } }) => {
  const describedBy = routes.absolute(siteMeta().address, routes.data());
  const head = toExportHead(dataset().manifest, settings().portal, describedBy);
  const values = toValues(publishedTables.activities, activitiesOfArea(code), namesOf());
  return new Response(toGeoJson(values, head));
};
