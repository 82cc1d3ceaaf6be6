import type { Answer } from './answer.ts';

const mostAreas = 4;
const mostPartAreas = 3;
const mostAgencies = 3;

/** The pages of areas, agencies and kinds that stand before the activities of an answer. */
export function leadingPages({ areas, agencies, kinds }: Answer): Pick<Answer, 'areas' | 'agencies' | 'kinds'> {
  const isCalledSo = areas[0]?.fit === 3;
  return {
    areas: areas.slice(0, isCalledSo ? mostAreas : mostPartAreas),
    agencies: agencies.slice(0, mostAgencies),
    kinds,
  };
}
