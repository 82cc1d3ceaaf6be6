import { type Activity, type ActivityKind, smallestAreaOf } from '../domain/activity.ts';
import type { ActionPlanLine, Agency } from '../domain/agency.ts';
import { type Area, type AreaCode, type AreaLevel, lineageOf, parentOf } from '../domain/area.ts';
import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { addMonths, monthOf } from '../domain/calendar-days.ts';
import type { Channel } from '../domain/channel.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Issue } from '../domain/issue.ts';
import type { Photo } from '../domain/photo.ts';
import type { Revision } from '../domain/revision.ts';
import type { Settings } from '../domain/settings.ts';
import { type AreaShapes, toAreaShapes } from '../maps/area-shapes.ts';
import type { MapDrawing } from '../maps/map-drawing.ts';
import { aggregate, type AggregateContext, type Results } from '../measures/aggregate.ts';
import { countDays, type DoneDays } from '../measures/continuity.ts';
import type { PeriodKind } from '../measures/period.ts';
import { type ActivityCard, isAhead } from './activity-card.ts';
import type { AreaRow } from './area-row.ts';
import type { CardMetric } from './card-metrics.ts';
import type { PhotoView } from './photo-view.ts';
import type { PeriodLink } from './result-periods.ts';

/**
 * Everything a page asks for, looked up once: one pass over the dataset, then each page costs what it shows.
 * Lists keep the dataset's order: activities by start, then id.
 */
export interface SiteIndex {
  dataset: Dataset;
  settings: Settings;
  today: CalendarDate;
  areas: Map<AreaCode, Area>;
  /** Codes of the areas directly inside, in code order. */
  children: Map<AreaCode, AreaCode[]>;
  /** How many areas of each level are known strictly inside. */
  areasInside: Map<AreaCode, Record<AreaLevel, number>>;
  agencies: Map<string, Agency>;
  activities: Map<string, Activity>;
  /** By the activity's id. */
  revisions: Map<string, Revision>;
  /** By every code of the place's lineage, from the province down to the smallest known. */
  byArea: Map<AreaCode, Activity[]>;
  byKind: Map<ActivityKind, Activity[]>;
  byHost: Map<string, Activity[]>;
  byJoiner: Map<string, Activity[]>;
  actionPlansByAgency: Map<string, ActionPlanLine[]>;
  /** By every month the activity touches. */
  byMonth: Map<Month, Activity[]>;
  /** Planned or postponed and not over: every activity page of the district looks through them. */
  aheadByDistrict: Map<AreaCode, Activity[]>;
  photosByActivity: Map<string, Photo[]>;
  /** Ids of the activities that report a photograph, by its id; more than one where a picture was sent twice. */
  activitiesByPhoto: Map<string, string[]>;
  channelsByArea: Map<AreaCode, Channel[]>;
  issuesByDistrict: Map<string, Issue[]>;
  issuesBySource: Map<string, Issue[]>;
  issuesByActivity: Map<string, Issue[]>;
  /** What measures ask of the site: the day, the areas and the photographs that are known. */
  measuring: AggregateContext;
  /** What was planned and done, by area and week, month and fiscal year. */
  results: Results;
  /** Activities done in an area by first day; counted once. */
  doneDays: DoneDays;
  /** The outlines that maps draw; absent where neither boundaries nor points of areas are known. */
  shapes: AreaShapes | undefined;
  /** Cards, rows, galleries and drawings already made; many pages show the same ones. */
  cards: Map<string, ActivityCard>;
  areaRows: Map<AreaCode, AreaRow>;
  galleries: Map<string, PhotoView[]>;
  resultPeriods: Map<AreaCode, Record<PeriodKind, PeriodLink[]>>;
  /** What areas have cards of. */
  cardMetrics: Map<AreaCode, readonly CardMetric[]>;
  /** By what is drawn and how wide. */
  drawings: Map<string, MapDrawing | undefined>;
}

