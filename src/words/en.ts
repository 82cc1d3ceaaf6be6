import type { Words } from './words.ts';
import { activitiesWords } from './en/activities.ts';
import { areasWords } from './en/areas.ts';
import { calendarWords } from './en/calendar.ts';
import { channelsWords } from './en/channels.ts';
import { chartsWords } from './en/charts.ts';
import { dataWords } from './en/data.ts';
import { homeWords } from './en/home.ts';
import { mapWords } from './en/map.ts';
import { openDataWords } from './en/open-data.ts';
import { photosWords } from './en/photos.ts';
import { resultsWords } from './en/results.ts';
import { searchWords } from './en/search.ts';
import { siteWords } from './en/site.ts';
import { statusWords } from './en/status.ts';

// The English catalogue, with the shape of the Thai one: a key that is missing does not compile.

export const en: Words = {
  language: 'en',
  ...siteWords,
  ...searchWords,
  ...homeWords,
  ...areasWords,
  ...activitiesWords,
  ...channelsWords,
  ...chartsWords,
  ...calendarWords,
  ...photosWords,
  ...mapWords,
  ...dataWords,
  ...resultsWords,
  ...openDataWords,
  ...statusWords,
};
