import type { APIRoute } from 'astro';
import type { ActivityKind } from '../../../domain/activity.ts';
import { toCalendar } from '../../../exports/to-icalendar.ts';
import { formatAreaName } from '../../../format/names.ts';
import { routes } from '../../../routes.ts';
import { activitiesOfKind, kinds, namesOf, settings, siteMeta } from '../../../site-data.ts';
import { kindTerms } from '../../../words/terms.ts';

export const getStaticPaths = () => kinds().map((kind) => ({ params: { kind } }));

export const GET: APIRoute<never, { kind: ActivityKind }> = ({ params: { kind } }) => {
  const { asOf, province } = siteMeta();
  const options = {
    name: `${kindTerms[kind].th} ${formatAreaName(province, 'th')}`,
    path: routes.kindCalendar(kind),
    asOf,
    updateEveryDays: settings().portal.updateEveryDays,
  };
  return new Response(toCalendar(activitiesOfKind(kind), options, namesOf()));
};
