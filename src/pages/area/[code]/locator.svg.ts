import type { APIRoute } from 'astro';
import { toLocatorSvg } from '../../../exports/to-locator-svg.ts';
import { areaLocator, areasWithLocator } from '../../../site-data.ts';
import style from '../../../styles/locator-file.css?inline';

export const getStaticPaths = () => areasWithLocator().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = ({ params: { code } }) =>
  new Response(toLocatorSvg(areaLocator(code), style));
