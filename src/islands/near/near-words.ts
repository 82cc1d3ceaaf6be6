import type { ActivityKind } from '../../domain/activity.ts';
import type { StretchKey } from '../../domain/days-ahead.ts';
import { kindTerms, type Language } from '../../words/terms.ts';
import type { Words } from '../../words/words.ts';
import type { NearMeWords } from '../map/near-me.ts';

/** Words that the script of "near me" shows, given by the page in its own language. */
export interface NearWords extends NearMeWords, Pick<Words['near'], 'found' | 'foundHere' | 'none' | 'km' | 'kmAbout'> {
  language: Language;
  /** Of the stretches of days: one level below what stands above the list. */
  heading: 'h2' | 'h3';
  groups: Record<StretchKey, string>;
  kinds: Record<ActivityKind, string>;
  timeUnknown: string;
}

/** The words in the language of the page. */
export function toNearWords({ language, map, list, near, upNext }: Words, heading: NearWords['heading']): NearWords {
  const { failedDetails, placeUnknown, locating, locateFailed } = map;
  const { found, foundHere, none, km, kmAbout } = near;
  const kinds = Object.fromEntries(Object.entries(kindTerms).map(([kind, term]) => [kind, term[language]]));
  return {
    language,
    heading,
    failedDetails,
    placeUnknown,
    locating,
    locateFailed,
    found,
    foundHere,
    none,
    km,
    kmAbout,
    groups: upNext.groups,
    kinds: kinds as NearWords['kinds'],
    timeUnknown: list.timeUnknown,
  };
}
