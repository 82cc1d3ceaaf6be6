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
  const areas = new Map<string, NamedArea>();
  for (const [code, level, , , moo] of file.areas) {
    const own = named.flatMap((each) => each.get(code) ?? []);
    const ownMoo = moos.length > 0 && level === 'village' && moos.includes(moo);
    if (moos.length > 0 && !ownMoo) continue;
    if (own.length === 0 && !ownMoo) continue;
    if (!named.every((each, place) => each.has(code) || around(code, place))) continue;
    const fit = own.length === 0 ? 3 : (Math.min(...own.map((area) => area.fit)) as NamedArea['fit']);
    areas.set(code, { code, level, fit });
  }
  const counts = new Map(file.areas.map(([code, , , , , count]) => [code, count]));
  const ranks = { province: 0, district: 1, tambon: 2, village: 3 };
  const best = Math.max(0, ...[...areas.values()].map(({ fit }) => fit));
  const [first, ...others] = parts.map((part) => part.named.agencies);
  const agencies = first!.filter(({ place }) => others.every((each) => each.some((agency) => agency.place === place)));
  return {
    areas: [...areas.values()]
      .filter(({ fit }) => fit === best)
      .toSorted(
        (a, b) =>
          ranks[a.level] - ranks[b.level] ||
          counts.get(b.code)! - counts.get(a.code)! ||
          Number(a.code) - Number(b.code),
      ),
    agencies:
      moos.length > 0
        ? []
        : agencies.toSorted((a, b) => b.fit - a.fit || file.agencies[b.place]![2] - file.agencies[a.place]![2]),
    kinds: parts.length === 1 && moos.length === 0 ? parts[0]!.named.kinds : [],
  };
}
