import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { toPictureSvg } from '../../src/exports/to-picture-svg.ts';
import { toPictureText } from '../../src/exports/to-picture-text.ts';
import { toSharePictures } from '../../src/views/share-picture.ts';
import { createSiteIndex } from '../../src/views/site-index.ts';
import { toSiteMeta } from '../../src/views/site-meta.ts';
import { wordsFor } from '../../src/words/words.ts';

/** Every picture for sharing as SVG, by the name of its page in the site: `area/4904/og.html`. */
export function toDrawings(
  dataset: Dataset,
  today: CalendarDate,
  settings: Settings,
  style: string,
): Map<string, string> {
  const index = createSiteIndex(dataset, today, settings);
  const site = toSiteMeta(index);
  const words = wordsFor('th');
  return new Map(
    toSharePictures(index).map((picture) => [
      `${picture.page}/og.html`.replace(/^\/+/, ''),
      toPictureSvg(picture, toPictureText(picture, site, words), style, words),
    ]),
  );
}
