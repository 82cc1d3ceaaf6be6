import type { APIRoute } from 'astro';
import { toCalendar } from '../../../exports/to-icalendar.ts';
import { routes } from '../../../routes.ts';
import { activityIds, activityOf, namesOf, settings, siteMeta } from '../../../site-data.ts';

export const getStaticPaths = () => activityIds().map((id) => ({ params: { id } }));

export const GET: APIRoute<never, { id: string }> = ({ params: { id } }) => {
  const activity = activityOf(id)!;
  const options = {
    name: activity.title,
    path: routes.activityCalendar(id),
    asOf: siteMeta().asOf,
    updateEveryDays: settings().portal.updateEveryDays,
  };
  return new Response(toCalendar([activity], options, namesOf()));
};
