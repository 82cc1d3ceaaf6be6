import type { Activity, ActivityKind } from '../domain/activity.ts';
import type { Dataset } from '../domain/dataset.ts';
import { lineageOf } from '../domain/area.ts';
import { layoutVersion } from '../search/layout.ts';
import type { SearchContent, SearchRecord, SearchVocabulary } from '../search/search-record.ts';

/** What the search can find of a dataset. `kindNames` is what people call each kind, in all languages. */
export function toSearchContent(
  { activities, areas, agencies, photos }: Dataset,
  vocabulary: SearchVocabulary,
  kindNames: Readonly<Record<ActivityKind, string[]>>,
): SearchContent {
  const withPhotos = new Set(photos.map(({ activityId }) => activityId));
  const counts = new Map<string, number>();
  for (const activity of activities) {
    const whose = new Set(agenciesOf(activity));
    for (const key of [...lineageOf(smallestArea(activity)), ...whose, activity.kind]) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const countOf = (key: string) => counts.get(key) ?? 0;
  return {
    records: activities.map((activity) => toRecord(activity, withPhotos.has(activity.id))),
    areas: areas.map(({ code, level, nameTh, nameEn, villageNo }) => ({
      code,
      level,
      nameTh,
      ...(nameEn === undefined ? {} : { nameEn }),
      ...(villageNo === undefined ? {} : { moo: villageNo }),
      count: countOf(code),
    })),
    agencies: agencies.map(({ id, name }) => ({ id, name, count: countOf(id) })),
    kinds: (Object.keys(kindNames) as ActivityKind[])
      .filter((kind) => countOf(kind) > 0)
      .map((kind) => ({ kind, names: kindNames[kind], count: countOf(kind) })),
    vocabulary,
  };
}

/** Names the files of the search: the same for the same dataset, words and layout of files, before any of them is made. */
export function toSearchVersion(
  files: Readonly<Record<string, string>>,
  vocabulary: SearchVocabulary,
  hash: (text: string) => string,
): string {
  const sums = Object.entries(files).toSorted(([a], [b]) => Number(a > b) - Number(a < b));
  return hash(JSON.stringify([layoutVersion, sums, vocabulary])).slice(0, 12);
}

function toRecord(activity: Activity, hasPhotos: boolean): SearchRecord {
  const { id, title, start, end, place, kind, subtype, occasion, state, description, plan, result } = activity;
  const body = [description, result?.narrative, plan?.meetingPoint === place.venue ? undefined : plan?.meetingPoint];
  return {
    id,
    title,
    venue: place.venue,
    body: body.filter((text) => text !== undefined),
    start,
    end,
    area: smallestArea(activity),
    moo: place.villageNo,
    kind,
    subtype,
    occasion,
    agencies: agenciesOf(activity),
    state,
    hasPhotos,
  };
}

const smallestArea = ({ place }: Activity) => place.villageCode ?? place.tambonCode ?? place.districtCode;

/** The host first, then those who joined, each once. */
const agenciesOf = ({ agencyId, joinedBy }: Activity): string[] => [
  ...new Set([...(agencyId === undefined ? [] : [agencyId]), ...joinedBy.map((joined) => joined.agencyId)]),
];
