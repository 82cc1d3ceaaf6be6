import type { APIRoute } from 'astro';
import { publishedTables, toValues } from '../../../../exports/published-fields.ts';
import { toCsv } from '../../../../exports/to-csv.ts';
import { issuesOfDistrict, namesOf, qualityDistrictCodes } from '../../../../site-data.ts';

export const getStaticPaths = () => qualityDistrictCodes().map((district) => ({ params: { district } }));

export const GET: APIRoute<never, { district: string }> = ({ params: { district } }) =>
  new Response(toCsv(toValues(publishedTables.issues, issuesOfDistrict(district), namesOf())));
