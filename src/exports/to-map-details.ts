import { formatTimes } from '../format/dates.ts';
import { formatPlace, formatPlaceShort } from '../format/names.ts';
import type { MapDetail } from '../map-points/map-detail.ts';
import type { ActivityCard } from '../views/activity-card.ts';
import type { Language } from '../words/terms.ts';

/** What the map shows of activities when they are opened, in the order given. */
export function toMapDetails(cards: readonly ActivityCard[], language: Language): MapDetail[] {
  return cards.map(({ id, href, title, kind, state, start, end, startTime, endTime, place, agency, cover }) => {
    const copy = cover?.copies[0];
    return {
      id,
      href,
      title,
      kind,
      state,
      start,
      end,
      times: startTime && formatTimes(startTime, endTime, language),
      place: formatPlace(place, language),
      placeShort: formatPlaceShort(place, language),
      host: agency?.name,
      photo: cover &&
        copy && { href: copy.href, width: copy.width, height: Math.round((copy.width / cover.width) * cover.height) },
    };
  });
}
