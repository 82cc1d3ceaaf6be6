import { formatAreaName, formatAreaNameShort } from '../../format/names.ts';
import type { MapChoices } from '../../views/map-choices.ts';
import type { Language } from '../../words/terms.ts';

/** Names of the areas that activities are in, by code: a tambon with its district, since names repeat. */
export function toAreaNames({ districts }: MapChoices, language: Language): Record<string, string> {
  return Object.fromEntries(
    districts.flatMap(({ area, tambons }) => [
      [area.code, formatAreaName(area, language)],
      ...tambons.map(({ area: tambon }) => [
        tambon.code,
        `${formatAreaName(tambon, language)} ${formatAreaNameShort(area, language)}`,
      ]),
    ]),
  );
}
