import type { APIRoute } from 'astro';
import { embedOf } from '../../../components/embed-of.ts';
import { toOEmbed } from '../../../exports/to-oembed.ts';
import { formatAreaName } from '../../../format/names.ts';
import { areaCodes, areaPage, siteMeta } from '../../../site-data.ts';
import { fill, wordsFor } from '../../../words/words.ts';

export const getStaticPaths = () => areaCodes().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = ({ params: { code }, currentLocale }) => {
  const { map, language } = wordsFor(currentLocale);
  const title = fill(map.label, { area: formatAreaName(areaPage(code).page.area, language) });
  return new Response(toOEmbed(embedOf(siteMeta(), title, code), siteMeta()));
};
