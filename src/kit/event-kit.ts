import type { AreaLink } from '../views/area-link.ts';
import type { Announcement } from '../views/announcement.ts';
import { toFacebookText } from './facebook-text.ts';
import { toLineText } from './line-text.ts';
import { type Poster, toPoster } from './poster.ts';
import { type SmsText, toFullSms, toShortSms } from './sms-text.ts';
import { type TowerScript, toTowerScript } from './tower-script.ts';

/** One activity for every channel that the province's letter names. */
export interface EventKit {
  poster: Poster;
  tower: TowerScript;
  line: string;
  facebook: string;
  shortSms: SmsText;
  fullSms: SmsText;
}

/** The kit of one activity; Thai whatever the page's language, since its channels are. */
export function toEventKit(announcement: Announcement, province: AreaLink): EventKit {
  return {
    poster: toPoster(announcement),
    tower: toTowerScript(announcement),
    line: toLineText(announcement),
    facebook: toFacebookText(announcement, province),
    shortSms: toShortSms(announcement),
    fullSms: toFullSms(announcement),
  };
}
