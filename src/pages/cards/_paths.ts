import { chartCards } from '../../site-data.ts';

/** A page or a file of every card. */
export const cardPaths = () =>
  chartCards().map(({ metric, code }) => ({ params: { metric, area: code }, props: { metric, code } }));

/** What a page or a file of a card is made for. */
export type CardProps = ReturnType<typeof cardPaths>[number]['props'];
