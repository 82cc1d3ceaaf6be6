import type { Words } from '../words.ts';

export const searchWords: Pick<Words, 'search'> = {
  search: {
    title: 'Search',
    label: 'Search activities, areas and agencies',
    placeholder: 'such as Kok Tum',
    submit: 'Search',
    needsScript: 'Search needs JavaScript. Without it, use the lists by area or the calendar.',
    results: '{count} pages found',
    none: 'No page matches “{query}”. Try a shorter word or check the spelling.',
    empty: 'Type the name of a village, subdistrict, activity or agency',
    loading: 'Searching',
    failed: 'The search failed. Try opening this page again.',
    more: 'Show more',
    instead: 'Or choose from a list',
  },
};
