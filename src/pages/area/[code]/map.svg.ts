import type { APIRoute } from 'astro';
import { toMapSvg } from '../../../exports/to-map-svg.ts';
import { formatMoment } from '../../../format/dates.ts';
import { formatAreaName } from '../../../format/names.ts';
import { routes } from '../../../routes.ts';
import { areaMap, areaPage, areasWithMap } from '../../../site-data.ts';
import style from '../../../styles/map-file.css?inline';
import { fill, wordsFor } from '../../../words/words.ts';

export const getStaticPaths = () => areasWithMap().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = ({ params: { code } }) => {
  const { site, page: map } = areaMap(code);
  const words = wordsFor('th');
  const credits = [
    fill(words.site.asOf, { moment: formatMoment(site.asOf, 'th') }),
    `${site.name} ${routes.absolute(site.address, routes.area(code))}`,
  ];
  const area = formatAreaName(areaPage(code).page.area, 'th');
  return new Response(toMapSvg(map, { area, credits, words }, style));
};
