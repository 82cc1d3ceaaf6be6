import type { AreaLink } from '../views/area-link.ts';
import type { KitPage } from '../views/kit-page.ts';
import { toAreaTowerScript } from './area-tower-script.ts';
import { toAreaFacebookText } from './facebook-text.ts';
import { toAreaLineText } from './line-text.ts';
import { type SmsText, toShortSms } from './sms-text.ts';
import type { TowerScript } from './tower-script.ts';

/** An area's coming days for every channel; a channel with nothing to tell is absent. */
export interface AreaKit {
  tower?: TowerScript;
  line?: string;
  facebook?: string;
  /** One short message an activity, for the next ones. */
  sms: SmsText[];
}

/** More messages than a telephone list would bear. */
const mostMessages = 5;

/** The kit of an area; Thai whatever the page's language, since its channels are. */
export function toAreaKit(page: KitPage, province: AreaLink): AreaKit {
  return {
    tower: toAreaTowerScript(page),
    line: toAreaLineText(page),
    facebook: toAreaFacebookText(page, province),
    sms: page.announcements.slice(0, mostMessages).map(toShortSms),
  };
}
