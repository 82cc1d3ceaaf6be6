import type { ActivityKind, PointPrecision } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ActivityCard, CardState } from './activity-card.ts';
import type { AreaLink } from './area-link.ts';

/** An activity as a mark on a map. */
export interface MapPoint {
  id: string;
  href: string;
  title: string;
  kind: ActivityKind;
  state: CardState;
  start: CalendarDate;
  lat: number;
  lon: number;
  /** How exactly the point is known: never draw a village's point as if it were the venue. */
  precision: PointPrecision;
}

/** A name on a map, at the area's own point. */
export interface MapLabel {
  code: string;
  nameTh: string;
  nameEn?: string;
  lat: number;
  lon: number;
}

export interface MapPage {
  /** All activities that have a point of their own or of their area, by start. */
  points: MapPoint[];
  /** Activities that cannot be drawn, not even at their district. */
  withoutPoint: number;
  labels: MapLabel[];
  kinds: { kind: ActivityKind; count: number }[];
  /** The full list beside the map, by district (code order), newest first. */
  list: { district: AreaLink; cards: ActivityCard[] }[];
  total: number;
}
