import type { APIRoute } from 'astro';
import { publishedTables, toValues } from '../../../exports/published-fields.ts';
import { toCsv } from '../../../exports/to-csv.ts';
import { activitiesOfArea, areaCodes, namesOf } from '../../../site-data.ts';

export const getStaticPaths = () => areaCodes().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = ({ params: { code } }) =>
  new Response(toCsv(toValues(publishedTables.activities, activitiesOfArea(code), namesOf())));
