import { formatDateRange, formatTimes } from '../format/dates.ts';
import { formatPlaceShort } from '../format/names.ts';
import type { Announcement } from '../views/announcement.ts';
import { shorten } from './shorten.ts';
import { toWhen } from './when.ts';

/**
 * UCS-2 characters of a text message: 140 octets hold 70, and 67 where a header of 6 octets joins the parts (3GPP TS 23.040,
 * 9.2.3.24.1). Thai is always sent in UCS-2.
 */
const onePart = 70;
const joinedPart = 67;

/** A text message, with the parts it is sent and paid in. */
export interface SmsText {
  text: string;
  parts: number;
}

/** What, when and where in one part; the title and then the place are shortened until it fits. */
export function toShortSms({ card }: Announcement): SmsText {
  const when = toShortWhen(card);
  const place = shorten(card.place.venue ?? formatPlaceShort(card.place, 'th'), 24);
  const title = shorten(card.title, Math.max(12, onePart - when.length - place.length - 2));
  return toSms(shorten([when, title, place].join(' '), onePart));
}

/** The same whole, with the contact and the address. */
export function toFullSms({ card, contact, address }: Announcement): SmsText {
  const place = [card.place.venue, formatPlaceShort(card.place, 'th')].filter(Boolean).join(' ');
  return toSms([toShortWhen(card), card.title, place, contact, address].filter(Boolean).join(' '));
}

/** The parts of a text; a pictograph, which takes two characters, is not torn in two. */
export function toSms(text: string): SmsText {
  if (text.length <= onePart) return { text, parts: 1 };
  let parts = 1;
  let used = 0;
  for (const character of text) {
    used += character.length;
    if (used <= joinedPart) continue;
    parts++;
    used = character.length;
  }
  return { text, parts };
}

/** "18 เม.ย. 65 09.00 น.": the year has two digits, as people write it by hand. */
function toShortWhen(card: Announcement['card']): string {
  const when = toWhen(card);
  const days =
    when.shape === 'day' ? formatDateRange(when.day, when.day, 'th') : formatDateRange(when.first, when.last, 'th');
  const short = days.replace(/ \d\d(?=\d\d)/g, ' ');
  return when.from === undefined ? short : `${short} ${formatTimes(when.from, undefined, 'th')}`;
}
