import type { Answer } from './answer.ts';
import { areasOf, type NamesFile } from './layout.ts';

/** Pages of places, agencies and kinds that answer a question. */
export type Entities = Pick<Answer, 'areas' | 'agencies' | 'kinds'>;

const levels = ['province', 'district', 'tambon', 'village'];

/** Of these areas those that fit best, and all agencies, in the order in which their pages are shown. */
export function inLeadingOrder(file: NamesFile, { areas, agencies, kinds }: Entities): Entities {
  const best = Math.max(0, ...areas.map(({ fit }) => fit));
  const activitiesIn = (code: string) => areasOf(file).get(code)![5];
  return {
    areas: areas
      .filter(({ fit }) => fit === best)
      .toSorted(
        (a, b) =>
          levels.indexOf(a.level) - levels.indexOf(b.level) ||
          activitiesIn(b.code) - activitiesIn(a.code) ||
          Number(a.code) - Number(b.code),
      ),
    agencies: agencies.toSorted((a, b) => b.fit - a.fit || file.agencies[b.place]![2] - file.agencies[a.place]![2]),
    kinds,
  };
}
