import { formatAreaName, formatPlaceVillage } from '../format/names.ts';
import type { AreaLink } from '../views/area-link.ts';
import type { Announcement } from '../views/announcement.ts';
import { toAt } from './place-at.ts';
import { shorten } from './shorten.ts';
import { readingSeconds } from './speech/reading-time.ts';
import { speakDate, speakTime } from './speech/speak-date.ts';
import { speakText } from './speech/speak-text.ts';
import { toWhen, type When } from './when.ts';

/** What is read out over a broadcast tower (หอกระจายข่าว). */
export interface TowerScript {
  /** One telling, a line a breath; everything spelled out as it is said. */
  lines: string[];
  /** How long one telling takes. */
  seconds: number;
  /** How long both do. */
  secondsTwice: number;
}

/** One telling is under a minute, a little less for slow readers. */
export const mostSeconds = 57;

const thanks = 'ขอขอบคุณ';
const again = 'ขอประกาศซ้ำอีกครั้ง';

/**
 * The script of one activity: greeting, what, when, where, what to bring, whom to ask, thanks. What makes it longer than a
 * minute goes, the least needed first: dress, then the last words of long parts, then what to bring.
 * `listeners` are those of the tower: the area of the activity unless a larger one announces it.
 */
export function toTowerScript(announcement: Announcement, listeners: AreaLink = announcement.area): TowerScript {
  const lines = roomsFor.map((room) => toLines(announcement, listeners, room)).find(fits);
  return toScript(lines ?? toLines(announcement, listeners, roomsFor.at(-1)!));
}

/** A script of these lines. */
export function toScript(lines: string[]): TowerScript {
  return { lines, seconds: readingSeconds(lines), secondsTwice: readingSeconds([...lines, again, ...lines]) };
}

export const fits = (lines: readonly string[]): boolean => readingSeconds(lines) <= mostSeconds;

/** Both tellings as a plain text file. */
export function toTowerText({ lines, seconds }: TowerScript): string {
  return `${[`(อ่านสองรอบ รอบละประมาณ ${seconds} วินาที)`, '', ...lines, '', again, '', ...lines].join('\n')}\n`;
}

/** How much of each part is said: characters of free text; 0 leaves a part out. */
interface Room {
  title: number;
  venue: number;
  bring: number;
  dress: number;
  contact: number;
}
/** From everything to what nobody can do without. */
const roomsFor: Room[] = [
  { title: 300, venue: 200, bring: 200, dress: 200, contact: 120 },
  { title: 300, venue: 200, bring: 200, dress: 0, contact: 120 },
  { title: 160, venue: 120, bring: 100, dress: 0, contact: 100 },
  { title: 100, venue: 80, bring: 60, dress: 0, contact: 80 },
  { title: 80, venue: 60, bring: 0, dress: 0, contact: 60 },
  { title: 60, venue: 40, bring: 0, dress: 0, contact: 40 },
];

function toLines(announcement: Announcement, listeners: AreaLink, room: Room): string[] {
  const { card, plan, contact } = announcement;
  const said = (text: string | undefined, most: number) =>
    most > 0 && text ? speakText(shorten(text, most).replace(/…$/, '')) : '';
  const line = (before: string, text: string) => (text ? [`${before}${text}`] : []);
  const meetingPoint = plan.meetingPoint === card.place.venue ? undefined : plan.meetingPoint;
  return [
    toGreeting(listeners),
    toInvitation(said(card.title, room.title)),
    ...speakWhen(toWhen(card)),
    ...(card.postponedFrom ? [`กิจกรรมนี้เลื่อนมาจาก${speakDate(card.postponedFrom, false)}`] : []),
    toAt(speakPlace(announcement, said(card.place.venue, room.venue))),
    ...line('นัดพบกันที่', said(meetingPoint, room.bring)),
    ...line('สิ่งที่ควรนำไปด้วย คือ ', said(plan.bring, room.bring)),
    ...line('การแต่งกาย ', said(plan.dress, room.dress)),
    ...(plan.signUpUntil ? [`แจ้งชื่อได้ถึง${speakDate(plan.signUpUntil, false)}`] : []),
    ...line('สอบถามได้ที่ ', said(contact, room.contact)),
    thanks,
  ];
}

export const toGreeting = (listeners: AreaLink): string =>
  `เรียน พี่น้องประชาชน${speakText(formatAreaName(listeners, 'th'))}ทุกท่าน`;

/** "ขอเชิญร่วม…", with the word for what it is only where the title does not begin with one. */
function toInvitation(title: string): string {
  if (title === '') return 'ขอเชิญร่วมกิจกรรมจิตอาสา';
  if (/^(?:กิจกรรม|โครงการ|จิตอาสา|งาน|พิธี)/.test(title)) return `ขอเชิญร่วม${title}`;
  return `ขอเชิญร่วมกิจกรรมจิตอาสา ${title}`;
}

/** Days, then hours, each a line of its own. */
export function speakWhen(when: When): string[] {
  switch (when.shape) {
    case 'day':
      return [`ใน${speakDate(when.day)}`, ...speakHours('', when)];
    case 'daily':
      return [`ตั้งแต่${speakDate(when.first, false)} ถึง${speakDate(when.last)}`, ...speakHours('ทุกวัน ', when)];
    case 'through':
      return [
        `ตั้งแต่${speakDate(when.first, false)} เวลา ${speakTime(when.from)}`,
        `ถึง${speakDate(when.last)} เวลา ${speakTime(when.to)}`,
      ];
  }
}

function speakHours(before: string, { from, to }: When): string[] {
  if (from === undefined) return [];
  return [`${before}เวลา ${speakTime(from)}${to === undefined || to === from ? '' : ` ถึง ${speakTime(to)}`}`];
}

/** By its landmark, then village and tambon; the district only where nothing smaller is known: listeners live there. */
function speakPlace({ card }: Announcement, venue: string): string {
  const { village, villageNo, villageName, tambon, district } = card.place;
  const named = formatPlaceVillage({ district, village, villageNo, villageName }, 'th');
  const around = tambon ? formatAreaName(tambon, 'th') : formatAreaName(district, 'th');
  return [venue, ...[named, around].map((name) => (name ? speakText(name) : ''))].filter(Boolean).join(' ');
}
