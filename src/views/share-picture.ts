import { type Activity, type ActivityKind, smallestAreaOf } from '../domain/activity.ts';
import { type AreaCode, type GeoPoint, levelOf } from '../domain/area.ts';
import type { Month } from '../domain/calendar-date.ts';
import { monthOf } from '../domain/calendar-days.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, isAhead, toCard } from './activity-card.ts';
import { toOwnPoint } from './area-drawing.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import { type AreaMap, toAreaMap } from './area-map.ts';
import { type ChartCard, toChartCards } from './chart-card.ts';
import { toPeriodFigures } from './figures.ts';
import type { Sum } from '../measures/tally.ts';
import { kindsShown } from './shown-kinds.ts';
import { type LocatorPicture, toLocator, toLocatorPicture } from './locator.ts';
import { last12Months, type PeriodId } from '../measures/period.ts';
import { resultPages } from './result-periods.ts';
import { type ShownPeriod, type SubAreaResults, toShownPeriod, toSubArea } from './results-page.ts';
import type { SiteIndex } from './site-index.ts';

/**
 * What stands on a page's picture for sharing. A picture that says the same as yesterday's is not made anew, so nothing in
 * it tells the day of the build, only its month.
 */
export type SharePicture = {
  /** The page that it is of; the picture lies beside it. */
  page: string;
} & (
  | {
      about: 'home' | 'area';
      area: AreaLink;
      around: AreaLink[];
      figures: PictureFigures;
      map?: AreaMap;
      at?: PlaceOnMap;
    }
  | { about: 'kind'; kind: ActivityKind; province: AreaLink; figures: PictureFigures }
  | { about: 'activity'; card: ActivityCard; at?: PlaceOnMap }
  | { about: 'chart'; card: ChartCard }
  | { about: 'results'; results: PictureResults }
);

/** What an area planned and did in a period, and each area inside. */
export interface PictureResults {
  area: AreaLink;
  around: AreaLink[];
  period: ShownPeriod;
  total: SubAreaResults;
  subAreas: SubAreaResults[];
}

/** Headline figures of the 12 months that end in the month of the build. */
export interface PictureFigures {
  month: Month;
  done: number;
  /** Planned or postponed and not over. */
  ahead: number;
  participants: Sum;
}

/** Where a village or an activity lies: in its tambon or district, and there, where that is known, at a point. */
export interface PlaceOnMap {
  picture: LocatorPicture;
  at?: [x: number, y: number];
}

/** Every picture of the site: of home, areas, kinds, charts, results and activities. */
export function toSharePictures(index: SiteIndex): SharePicture[] {
  const { dataset } = index;
  return [
    { ...toAreaPicture(index, dataset.manifest.province), page: routes.home(), about: 'home' },
    ...[...index.areas.keys()].map((code) => toAreaPicture(index, code)),
    ...kindsShown(index).map((kind) => toKindPicture(index, kind)),
    ...toChartCards(index).map((card) => ({ about: 'chart' as const, page: card.href, card })),
    ...resultPages(index).map(({ code, period }) => toResultsPicture(index, code, period)),
    ...dataset.activities.map((each) => toActivityPicture(index, each)),
  ];
}

function toAreaPicture(index: SiteIndex, code: AreaCode): SharePicture & { about: 'home' | 'area' } {
  return {
    about: 'area',
    page: routes.area(code),
    area: toAreaLink(index, code),
    around: toBreadcrumb(index, code),
    figures: toFigures(index, code, index.byArea.get(code) ?? []),
    map: toAreaMap(index, code),
    at: levelOf(code) === 'village' ? toPlaceOnMap(index, code, index.areas.get(code)?.point) : undefined,
  };
}

function toResultsPicture(index: SiteIndex, code: AreaCode, id: PeriodId): SharePicture {
  const results = {
    area: toAreaLink(index, code),
    around: toBreadcrumb(index, code),
    period: toShownPeriod(index, id),
    total: toSubArea(index, code, id),
    subAreas: (index.children.get(code) ?? []).map((child) => toSubArea(index, child, id)),
  };
  return { about: 'results', page: routes.areaResults(code, id), results };
}

function toKindPicture(index: SiteIndex, kind: ActivityKind): SharePicture {
  const province = index.dataset.manifest.province;
  const figures = toFigures(index, province, index.byKind.get(kind) ?? []);
  return { about: 'kind', page: routes.kind(kind), kind, province: toAreaLink(index, province), figures };
}

function toActivityPicture(index: SiteIndex, activity: Activity): SharePicture {
  const at = toPlaceOnMap(index, smallestAreaOf(activity), toOwnPoint(index, activity));
  return { about: 'activity', page: routes.activity(activity.id), card: toCard(index, activity), at };
}

function toFigures(index: SiteIndex, code: AreaCode, activities: Activity[]): PictureFigures {
  const { today } = index;
  const { done, participants } = toPeriodFigures(index, code, activities, last12Months(today));
  const ahead = activities.filter((activity) => isAhead(activity, today)).length;
  return { month: monthOf(today), done, ahead, participants };
}

function toPlaceOnMap(index: SiteIndex, code: AreaCode, point: GeoPoint | undefined): PlaceOnMap | undefined {
  const locator = toLocator(index, code, point);
  const picture = locator && toLocatorPicture(index, locator.area.code);
  return picture && { picture, at: locator.at };
}
