import type { ActivityKind, ActivityState } from '../../domain/activity.ts';
import type { AreaLevel } from '../../domain/area.ts';
import { routes } from '../../routes.ts';
import { kindTerms, type Language, levelTerms, stateTerms } from '../../words/terms.ts';
import type { Words } from '../../words/words.ts';

/** What suggestions say, which every page carries: few words. */
type SuggestionText = Pick<
  Words['search'],
  | 'suggestions'
  | 'suggested'
  | 'noSuggestion'
  | 'allResults'
  | 'agency'
  | 'kind'
  | 'activities'
  | 'moo'
  | 'withPhotos'
  | 'failed'
>;

/** What the search's scripts say, and where they lead to, given by the page; the page of results says more. */
export interface SearchWords<Text = SuggestionText> {
  language: Language;
  levels: Record<AreaLevel, string>;
  kinds: Record<ActivityKind, string>;
  states: Record<ActivityState, string>;
  text: Text;
  /** Addresses, with {id} in the place of a code or an id. */
  addresses: { area: string; agency: string; kind: string; activity: string; search: string; version: string };
}

/** The words of the page of results, in the page's own language. */
export function toSearchWords({ language, search }: Pick<Words, 'language' | 'search'>): SearchWords<Words['search']> {
  const inLanguage = <Name extends string>(terms: Record<Name, Record<Language, string>>) =>
    Object.fromEntries(
      Object.entries(terms).map(([name, term]) => [name, (term as Record<Language, string>)[language]]),
    );
  const { draft, planned, postponed, cancelled, done } = stateTerms;
  return {
    language,
    levels: inLanguage(levelTerms) as SearchWords['levels'],
    kinds: inLanguage(kindTerms) as SearchWords['kinds'],
    states: inLanguage({ draft, planned, postponed, cancelled, done }) as SearchWords['states'],
    text: search,
    addresses: {
      area: routes.area('{id}'),
      agency: routes.agency('{id}'),
      kind: routes.kind('{id}' as ActivityKind),
      activity: routes.activity('{id}'),
      search: routes.search(),
      version: routes.searchVersion(),
    },
  };
}

/** The words of suggestions alone. */
export function toSuggestionWords(words: Pick<Words, 'language' | 'search'>): SearchWords {
  const { suggestions, suggested, noSuggestion, allResults, agency, kind, activities, moo, withPhotos, failed } =
    words.search;
  return {
    ...toSearchWords(words),
    text: { suggestions, suggested, noSuggestion, allResults, agency, kind, activities, moo, withPhotos, failed },
  };
}
