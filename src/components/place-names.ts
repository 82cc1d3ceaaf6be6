import type { AreaLevel } from '../domain/area.ts';
import { formatAreaNameShort, formatPlaceVillage } from '../format/names.ts';
import type { PlaceView } from '../views/activity-card.ts';
import type { Language } from '../words/terms.ts';

const levels: AreaLevel[] = ['province', 'district', 'tambon', 'village'];

/**
 * Names of a place from small to large, each to be kept in one piece. Names of areas that the page itself is within
 * go without saying: on a district's page its own name is left out.
 */
export function placeNames(place: PlaceView, within: AreaLevel, language: Language): string[] {
  const isShown = (level: AreaLevel) => levels.indexOf(level) > levels.indexOf(within);
  const names = [
    isShown('village') ? formatPlaceVillage(place, language) : undefined,
    isShown('tambon') && place.tambon ? formatAreaNameShort(place.tambon, language) : undefined,
    isShown('district') ? formatAreaNameShort(place.district, language) : undefined,
  ];
  return names.filter((name) => name !== undefined);
}
