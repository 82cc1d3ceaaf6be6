import type { APIRoute } from 'astro';
import { toSummaryWorkbook } from '../../../../../exports/to-summary-workbook.ts';
import { resultsPage, summaryPagesOf } from '../../../../../site-data.ts';
import { wordsFor } from '../../../../../words/words.ts';

export const getStaticPaths = () => summaryPagesOf().map(({ code, period }) => ({ params: { code, period } }));

export const GET: APIRoute<never, { code: string; period: string }> = async ({ params, currentLocale }) =>
  new Response(await toSummaryWorkbook(resultsPage(params.code, params.period).page, wordsFor(currentLocale)));
