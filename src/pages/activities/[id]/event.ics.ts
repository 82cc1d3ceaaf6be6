import type { APIRoute } from 'astro';
import { toCalendar } from '../../../exports/to-icalendar.ts';
import { routes } from '../../../routes.ts';
import { eventContent, eventIds, namesOf, settings } from '../../../site-data.ts';
import { kindTerms } from '../../../words/terms.ts';

export const getStaticPaths = () => eventIds().map((id) => ({ params: { id } }));

export const GET: APIRoute<never, { id: string }> = ({ params: { id } }) => {
  const content = eventContent(id);
  const options = {
    // Of a withdrawn one no more than its kind is kept.
    name: content.activities[0]?.title ?? kindTerms[content.withdrawals[0]!.kind].th,
    path: routes.activityCalendar(id),
    updateEveryDays: settings().portal.updateEveryDays,
  };
  return new Response(toCalendar(content, options, namesOf()));
};
