import { type Entities, inLeadingOrder } from './entities.ts';
import type { NamesFile } from './layout.ts';
import type { NamedArea } from './names.ts';
import type { Part } from './part.ts';

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
  const areas: NamedArea[] = [];
  for (const code of candidates) {
    if (!named.every((each, place) => each.has(code) || around(code, place))) continue;
    const own = named.flatMap((each) => each.get(code) ?? []);
    const fit = own.length === 0 ? 3 : (Math.min(...own.map((area) => area.fit)) as NamedArea['fit']);
    areas.push({ code, level: own[0]?.level ?? 'village', fit });
  }
  const [first, ...others] = parts.map((part) => part.named.agencies);
  return inLeadingOrder(file, {
    areas,
    agencies:
      moos.length > 0
        ? []
        : first!.filter(({ place }) => others.every((each) => each.some((agency) => agency.place === place))),
    kinds: parts.length === 1 && moos.length === 0 ? parts[0]!.named.kinds : [],
  });
}
