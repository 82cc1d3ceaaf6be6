import { formatDate, formatDateRange, formatLeaf, formatMonth } from '../format/dates.ts';
import { formatAreaName, formatPlaceVillage } from '../format/names.ts';
import { daysBetween, monthOf } from '../domain/calendar-days.ts';
import type { ActivityKind } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Announcement } from '../views/announcement.ts';
import { kindTerms } from '../words/terms.ts';
import { type Fact, toFacts } from './facts.ts';
import { type PosterSizes, toPosterSizes } from './poster-sizes.ts';
import { type QrCode, toQrCode } from './qr-code.ts';
import { shorten } from './shorten.ts';
import { toWhen, type When } from './when.ts';
import { writeHours } from './write-when.ts';

/** What stands on a notice board's poster, from top to bottom. */
export interface Poster {
  kind: ActivityKind;
  invitation: string;
  title: string;
  /** Days and hours, and the day it was put off from. */
  when: WhenLine[];
  venue?: string;
  /** Village, tambon and district; each is kept in one piece. */
  around: string[];
  facts: Fact[];
  sizes: PosterSizes;
  qrCode: QrCode;
  /** As people type it: without https://. */
  address: string;
}

export interface WhenLine {
  text: string;
  isLarge: boolean;
}

/** UTF-16 units of the venue and of each fact; the code leads to the rest. */
export const mostFactLetters = 100;

/** The poster of an activity. Sizes come in steps by length, so that a title of 300 characters still fits its sheet. */
export function toPoster(announcement: Announcement): Poster {
  const { card, address } = announcement;
  const { venue, tambon, district } = card.place;
  const facts = toFacts(announcement)
    .filter(({ name }) => name !== 'wanted')
    .map((fact) => ({ ...fact, text: shorten(fact.text, mostFactLetters) }));
  const around = [
    formatPlaceVillage(card.place, 'th'),
    tambon && formatAreaName(tambon, 'th'),
    formatAreaName(district, 'th'),
  ];
  const named = around.filter((name) => name !== undefined);
  const when = toWhenLines(toWhen(card), card.postponedFrom);
  const shownVenue = venue && shorten(venue, mostFactLetters);
  return {
    kind: card.kind,
    invitation: card.kind === 'unspecified' ? 'ขอเชิญร่วมกิจกรรมจิตอาสา' : `ขอเชิญร่วมกิจกรรม${kindTerms[card.kind].th}`,
    title: card.title,
    when,
    venue: shownVenue,
    around: named,
    facts,
    sizes: toPosterSizes({
      title: card.title,
      whenSmall: when.filter(({ isLarge }) => !isLarge).length,
      whenLarge: when.filter(({ isLarge }) => isLarge).length,
      venue: shownVenue,
      around: named.join(' '),
      facts: facts.map(({ label, text }) => `${label} ${text}`),
    }),
    qrCode: toQrCode(address),
    address: address.replace(/^https?:\/\//, ''),
  };
}

function toWhenLines(when: When, postponedFrom: CalendarDate | undefined): WhenLine[] {
  const lines = toDaysAndHours(when);
  if (postponedFrom === undefined) return lines;
  return [...lines, { text: `เลื่อนจาก${formatDate(postponedFrom, 'th')}`, isLarge: false }];
}

function toDaysAndHours(when: When): WhenLine[] {
  const small = (text: string): WhenLine => ({ text, isLarge: false });
  const large = (text: string): WhenLine => ({ text, isLarge: true });
  if (when.shape === 'through') {
    return [
      small(`${formatDate(when.first, 'th')} เวลา`),
      large(writeHours({ shape: 'day', day: when.first, from: when.from })!),
      small(`ถึง${formatDate(when.last, 'th')} เวลา`),
      large(writeHours({ shape: 'day', day: when.last, from: when.to })!),
    ];
  }
  const hours = writeHours(when);
  if (when.shape === 'day') {
    return [small(`วัน${weekdayOf(when.day)}ที่`), large(dayInFull(when.day)), ...(hours ? [large(hours)] : [])];
  }
  return [
    small(daysOfWeek(when.first, when.last)),
    large(formatDateRange(when.first, when.last, 'th')),
    ...(hours ? [small('ทุกวันเวลา'), large(hours)] : []),
  ];
}

const weekdayOf = (day: CalendarDate) => formatLeaf(day, 'th').weekday;
/** Within a week by its weekdays; of a longer run "Monday to Saturday" would be read as leaving Sundays out. */
function daysOfWeek(first: CalendarDate, last: CalendarDate): string {
  const days = daysBetween(first, last) + 1;
  return days > 7 ? `ต่อเนื่อง ${formatNumber(days)} วัน` : `วัน${weekdayOf(first)}ถึงวัน${weekdayOf(last)}`;
}

const dayInFull = (day: CalendarDate) => `${formatLeaf(day, 'th').day} ${formatMonth(monthOf(day), 'th')}`;
