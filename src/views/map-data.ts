import type { Activity, PointPrecision } from '../domain/activity.ts';
import type { AreaCode, GeoPoint } from '../domain/area.ts';
import { startOfWeek } from '../domain/calendar-days.ts';
import type { AgencyColumn } from '../map-points/agency-column.ts';
import { nearnessFrom } from '../map-points/hilbert.ts';
import { packFacts, partsPerDegree, type PointColumns, pointKinds, weekNumber } from '../map-points/point-columns.ts';
import { type ActivityCard, toCard } from './activity-card.ts';
import { toPoint } from './map-point.ts';
import type { SiteIndex } from './site-index.ts';

/** Everything the map asks for by and by. Points, agencies and cards are in one order: by area, then by nearness. */
export interface MapData {
  points: PointColumns;
  agencies: AgencyColumn;
  /** What a reader sees of the activity when it is opened. */
  cards: ActivityCard[];
}

interface Placed {
  activity: Activity;
  card: ActivityCard;
  area: AreaCode;
  /** In parts of a degree. */
  lat: number;
  lon: number;
  precision: PointPrecision;
}

/** All activities that have a point of their own or of their area; the others are in the list alone. */
export function toMapData(index: SiteIndex): MapData {
  const placed = sortByAreaAndNearness(index.dataset.activities.flatMap((activity) => place(index, activity)));
  const areas = [...new Set(placed.map(({ area }) => area))];
  const ids = [...new Set(placed.flatMap(({ activity }) => activity.agencyId ?? []))].toSorted();
  const firstWeek = startOfWeek(earliest(placed, index.today));
  const numberOf = new Map(areas.map((code, at) => [code, at]));
  const agencyOf = new Map(ids.map((id, at) => [id, at + 1]));
  return {
    points: {
      count: placed.length,
      areas,
      firstWeek,
      lat: Int32Array.from(placed, ({ lat }) => lat),
      lon: Int32Array.from(placed, ({ lon }) => lon),
      kind: Uint8Array.from(placed, ({ activity }) => pointKinds.indexOf(activity.kind)),
      facts: Uint8Array.from(placed, toFacts),
      week: Uint16Array.from(placed, ({ activity }) => weekNumber(activity.start, firstWeek)),
      area: Uint16Array.from(placed, ({ area }) => numberOf.get(area)!),
    },
    agencies: { ids, agency: Uint16Array.from(placed, ({ activity }) => agencyOf.get(activity.agencyId ?? '') ?? 0) },
    cards: placed.map(({ card }) => card),
  };
}

function place(index: SiteIndex, activity: Activity): Placed[] {
  const point = toPoint(index, activity);
  if (!point) return [];
  const [lat, lon] = [toParts(point.lat), toParts(point.lon)];
  const { tambonCode, districtCode } = activity.place;
  return [
    {
      activity,
      card: toCard(index, activity),
      area: tambonCode ?? districtCode,
      lat,
      lon,
      precision: point.precision,
    },
  ];
}

function sortByAreaAndNearness(placed: readonly Placed[]): Placed[] {
  const nearness = nearnessFrom(
    placed.map(({ lat }) => lat),
    placed.map(({ lon }) => lon),
  );
  return placed
    .map((one) => ({ one, along: nearness(one.lat, one.lon) }))
    .toSorted(
      (a, b) =>
        compare(a.one.area, b.one.area) ||
        a.along - b.along ||
        compare(a.one.activity.start, b.one.activity.start) ||
        compare(a.one.activity.id, b.one.activity.id),
    )
    .map(({ one }) => one);
}

function toFacts({ card, precision }: Placed): number {
  return packFacts({ state: card.state, precision, hasPhotos: card.photoCount > 0, canJoin: card.canJoin });
}

function earliest(placed: readonly Placed[], today: string): string {
  return placed.reduce((first, { activity }) => (activity.start < first ? activity.start : first), today);
}

const toParts = (degrees: GeoPoint['lat']) => Math.round(degrees * partsPerDegree);
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
