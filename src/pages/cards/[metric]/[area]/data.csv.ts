import type { APIRoute } from 'astro';
import { toCardCsv } from '../../../../exports/cards/to-card-csv.ts';
import { routes } from '../../../../routes.ts';
import { chartCard } from '../../../../site-data.ts';
import { cardPaths, type CardProps } from '../../_paths.ts';

export const getStaticPaths = () => cardPaths();

export const GET: APIRoute<CardProps> = ({ props: { metric, code } }) => {
  const { site, page: card } = chartCard(metric, code);
  return new Response(toCardCsv(card, routes.absolute(site.address, card.href)));
};
