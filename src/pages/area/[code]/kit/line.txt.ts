import type { APIRoute } from 'astro';
import { toAreaLineText } from '../../../../kit/line-text.ts';
import { areasAnnouncing, kitPage } from '../../../../site-data.ts';

export const getStaticPaths = () => areasAnnouncing().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = ({ params: { code } }) =>
  new Response(`${toAreaLineText(kitPage(code).page)!}\n`);
