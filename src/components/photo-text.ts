import { formatDateShort } from '../format/dates.ts';
import { formatPlace } from '../format/names.ts';
import type { PhotoCopy, PhotoView } from '../views/photo-view.ts';
import { fill, type Words } from '../words/words.ts';

/** What a photograph shows, in words: what people say of it, else composed from what is known of it. */
export function photoAlt({ caption, facts }: PhotoView, { photo, language }: Words): string {
  if (caption) return caption;
  const { title, number, of, start, tambon, district } = facts;
  const place = formatPlace({ tambon, district }, language);
  return fill(photo.alt, { number, of, title, place, date: formatDateShort(start, language) });
}

/** Whom to credit; undefined where neither the report nor the host's name says. */
export function photoCredit({ credit, facts }: PhotoView, { photo }: Words): string | undefined {
  if (credit) return fill(photo.credit, { credit });
  return facts.agencyName ? fill(photo.creditAgency, { agency: facts.agencyName }) : undefined;
}

/** The `srcset` of copies. */
export function photoSources(copies: readonly PhotoCopy[]): string {
  return copies.map(({ href, width }) => `${href} ${width}w`).join(', ');
}

/** The class that gives a picture its place in a row: its ratio in tenths, from 0.5 to 2.5; see styles/photos.css. */
export function ratioClass({ width, height }: Pick<PhotoView, 'width' | 'height'>): string {
  return `ratio-${Math.min(25, Math.max(5, Math.round((width * 10) / height)))}`;
}
