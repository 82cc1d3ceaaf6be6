import { formatDate, formatDateRange } from '../format/dates.ts';
import { formatAreaName, formatPlace } from '../format/names.ts';
import type { AreaLink } from '../views/area-link.ts';
import type { Announcement } from '../views/announcement.ts';
import type { KitPage } from '../views/kit-page.ts';
import { toFacts } from './facts.ts';
import { shorten } from './shorten.ts';
import { toWhen } from './when.ts';
import { writeWhen } from './write-when.ts';

/** Activities that a post names; a longer list is read by nobody, and the address has them all. */
const mostNamed = 10;

/** A post for a page; its address comes last, so that Facebook shows the card of the activity's page below. */
export function toFacebookText(announcement: Announcement, province: AreaLink): string {
  const { card, address } = announcement;
  return [
    card.title,
    [
      `วันเวลา: ${writeWhen(toWhen(card))}`,
      ...(card.postponedFrom ? [`เลื่อนจาก${formatDate(card.postponedFrom, 'th')}`] : []),
      `สถานที่: ${formatPlace(card.place, 'th')}`,
      ...toFacts(announcement).map(({ label, text }) => `${label}: ${text}`),
    ].join('\n'),
    toTags(province),
    address,
  ].join('\n\n');
}

/** A post for an area's page; undefined where there is nothing to announce. */
export function toAreaFacebookText(
  { area, period, announcements, address }: KitPage,
  province: AreaLink,
): string | undefined {
  if (announcements.length === 0) return undefined;
  const named = announcements
    .slice(0, mostNamed)
    .map(({ card }) => `▪ ${shorten(card.title, 160)}\n${writeWhen(toWhen(card))}\n${formatPlace(card.place, 'th')}`);
  const left = announcements.length - named.length;
  return [
    `ชวนร่วมกิจกรรมจิตอาสา${formatAreaName(area, 'th')} ${formatDateRange(period.from, period.to, 'th')}`,
    ...named,
    ...(left > 0 ? [`และอีก ${left} กิจกรรม`] : []),
    toTags(province),
    address,
  ].join('\n\n');
}

const toTags = ({ nameTh }: AreaLink) => `#จิตอาสา #${nameTh.replace(/\s/g, '')}`;
