import type { Step } from '../components/step.ts';
import { formatAreaName, formatAreaWithin } from '../format/names.ts';
import { routes } from '../routes.ts';
import type { AreaLink } from '../views/area-link.ts';
import { fill, type Words } from '../words/words.ts';

/** Areas above a page, from the province down, as steps of its path. */
export function toTrail(areas: AreaLink[], { language }: Words): Step[] {
  return areas.map((area) => ({ name: formatAreaName(area, language), href: area.href }));
}

/** The whole path for search engines: home, the steps that have a page, and the page itself. */
export function toCrumbs(trail: Step[], here: { name: string; path: string }, { nav }: Words) {
  const steps = trail.flatMap(({ name, href }) => (href ? [{ name, path: href }] : []));
  return [{ name: nav.home, path: routes.home() }, ...steps, here];
}

/** An area with the areas around it, so that no two pages have the same title: "หมู่ 5 บ้านโคก ตำบลกกตูม อำเภอดงหลวง". */
export function formatAreaInFull(area: AreaLink, breadcrumb: AreaLink[], { language }: Words): string {
  return formatAreaWithin(area, breadcrumb.slice(1), language);
}

/** The name of one page of a list that has several; the first bears the list's own name. */
export function nameOfPage(name: string, { page, pages }: { page: number; pages: number }, { list }: Words): string {
  return page > 1 ? `${name} – ${fill(list.page, { page, pages })}` : name;
}
