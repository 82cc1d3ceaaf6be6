import type { CalendarDate } from '../../domain/calendar-date.ts';
import { stretchesFrom, stretchOf } from '../../domain/days-ahead.ts';
import { formatDateRange, formatLeaf } from '../../format/dates.ts';
import type { MapDetail } from '../../map-points/map-detail.ts';
import { element } from '../element.ts';
import type { NearWords } from './near-words.ts';

/** What is near, and how far. */
export interface NearActivity {
  detail: MapDetail;
  /** As the crow flies. */
  km: number;
  isExact: boolean;
}

/** The activities by stretches of days, in their order within each: headings and lists, ready to be put into the page. */
export function toNearList(near: readonly NearActivity[], today: CalendarDate, words: NearWords): HTMLElement[] {
  const stretches = stretchesFrom(today);
  const groups = Map.groupBy(near, ({ detail }) => stretchOf(detail.start, stretches));
  return stretches.flatMap(({ key }) => {
    const group = groups.get(key);
    if (!group) return [];
    const list = element('ul', 'activities activities-wide');
    list.append(...group.map((activity) => toEntry(activity, words)));
    return [element(words.heading, 'near-stretch', words.groups[key]), list];
  });
}

/** "3.2 กม."; where the place is known only by its village or tambon, whole kilometres and "about". */
export function formatKm(km: number, isExact: boolean, words: Pick<NearWords, 'km' | 'kmAbout'>): string {
  return isExact
    ? words.km.replace('{km}', km.toFixed(1))
    : words.kmAbout.replace('{km}', String(Math.max(1, Math.round(km))));
}

// The same leaf that ActivityList.astro writes.
function toEntry({ detail, km, isExact }: NearActivity, words: NearWords): HTMLElement {
  const { title, href, start, end, times, place, kind } = detail;
  const link = element('a', '', title);
  link.href = href;
  const heading = element(words.heading === 'h2' ? 'h3' : 'h4', 'activity-title');
  heading.append(link);
  const when = element('p', 'activity-line');
  when.append(element('b', '', formatKm(km, isExact, words)));
  if (start !== end) when.append(element('span', 'whole', formatDateRange(start, end, words.language)));
  when.append(times ? element('span', 'whole', times) : element('span', 'soft', words.timeUnknown));
  const text = element('div', 'activity-text');
  text.append(heading, when, element('p', '', place), element('p', `kind kind-${kind}`, words.kinds[kind]));
  const entry = element('li');
  entry.append(toLeaf(start, words), text);
  return entry;
}

function toLeaf(date: CalendarDate, { language }: NearWords): HTMLElement {
  const { weekday, day, month } = formatLeaf(date, language);
  const leaf = element('time', 'leaf');
  leaf.dateTime = date;
  const parts = [
    element('span', 'leaf-weekday', weekday),
    element('span', 'leaf-day', day),
    element('span', 'leaf-month', month),
  ];
  // Spaces, as the words are read out one after another.
  leaf.append(...parts.flatMap((part, at) => (at > 0 ? [' ', part] : [part])));
  return leaf;
}
