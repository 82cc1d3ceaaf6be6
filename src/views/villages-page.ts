import type { AreaCode } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { villageState } from '../measures/continuity.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import type { SiteIndex } from './site-index.ts';

/** A village with every day on which it had an activity that was done, the newest first. */
export interface VillageDays {
  area: AreaLink;
  /** Areas between the page's and the village, the largest first. */
  around: AreaLink[];
  days: CalendarDate[];
}

/** What the villages of a page of results are counted from. */
export interface VillagesPage {
  area: AreaLink;
  breadcrumb: AreaLink[];
  today: CalendarDate;
  asOf: string;
  /** As they stand today; villages by code. */
  groups: { key: 'active' | 'quiet' | 'never'; villages: VillageDays[] }[];
}

/** Areas of which villages are known. */
export const villageLists = ({ areas, areasInside }: SiteIndex): AreaCode[] =>
  [...areas.keys()].filter((code) => (areasInside.get(code)?.village ?? 0) > 0);

/** The villages of an area by their latest activity. */
export function toVillagesPage(index: SiteIndex, code: AreaCode): VillagesPage {
  const { areas, doneDays, today, dataset } = index;
  const villages = [...areas.keys()]
    .filter((each) => each.length === 8 && each.startsWith(code))
    .toSorted()
    .map((each): VillageDays => ({
      area: toAreaLink(index, each),
      around: toBreadcrumb(index, each).filter((around) => around.code.length > code.length),
      // What is reported as done on a day to come is not counted before it.
      days: [...doneDays(each).keys()]
        .filter((day) => day <= today)
        .toSorted()
        .toReversed(),
    }));
  const stateOf = ({ days }: VillageDays) => villageState(days, today);
  return {
    area: toAreaLink(index, code),
    breadcrumb: toBreadcrumb(index, code),
    today,
    asOf: dataset.manifest.asOf,
    groups: (['active', 'quiet', 'never'] as const).map((key) => ({
      key,
      villages: villages.filter((village) => stateOf(village) === key),
    })),
  };
}
