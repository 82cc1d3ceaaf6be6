import type { APIRoute } from 'astro';
import { embedOfCard } from '../../../../components/embed-of.ts';
import { toCardText } from '../../../../exports/cards/card-text.ts';
import { toOEmbed } from '../../../../exports/to-oembed.ts';
import { chartCard } from '../../../../site-data.ts';
import { wordsFor } from '../../../../words/words.ts';
import { cardPaths, type CardProps } from '../../_paths.ts';

export const getStaticPaths = () => cardPaths();

export const GET: APIRoute<CardProps> = ({ props: { metric, code }, currentLocale }) => {
  const { site, page: card } = chartCard(metric, code);
  const { title } = toCardText(card, wordsFor(currentLocale));
  return new Response(toOEmbed(embedOfCard(site, title, metric, code), site));
};
