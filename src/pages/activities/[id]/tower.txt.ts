import type { APIRoute } from 'astro';
import { toTowerScript, toTowerText } from '../../../kit/tower-script.ts';
import { posterIds, posterPage } from '../../../site-data.ts';

export const getStaticPaths = () => posterIds().map((id) => ({ params: { id } }));

export const GET: APIRoute<never, { id: string }> = ({ params: { id } }) =>
  new Response(toTowerText(toTowerScript(posterPage(id).page.announcement)));
