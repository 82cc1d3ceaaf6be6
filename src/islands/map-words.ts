import { kindTerms, precisionTerms, stateTerms, type Term } from '../words/terms.ts';
import { fill, type Words } from '../words/words.ts';
import type { MapWords } from './activity-map.ts';

/** The words that the map's script shows, in the language of the page. */
export function toMapWords({ language, map, activity }: Words): MapWords {
  const { zoomIn, zoomOut, close, loading, failed, more, count } = map;
  const inLanguage = <Key extends string>(terms: Readonly<Record<Key, Term>>, text = '{term}') =>
    Object.fromEntries(
      Object.entries<Term>(terms).map(([key, term]) => [key, text.replace('{term}', term[language])]),
    ) as Record<Key, string>;
  return {
    language,
    zoomIn,
    zoomOut,
    close,
    loading,
    failed,
    more,
    count,
    kinds: inLanguage(kindTerms),
    states: inLanguage(stateTerms),
    precisions: inLanguage(precisionTerms, fill(activity.mapPrecision, { precision: '{term}' })),
  };
}
