import type { Answer } from './answer.ts';
import type { NamesFile } from './layout.ts';
import type { NamedArea } from './names.ts';
import type { Part } from './part.ts';

/** Pages of places, agencies and kinds that answer a question. */
export type Entities = Pick<Answer, 'areas' | 'agencies' | 'kinds'>;
export const noEntities: Entities = { areas: [], agencies: [], kinds: [] };

/** Areas, agencies and kinds that all parts name. */
export function findEntities(file: NamesFile, parts: readonly Part[], moos: readonly number[]): Entities {
  if (parts.length === 0) return noEntities;
  const named = parts.map((part) => new Map(part.named.areas.map((area) => [area.code, area])));
  const around = (code: string, place: number) =>
    [2, 4, 6].some((length) => length < code.length && (named[place]!.get(code.slice(0, length))?.fit ?? 0) === 3);
  const candidates =
    moos.length > 0
      ? file.areas.filter(([, level, , , moo]) => level === 'village' && moos.includes(moo)).map(([code]) => code)
      : new Set(named.flatMap((each) => [...each.keys()]));
  const activities = countsOf(file);
  const areas: NamedArea[] = [];
  for (const code of candidates) {
    if (!named.every((each, place) => each.has(code) || around(code, place))) continue;
    const own = named.flatMap((each) => each.get(code) ?? []);
    const fit = own.length === 0 ? 3 : (Math.min(...own.map((area) => area.fit)) as NamedArea['fit']);
    areas.push({ code, level: own[0]?.level ?? 'village', fit });
  }
  const ranks = { province: 0, district: 1, tambon: 2, village: 3 };
  const best = Math.max(0, ...areas.map(({ fit }) => fit));
  const [first, ...others] = parts.map((part) => part.named.agencies);
  const agencies = first!.filter(({ place }) => others.every((each) => each.some((agency) => agency.place === place)));
  return {
    areas: areas
      .filter(({ fit }) => fit === best)
      .toSorted(
        (a, b) =>
          ranks[a.level] - ranks[b.level] ||
          activities.get(b.code)! - activities.get(a.code)! ||
          Number(a.code) - Number(b.code),
      ),
    agencies:
      moos.length > 0
        ? []
        : agencies.toSorted((a, b) => b.fit - a.fit || file.agencies[b.place]![2] - file.agencies[a.place]![2]),
    kinds: parts.length === 1 && moos.length === 0 ? parts[0]!.named.kinds : [],
  };
}

const counts = new WeakMap<NamesFile, ReadonlyMap<string, number>>();

/** Activities by area, reckoned once for each file. */
function countsOf(file: NamesFile): ReadonlyMap<string, number> {
  let known = counts.get(file);
  if (!known) counts.set(file, (known = new Map(file.areas.map(([code, , , , , count]) => [code, count]))));
  return known;
}
