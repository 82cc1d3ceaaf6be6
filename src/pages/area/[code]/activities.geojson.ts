import type { APIRoute } from 'astro';
import { publishedTables, toValues } from '../../../exports/published-fields.ts';
import { toGeoJson } from '../../../exports/to-geojson.ts';
import { activitiesOfArea, areaCodes, namesOf } from '../../../site-data.ts';
import { exportHead } from '../../_export-head.ts';

export const getStaticPaths = () => areaCodes().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = ({ params: { code } }) =>
  new Response(toGeoJson(toValues(publishedTables.activities, activitiesOfArea(code), namesOf()), exportHead()));
