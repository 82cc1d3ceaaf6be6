import type { Activity } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { type StretchKey, stretchesFrom, stretchOf } from '../domain/days-ahead.ts';
import { type ActivityCard, byTime, toCard } from './activity-card.ts';
import type { Period } from '../measures/period.ts';
import type { SiteIndex } from './site-index.ts';

/** What is to come in one stretch of days. Stretches do not overlap. */
export interface NextGroup extends Period {
  key: StretchKey;
  /** The first ones, by day and time; in `today` what began today comes before what has been running. */
  cards: ActivityCard[];
  /** How many there are in all. */
  total: number;
}

/** How many cards are shown: of each group, and of all groups together. */
export interface MostCards {
  ofGroup?: number;
  inAll?: number;
}

/**
 * What is to come, by stretches of days. Every stretch is there, the empty ones too: in a browser, days later, what was of
 * the week becomes of today.
 */
export function toNextGroups(
  index: SiteIndex,
  upcoming: readonly Activity[],
  { ofGroup = Infinity, inAll = Infinity }: MostCards,
): NextGroup[] {
  const { today } = index;
  const stretches = stretchesFrom(today);
  const byStretch = Map.groupBy(upcoming, ({ start }) => stretchOf(start, stretches));
  let left = inAll;
  return stretches.map(({ key, from, to }) => {
    const group = (byStretch.get(key) ?? []).toSorted((a, b) => hasRun(a, today) - hasRun(b, today) || byTime(a, b));
    const cards = group.slice(0, Math.min(ofGroup, left)).map((activity) => toCard(index, activity));
    left -= cards.length;
    return { key, from, to, total: group.length, cards };
  });
}

const hasRun = ({ start }: Activity, today: CalendarDate) => Number(start < today);
