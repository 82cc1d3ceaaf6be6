import { formatDate, formatDateRange, formatDateRangeLong } from '../format/dates.ts';
import { formatAreaName, formatPlace } from '../format/names.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Announcement } from '../views/announcement.ts';
import type { KitPage } from '../views/kit-page.ts';
import { toFacts } from './facts.ts';
import { toAt } from './place-at.ts';
import { shorten } from './shorten.ts';
import { toWhen } from './when.ts';
import { writeWhen } from './write-when.ts';

/** UTF-16 units that one message may have: https://developers.line.biz/en/reference/messaging-api/#text-message */
export const mostInLine = 5000;

/** A list of talks and a notification show two lines, of which each telephone cuts the first somewhere after this. */
const firstLine = 80;

/** The message of one activity; its first two lines say what, when and where. */
export function toLineText(announcement: Announcement): string {
  const { card, address } = announcement;
  const title = shorten(card.title, firstLine);
  const lines = [
    title,
    `${writeWhen(toWhen(card))} ${toAt(formatPlace(card.place, 'th'))}`,
    '',
    ...(title === card.title ? [] : [card.title, '']),
    ...(card.postponedFrom ? [`เลื่อนจาก${formatDate(card.postponedFrom, 'th')}`] : []),
    ...toFacts(announcement).map(({ label, text }) => `${label}: ${text}`),
    `รายละเอียด: ${address}`,
  ];
  return shorten(lines.join('\n').replaceAll('\n\n\n', '\n\n'), mostInLine);
}

/**
 * The message of an area: what comes when and where, each with its address; then what is called off.
 * What does not fit is counted, and the area's address leads to it. Undefined where there is nothing to tell.
 */
export function toAreaLineText({ area, period, announcements, withdrawn, address }: KitPage): string | undefined {
  const [first] = announcements;
  if (!first && withdrawn.length === 0) return undefined;
  const head = [
    `กิจกรรมจิตอาสา${formatAreaName(area, 'th')} ${formatDateRange(period.from, period.to, 'th')}`,
    first
      ? `${formatNumber(announcements.length)} กิจกรรม เริ่มจาก ${shorten(first.card.title, firstLine)} ${writeWhen(toWhen(first.card))}`
      : 'มีประกาศงดจัดกิจกรรม',
  ].join('\n');
  const foot = `ดูทั้งหมด: ${address}`;
  const called = withdrawn.map(
    ({ title, start, end, state }) =>
      `${state === 'cancelled' ? 'ยกเลิก' : 'เลื่อน ยังไม่กำหนดวันใหม่'}: ${shorten(title, 100)} (เดิม${formatDateRangeLong(start, end, 'th')})`,
  );
  const { blocks, left } = takeFitting(
    [...called, ...announcements.map(toBlock)],
    mostInLine - head.length - foot.length - 60,
  );
  const rest = left > 0 ? [`และอีก ${formatNumber(left)} กิจกรรม`] : [];
  return [head, ...blocks, ...rest, foot].join('\n\n');
}

function toBlock({ card, contact, address }: Announcement): string {
  return [
    `▪ ${shorten(card.title, 160)}`,
    writeWhen(toWhen(card)),
    toAt(formatPlace(card.place, 'th')),
    ...(contact ? [`สอบถาม: ${contact}`] : []),
    address,
  ].join('\n');
}

/** Blocks from the first on, as many as have room with a blank line between. */
function takeFitting(all: string[], room: number): { blocks: string[]; left: number } {
  let used = 0;
  const end = all.findIndex((block) => (used += block.length + 2) > room);
  const blocks = end === -1 ? all : all.slice(0, end);
  return { blocks, left: all.length - blocks.length };
}
