import type { Language } from './terms.ts';
import { activitiesWords } from './th/activities.ts';
import { areasWords } from './th/areas.ts';
import { calendarWords } from './th/calendar.ts';
import { channelsWords } from './th/channels.ts';
import { chartsWords } from './th/charts.ts';
import { dataWords } from './th/data.ts';
import { homeWords } from './th/home.ts';
import { mapWords } from './th/map.ts';
import { openDataWords } from './th/open-data.ts';
import { photosWords } from './th/photos.ts';
import { resultsWords } from './th/results.ts';
import { searchWords } from './th/search.ts';
import { siteWords } from './th/site.ts';
import { statusWords } from './th/status.ts';

// All words of the interface in Thai, one file a part of the site.
// {name} is a place that the page fills in; numbers and dates come formatted. Names of kinds, states and groups are in terms.ts.

export const th = {
  language: 'th' as Language,
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
