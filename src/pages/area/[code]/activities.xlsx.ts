import type { APIRoute } from 'astro';
import { mediaTypes } from '../../../exports/media-types.ts';
import { publishedTables, toValues } from '../../../exports/published-fields.ts';
import { toWorkbook } from '../../../exports/to-workbook.ts';
import { activitiesOfArea, areasWithWorkbook, namesOf } from '../../../site-data.ts';
import { exportHead } from '../../_export-head.ts';

export const getStaticPaths = () => areasWithWorkbook().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = async ({ params: { code } }) => {
  const values = toValues(publishedTables.activities, activitiesOfArea(code), namesOf());
  return new Response(await toWorkbook(values, exportHead()), { headers: { 'Content-Type': mediaTypes.xlsx } });
};
