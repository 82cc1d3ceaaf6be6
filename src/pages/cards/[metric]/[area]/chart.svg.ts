import type { APIRoute } from 'astro';
import { drawCard } from '../../../../exports/cards/card-drawing.ts';
import { toCardText } from '../../../../exports/cards/card-text.ts';
import { toCardSvg } from '../../../../exports/cards/to-card-svg.ts';
import { chartWidths } from '../../../../format/chart-widths.ts';
import { formatMoment } from '../../../../format/dates.ts';
import { routes } from '../../../../routes.ts';
import { chartCard } from '../../../../site-data.ts';
import style from '../../../../styles/chart-file.css?inline';
import { fill, wordsFor } from '../../../../words/words.ts';
import { cardPaths, type CardProps } from '../../_paths.ts';

export const getStaticPaths = () => cardPaths();

export const GET: APIRoute<CardProps> = ({ props: { metric, code } }) => {
  const { site, page: card } = chartCard(metric, code);
  const words = wordsFor('th');
  const text = toCardText(card, words);
  const credits = [
    `${site.name} ${routes.absolute(site.address, card.href)}`,
    fill(words.site.asOf, { moment: formatMoment(site.asOf, 'th') }),
    `${text.caveats.join(' · ')} · ${site.licence.name}`,
    ...(site.sample ? [words.site.sample] : []),
  ];
  return new Response(toCardSvg(drawCard(card, chartWidths.wide, words), text, credits, style));
};
