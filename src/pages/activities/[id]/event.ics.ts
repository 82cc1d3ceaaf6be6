import type { APIRoute } from 'astro';
import { toCalendar } from '../../../exports/to-icalendar.ts';
import { routes } from '../../../routes.ts';
import { activityIds, eventContent, namesOf, settings } from '../../../site-data.ts';

export const getStaticPaths = () => activityIds().map((id) => ({ params: { id } }));

export const GET: APIRoute<never, { id: string }> = ({ params: { id } }) => {
  const content = eventContent(id);
  const options = {
    name: content.activities[0]!.title,
    path: routes.activityCalendar(id),
    updateEveryDays: settings().portal.updateEveryDays,
  };
  return new Response(toCalendar(content, options, namesOf()));
};
