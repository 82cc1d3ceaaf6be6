import type { APIRoute } from 'astro';
import { toFlexMessage } from '../../../../kit/line-flex.ts';
import { areasAnnouncing, kitPage } from '../../../../site-data.ts';

export const getStaticPaths = () => areasAnnouncing().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = ({ params: { code } }) =>
  new Response(`${JSON.stringify(toFlexMessage(kitPage(code).page)!)}\n`);
