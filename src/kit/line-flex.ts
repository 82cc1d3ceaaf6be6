import { formatDateRange } from '../format/dates.ts';
import { formatAreaName, formatPlace } from '../format/names.ts';
import { formatNumber } from '../format/numbers.ts';
import type { Announcement } from '../views/announcement.ts';
import type { KitPage } from '../views/kit-page.ts';
import { kindTerms } from '../words/terms.ts';
import { shorten } from './shorten.ts';
import { toWhen } from './when.ts';
import { writeDays, writeHours, writeWhen } from './write-when.ts';

/**
 * Limits of https://developers.line.biz/en/reference/messaging-api/#flex-message and #uri-action: bubbles of a carousel,
 * bytes of JSON, UTF-16 units of text. Where LINE has widened one (the alternative text from 400 to 1500, labels from 20
 * to 40), the older and stricter one is kept.
 */
export const flexLimits = {
  bubbles: 12,
  bubbleBytes: 30_000,
  carouselBytes: 50_000,
  altText: 400,
  label: 20,
  uri: 1000,
} as const;

/** The parts of LINE's Flex messages that are used here. */
interface FlexText {
  type: 'text';
  text: string;
  wrap: true;
  size?: 'sm' | 'lg';
  weight?: 'bold';
  maxLines?: number;
}
interface FlexBox {
  type: 'box';
  layout: 'vertical';
  spacing: 'sm';
  contents: (FlexText | FlexButton)[];
}
interface FlexButton {
  type: 'button';
  style: 'primary';
  action: { type: 'uri'; label: string; uri: string };
}
interface FlexBubble {
  type: 'bubble';
  body: FlexBox;
  footer: FlexBox;
}
export interface FlexMessage {
  type: 'flex';
  altText: string;
  contents: { type: 'carousel'; contents: FlexBubble[] };
}

/** An area's coming activities as cards side by side; undefined where there is nothing to announce. */
export function toFlexMessage({ area, period, announcements, address }: KitPage): FlexMessage | undefined {
  const [first] = announcements;
  if (!first) return undefined;
  const isWhole = announcements.length <= flexLimits.bubbles;
  const shown = isWhole ? announcements : announcements.slice(0, flexLimits.bubbles - 1);
  const name = `กิจกรรมจิตอาสา${formatAreaName(area, 'th')} ${formatDateRange(period.from, period.to, 'th')}`;
  const altText = `${name} ${formatNumber(announcements.length)} กิจกรรม เริ่มจาก ${first.card.title} ${writeWhen(toWhen(first.card))}`;
  return {
    type: 'flex',
    altText: shorten(altText, flexLimits.altText),
    contents: {
      type: 'carousel',
      contents: [
        ...shown.map(toBubble),
        ...(isWhole ? [] : [toRest(name, announcements.length - shown.length, address)]),
      ],
    },
  };
}

function toBubble({ card, contact, address }: Announcement): FlexBubble {
  const when = toWhen(card);
  // A run through a night needs both days beside their hours.
  const days = when.shape === 'through' ? [writeWhen(when)] : [writeDays(when), writeHours(when) ?? []].flat();
  return toCard(
    [
      text(kindTerms[card.kind].th, { size: 'sm' }),
      text(shorten(card.title, 120), { size: 'lg', weight: 'bold', maxLines: 4 }),
      ...days.map((line) => text(line, { weight: 'bold' })),
      text(shorten(formatPlace(card.place, 'th'), 200)),
      ...(contact ? [text(shorten(`สอบถาม: ${contact}`, 120), { size: 'sm' })] : []),
    ],
    'ดูรายละเอียด',
    address,
  );
}

const toRest = (name: string, left: number, address: string): FlexBubble =>
  toCard([text(`และอีก ${formatNumber(left)} กิจกรรม`, { size: 'lg', weight: 'bold' }), text(name)], 'ดูทั้งหมด', address);

const text = (content: string, over: Partial<FlexText> = {}): FlexText => ({
  type: 'text',
  text: content,
  wrap: true,
  ...over,
});

function toCard(contents: FlexText[], label: string, uri: string): FlexBubble {
  const box = (inside: FlexBox['contents']): FlexBox => ({
    type: 'box',
    layout: 'vertical',
    spacing: 'sm',
    contents: inside,
  });
  return {
    type: 'bubble',
    body: box(contents),
    footer: box([{ type: 'button', style: 'primary', action: { type: 'uri', label, uri } }]),
  };
}
