import type { APIRoute } from 'astro';
import { toAreaTowerScript } from '../../../../kit/area-tower-script.ts';
import { toTowerText } from '../../../../kit/tower-script.ts';
import { areasAnnouncing, kitPage } from '../../../../site-data.ts';

export const getStaticPaths = () => areasAnnouncing().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = ({ params: { code } }) =>
  new Response(toTowerText(toAreaTowerScript(kitPage(code).page)!));
