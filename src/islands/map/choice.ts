import type { ActivityKind } from '../../domain/activity.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { addDays, startOfWeek } from '../../domain/calendar-days.ts';
import { formatIsoWeek, parseIsoWeek } from '../../domain/iso-week.ts';
import { pointKinds, pointStates, type PointState } from '../../map-points/point-columns.ts';
import { recentWeeks } from '../../map-points/recent-weeks.ts';

/** What the reader has chosen to see. An empty list chooses nothing away. */
export interface Choice {
  kinds: ActivityKind[];
  states: PointState[];
  /** A district or a tambon. */
  area?: AreaCode;
  /** A host's id. */
  agency?: string;
  canJoin: boolean;
  hasPhotos: boolean;
  weeks: Weeks;
}

/** `recent`: from a few weeks ago on; `next`: from this week on; `all`; or from a Monday to a Monday. */
export type Weeks = 'recent' | 'next' | 'all' | { from: CalendarDate; to: CalendarDate };

/**
 * A choice from an address: `?kind=development&kind=special&area=4904&weeks=2026-W45..2026-W48&join=1`. The names are those
 * of the form's fields, so that a form without a script asks the same. What is not understood chooses nothing away.
 */
export function readChoice(query: URLSearchParams): Choice {
  const area = query.get('area') ?? '';
  const agency = query.get('agency') ?? '';
  return {
    kinds: pointKinds.filter((kind) => query.getAll('kind').includes(kind)),
    states: pointStates.filter((state) => query.getAll('state').includes(state)),
    ...(/^(?:\d{4}|\d{6})$/.test(area) ? { area } : {}),
    ...(/^[a-z0-9][a-z0-9-]*$/.test(agency) ? { agency } : {}),
    canJoin: query.get('join') === '1',
    hasPhotos: query.get('photos') === '1',
    weeks: readWeeks(query.get('weeks') ?? ''),
  };
}

/** The address of a choice; what it leaves as it is at first is left out, so that a plain map has a plain address. */
export function writeChoice({ kinds, states, area, agency, canJoin, hasPhotos, weeks }: Choice): URLSearchParams {
  const query = new URLSearchParams();
  for (const kind of kinds) query.append('kind', kind);
  for (const state of states) query.append('state', state);
  if (area) query.set('area', area);
  if (agency) query.set('agency', agency);
  if (canJoin) query.set('join', '1');
  if (hasPhotos) query.set('photos', '1');
  if (weeks !== 'recent') query.set('weeks', writeWeeks(weeks));
  return query;
}

/** First and last Monday that a choice of weeks holds; `last` is the last week that anything is known of. */
export function spanOf(
  weeks: Weeks,
  { first, last, today }: { first: CalendarDate; last: CalendarDate; today: CalendarDate },
): { from: CalendarDate; to: CalendarDate } {
  if (weeks === 'all') return { from: first, to: last };
  if (typeof weeks === 'object') return weeks;
  const thisWeek = startOfWeek(today);
  return { from: weeks === 'next' ? thisWeek : addDays(thisWeek, -7 * recentWeeks), to: last };
}

function readWeeks(text: string): Weeks {
  if (text === 'next' || text === 'all') return text;
  const [from, to] = text.split('..').map(parseIsoWeek);
  return from && to && from <= to ? { from, to } : 'recent';
}

function writeWeeks(weeks: Weeks): string {
  return typeof weeks === 'string' ? weeks : `${formatIsoWeek(weeks.from)}..${formatIsoWeek(weeks.to)}`;
}
