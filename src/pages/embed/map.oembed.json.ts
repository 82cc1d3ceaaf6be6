import { embedOf } from '../../components/embed-of.ts';
import { toOEmbed } from '../../exports/to-oembed.ts';
import { formatAreaName } from '../../format/names.ts';
import { siteMeta } from '../../site-data.ts';
import { fill, wordsFor } from '../../words/words.ts';

export const GET = ({ currentLocale }: { currentLocale: string | undefined }) => {
  const site = siteMeta();
  const { map, language } = wordsFor(currentLocale);
  const title = fill(map.label, { area: formatAreaName(site.province, language) });
  return new Response(toOEmbed(embedOf(site, title), site));
};
