import { formatAreaName, formatPlaceVillage } from '../format/names.ts';
import type { AreaLevel } from '../domain/area.ts';
import type { ActivityCard } from '../views/activity-card.ts';
import type { Announcement } from '../views/announcement.ts';
import type { KitPage } from '../views/kit-page.ts';
import { toAt } from './place-at.ts';
import { shorten } from './shorten.ts';
import { speakDate } from './speech/speak-date.ts';
import { speakNumber } from './speech/number-words.ts';
import { speakText } from './speech/speak-text.ts';
import { fits, speakWhen, toGreeting, toScript, type TowerScript, toTowerScript } from './tower-script.ts';
import { toWhen } from './when.ts';

/**
 * The script of an area: what comes in the next days, as many activities as a minute has room for, the next ones first.
 * A single one is told whole. Undefined where there is nothing to announce.
 */
export function toAreaTowerScript(page: KitPage): TowerScript | undefined {
  const { announcements } = page;
  const [first] = announcements;
  if (!first) return undefined;
  if (announcements.length === 1) return toTowerScript(first, page.area);
  // At least one is told; it may be long, and then it is shortened more.
  for (let told = announcements.length; told > 1; told--) {
    const lines = toLines(page, told, 100);
    if (fits(lines)) return toScript(lines);
  }
  return toScript(toLines(page, 1, 60));
}

function toLines({ area, period, announcements }: KitPage, told: number, titleRoom: number): string[] {
  const left = announcements.length - told;
  return [
    toGreeting(area),
    `ตั้งแต่${speakDate(period.from, false)} ถึง${speakDate(period.to, false)} มีกิจกรรมจิตอาสา ${speakNumber(announcements.length)}กิจกรรม`,
    ...announcements
      .slice(0, told)
      .flatMap((announcement, index) => toItem(announcement, index, area.level, titleRoom)),
    left > 0 ? `และยังมีอีก ${speakNumber(left)}กิจกรรม ดูได้ที่บอร์ดประชาสัมพันธ์` : 'รายละเอียดดูได้ที่บอร์ดประชาสัมพันธ์',
    'ขอเชิญร่วมกิจกรรมตามวันและเวลาดังกล่าว ขอขอบคุณ',
  ];
}

function toItem({ card }: Announcement, index: number, level: AreaLevel, titleRoom: number): string[] {
  const title = speakText(shorten(card.title, titleRoom).replace(/…$/, ''));
  // The year goes without saying in a list of two weeks.
  const when = speakWhen(toWhen(card)).map((line) => line.replace(/ พุทธศักราช\S+/, ''));
  return [`ที่${speakNumber(index + 1)} ${title}`.trim(), when.join(' '), toAt(speakText(toWhere(card, level)))];
}

/** The landmark, and which part of the announcing area it lies in. */
function toWhere({ place }: ActivityCard, level: AreaLevel): string {
  const { venue, tambon, district } = place;
  const part = {
    province: formatAreaName(district, 'th'),
    district: tambon && formatAreaName(tambon, 'th'),
    tambon: formatPlaceVillage(place, 'th'),
    village: undefined,
  }[level];
  return (
    [venue && shorten(venue, 60).replace(/…$/, ''), part].filter(Boolean).join(' ') ||
    formatAreaName(tambon ?? district, 'th')
  );
}
