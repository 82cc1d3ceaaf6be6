import type { APIRoute } from 'astro';
import { toCalendar } from '../../../exports/to-icalendar.ts';
import { formatAreaName } from '../../../format/names.ts';
import { routes } from '../../../routes.ts';
import { activitiesOfArea, areaCodes, areaPage, namesOf, settings } from '../../../site-data.ts';

export const getStaticPaths = () => areaCodes().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = ({ params: { code } }) => {
  const { page, site } = areaPage(code);
  const options = {
    name: `จิตอาสา ${formatAreaName(page.area, 'th')}`,
    path: routes.areaCalendar(code),
    asOf: site.asOf,
    updateEveryDays: settings().portal.updateEveryDays,
  };
  return new Response(toCalendar(activitiesOfArea(code), options, namesOf()));
};
