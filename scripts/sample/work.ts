import type { ActivityKind } from '../../src/domain/activity.ts';

/** Places where volunteers meet; `venues.ts` names one of them in a village. */
export type VenueKind =
  | 'temple'
  | 'school'
  | 'clinic'
  | 'stream'
  | 'pond'
  | 'weir'
  | 'bridge'
  | 'road'
  | 'hall'
  | 'forest'
  | 'mekong'
  | 'market'
  | 'office'
  | 'hospital'
  | 'government'
  | 'farm'
  | 'homes'
  | 'nursery';

/** Who invites; `hosts.ts` names one of them near the place. */
export type HostKind =
  | 'district'
  | 'government'
  | 'village'
  | 'school'
  | 'clinic'
  | 'women'
  | 'health-volunteers'
  | 'youth'
  | 'company'
  | 'rescue'
  | 'hospital'
  | 'highway'
  | 'irrigation';

/**
 * One sort of volunteer work, from which many activities are made. Texts may hold {venue}, {village}, {tambon},
 * {district}, {host}, {total} and numbers as {least-most}, for example {40-120}.
 */
export interface Work {
  kind: Exclude<ActivityKind, 'unspecified'>;
  subtype: string;
  /** Months (1–12) in which it makes sense; every month unless given. */
  months?: readonly number[];
  days?: 'weekday' | 'weekend';
  occasion?: string;
  titles: readonly string[];
  venues: readonly VenueKind[];
  hosts: readonly HostKind[];
  /** What is done, as an invitation says it. */
  about: string;
  bring: string;
  /** What was done, as a report says it. */
  done: readonly string[];
  /** Fewest and most people. */
  people: readonly [number, number];
  /** The first hour and how many hours it takes. */
  hours: readonly [number, number];
  /** Whole days; one unless given. */
  lastsDays?: number;
  /** Least and most baht, where it needs money. */
  budget?: readonly [number, number];
  /** True where blood is given. */
  blood?: true;
  /** What its pictures show. */
  scene: Scene;
}

export type Scene = 'field' | 'river' | 'temple' | 'forest' | 'village' | 'road' | 'night';
