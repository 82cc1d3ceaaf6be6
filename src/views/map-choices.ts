import { type Activity, ActivityKind } from '../domain/activity.ts';
import type { AreaCode } from '../domain/area.ts';
import { type AgencyLink, type CardState, stateOf, toAgencyLink } from './activity-card.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import type { SiteIndex } from './site-index.ts';

/** What can be chosen on the map, in the list and in the calendar, each with how many activities it has. */
export interface MapChoices {
  kinds: { kind: ActivityKind; count: number }[];
  states: { state: CardState; count: number }[];
  /** Districts in the order of codes, each with its tambons; areas without an activity are left out. */
  districts: { area: AreaLink; count: number; tambons: { area: AreaLink; count: number }[] }[];
  /** Hosts in the order of their names. */
  agencies: { agency: AgencyLink; count: number }[];
}

/** The choices that these activities give. */
export function toMapChoices(index: SiteIndex, activities: readonly Activity[]): MapChoices {
  const kinds = countBy(activities, ({ kind }) => kind);
  const states = countBy(activities, (activity) => stateOf(activity, index.today));
  const areas = countBy(activities, ({ place }) => place.districtCode);
  const tambons = countBy(activities, ({ place }) => place.tambonCode);
  const agencies = countBy(activities, ({ agencyId }) => agencyId);
  const inside = (code: AreaCode) => [...tambons].filter(([tambon]) => tambon.startsWith(code)).toSorted(byCode);
  return {
    kinds: ActivityKind.options.flatMap((kind) => (kinds.has(kind) ? { kind, count: kinds.get(kind)! } : [])),
    states: listedStates.flatMap((state) => (states.has(state) ? { state, count: states.get(state)! } : [])),
    districts: [...areas].toSorted(byCode).map(([code, count]) => ({
      area: toAreaLink(index, code),
      count,
      tambons: inside(code).map(([tambon, of]) => ({ area: toAreaLink(index, tambon), count: of })),
    })),
    agencies: [...agencies]
      .flatMap(([id, count]) => {
        const agency = toAgencyLink(index, id);
        return agency ? { agency, count } : [];
      })
      .toSorted((a, b) => thai.compare(a.agency.name, b.agency.name)),
  };
}

/** In the order of a life. */
const listedStates: CardState[] = ['planned', 'postponed', 'cancelled', 'awaiting', 'done'];
const thai = new Intl.Collator('th');

function countBy<Key>(
  activities: readonly Activity[],
  keyOf: (activity: Activity) => Key | undefined,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const activity of activities) {
    const key = keyOf(activity);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const byCode = ([a]: [AreaCode, number], [b]: [AreaCode, number]) => Number(a > b) - Number(a < b);
