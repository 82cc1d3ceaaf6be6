import type { Answer, FoundActivity } from './answer.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { dayOfNumber, toNumber } from './document-number.ts';
import type { Columns } from './columns.ts';
import { kindNames, type NamesFile, stateNames } from './layout.ts';

/** What results can be narrowed by. Values are codes, ids and names, as they stand in the address. */
export const facetNames = ['province', 'district', 'tambon', 'kind', 'agency', 'month', 'state', 'photos'] as const;
export type FacetName = (typeof facetNames)[number];
export type Choice = Partial<Record<FacetName, string>>;

export type Order = 'fit' | 'soonest' | 'newest';

/** How many results each value has, all other choices kept. */
export type Counts = Record<FacetName, Map<string, number>>;

export interface Narrowed {
  found: Answer['found'];
  counts: Counts;
}

/** Results that fit all choices, with the counts of every value. `columns` holds those of all results. */
export function narrow(
  found: readonly FoundActivity[],
  columns: readonly Columns[],
  names: NamesFile,
  choice: Choice,
): Narrowed {
  const places = new Map<number, [block: Columns, at: number]>();
  for (const block of columns) for (const [at, number] of block.numbers.entries()) places.set(number, [block, at]);
  const counts = Object.fromEntries(facetNames.map((name) => [name, new Map<string, number>()])) as Counts;
  const kept = found.filter(({ number }) => {
    const place = places.get(number);
    const values = place && valuesOf(number, place[0], place[1], names);
    if (!values) return false;
    const refusing = facetNames.filter((name) => choice[name] !== undefined && choice[name] !== values[name]);
    for (const name of facetNames) {
      const value = values[name];
      const isCounted = refusing.length === 0 || (refusing.length === 1 && refusing[0] === name);
      if (isCounted && value !== undefined) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
    return refusing.length === 0;
  });
  return { found: kept, counts };
}

function valuesOf(number: number, { areas, agencies, kinds }: Columns, at: number, names: NamesFile): Choice {
  const [area] = names.areas[areas[at]!]!;
  const agency = agencies[at]!;
  const code = kinds[at]!;
  return {
    province: area.slice(0, 2),
    district: area.slice(0, 4),
    ...(area.length > 4 ? { tambon: area.slice(0, 6) } : {}),
    kind: kindNames[code >> 4]!,
    ...(agency > 0 ? { agency: names.agencies[agency - 1]![0] } : {}),
    month: dayOfNumber(number).slice(0, 7),
    state: stateNames[(code >> 1) & 7]!,
    ...(code & 1 ? { photos: '1' } : {}),
  };
}

/** A result fits well if it has at least this share of the best one's fit. */
const wellFitting = 0.6;

/** Results in an order; whatever the order, those that fit well stand before those that hardly do. */
export function putInOrder(found: Answer['found'], order: Order, today: CalendarDate): Answer['found'] {
  if (order === 'fit') return found;
  const best = found.reduce((most, { fit }) => Math.max(most, fit), 0);
  // Numbers fall from day to day: what begins today or later has one at most this high.
  const lastAhead = toNumber(today, 0) + 1023;
  const soonness = (number: number) => (number <= lastAhead ? lastAhead - number : number);
  return found.toSorted((a, b) => {
    const fit = Number(b.fit >= best * wellFitting) - Number(a.fit >= best * wellFitting);
    if (fit !== 0 || order === 'newest') return fit || a.number - b.number;
    const ahead = Number(b.number <= lastAhead) - Number(a.number <= lastAhead);
    return ahead || soonness(a.number) - soonness(b.number);
  });
}
