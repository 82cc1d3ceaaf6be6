import { type Activity, smallestAreaOf } from '../domain/activity.ts';
import type { AreaCode } from '../domain/area.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, toCard } from './activity-card.ts';
import type { PlanView } from './activity-page.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { toChannels } from './channel-view.ts';
import type { SiteIndex } from './site-index.ts';

/** One activity as channels announce it: what people need to know to come. */
export interface Announcement {
  card: ActivityCard;
  /** The smallest area known, whose people are spoken to first. */
  area: AreaLink;
  plan: Omit<PlanView, 'contact'>;
  /** Whom to ask: the plan's public contact, else the nearest telephone among the channels of its areas. */
  contact?: string;
  /** Full address of its page, in ASCII also where the host's name is Thai. */
  address: string;
}

/** True where people are still asked to come: what is over, called off or full is not announced and has no poster. */
export const isAnnounced = (index: SiteIndex, activity: Activity): boolean => toCard(index, activity).canJoin;

/** How an activity is announced; absent for one that is not (see `isAnnounced`). */
export function toAnnouncement(index: SiteIndex, activity: Activity): Announcement | undefined {
  const card = toCard(index, activity);
  if (!card.canJoin) return undefined;
  const area = smallestAreaOf(activity);
  const { contact, source: _source, ...plan } = activity.plan ?? {};
  return {
    card,
    area: toAreaLink(index, area),
    plan,
    contact: contact ?? nearestPhone(index, area),
    address: toAscii(routes.absolute(index.settings.portal.address, card.href)),
  };
}

function nearestPhone(index: SiteIndex, area: AreaCode): string | undefined {
  const found = toChannels(index, area).find(({ channel }) => channel.kind === 'phone' && channel.phone);
  return found && `${found.channel.name} ${found.channel.phone}`;
}

/** An address whose host is written in ASCII (xn--…): short in a QR code, and every telephone reads it. */
export const toAscii = (address: string): string => new URL(address).href;