/** The index of a dataset as of `today`. */
export function createSiteIndex(dataset: Dataset, today: CalendarDate, settings: Settings): SiteIndex {
  const photosByActivity = new Map<string, Photo[]>();
  for (const photo of dataset.photos) push(photosByActivity, photo.activityId, photo);
  const areas = new Map(dataset.areas.map((area) => [area.code, area]));
  const measuring = {
    today,
    isKnown: (code: AreaCode) => areas.has(code),
    hasPhoto: (activityId: string) => photosByActivity.has(activityId),
  };
  const countedDays = new Map<AreaCode, Map<CalendarDate, number>>();
  const index: SiteIndex = {
    dataset,
    settings,
    today,
    areas,
    children: new Map(),
    areasInside: new Map(),
    agencies: new Map(dataset.agencies.map((agency) => [agency.id, agency])),
    activities: new Map(dataset.activities.map((activity) => [activity.id, activity])),
    revisions: new Map(dataset.revisions.map((revision) => [revision.id, revision])),
    byArea: new Map(),
    byKind: new Map(),
    byHost: new Map(),
    byJoiner: new Map(),
    actionPlansByAgency: new Map(),
    byMonth: new Map(),
    aheadByDistrict: new Map(),
    photosByActivity,
    activitiesByPhoto: new Map(),
    channelsByArea: new Map(),
    issuesByDistrict: new Map(),
    issuesBySource: new Map(),
    issuesByActivity: new Map(),
    measuring,
    results: aggregate(dataset.activities, measuring),
    doneDays: (code) => {
      const days = countedDays.get(code) ?? countDays(index.byArea.get(code) ?? []);
      countedDays.set(code, days);
      return days;
    },
    shapes: toAreaShapes(dataset.areas, dataset.boundaries),
    cards: new Map(),
    areaRows: new Map(),
    resultPeriods: new Map(),
    cardMetrics: new Map(),
    galleries: new Map(),
    drawings: new Map(),
  };
  for (const activity of dataset.activities) indexActivity(index, activity);
  orderPhotos(index);
  for (const area of dataset.areas.toSorted(byCode)) indexArea(index, area);
  for (const line of dataset.actionPlans) push(index.actionPlansByAgency, line.agencyId, line);
  for (const channel of dataset.channels) push(index.channelsByArea, channel.areaCode, channel);
  for (const issue of dataset.issues) {
    if (issue.districtCode) push(index.issuesByDistrict, issue.districtCode, issue);
    if (issue.source) push(index.issuesBySource, issue.source, issue);
    if (issue.activityId) push(index.issuesByActivity, issue.activityId, issue);
  }
  return index;
}

function indexActivity(index: SiteIndex, activity: Activity): void {
  for (const code of lineageOf(smallestAreaOf(activity))) push(index.byArea, code, activity);
  push(index.byKind, activity.kind, activity);
  if (isAhead(activity, index.today)) push(index.aheadByDistrict, activity.place.districtCode, activity);
  if (activity.agencyId) push(index.byHost, activity.agencyId, activity);
  for (const agencyId of new Set(activity.joinedBy.map((joined) => joined.agencyId))) {
    push(index.byJoiner, agencyId, activity);
  }
  const last = monthOf(activity.end);
  for (let month = monthOf(activity.start); month <= last; month = addMonths(month, 1)) {
    push(index.byMonth, month, activity);
  }
}

function indexArea({ children, areasInside }: SiteIndex, { code, level }: Area): void {
  const parent = parentOf(code);
  if (parent) push(children, parent, code);
  for (const around of lineageOf(code).slice(0, -1)) {
    const counts = areasInside.get(around) ?? { province: 0, district: 0, tambon: 0, village: 0 };
    counts[level]++;
    areasInside.set(around, counts);
  }
}

/** Photographs in the order their result reports them; those it does not name come last. */
function orderPhotos({ dataset, photosByActivity, activitiesByPhoto, activities }: SiteIndex): void {
  for (const photo of dataset.photos) push(activitiesByPhoto, photo.id, photo.activityId);
  for (const [activityId, photos] of photosByActivity) {
    const order = new Map(activities.get(activityId)?.result?.photos.map((id, place) => [id, place]));
    const placeOf = (photo: Photo) => order.get(photo.id) ?? order.size;
    photosByActivity.set(
      activityId,
      photos.toSorted((a, b) => placeOf(a) - placeOf(b)),
    );
  }
}

const byCode = (a: Area, b: Area) => Number(a.code > b.code) - Number(a.code < b.code);

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
