import { type AreaCode, lineageOf } from '../domain/area.ts';
import { type Channel, isLinkable } from '../domain/channel.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import type { SiteIndex } from './site-index.ts';

/** A channel and the area it belongs to: the page's own, or one around it. */
export interface ChannelView {
  channel: Pick<Channel, 'id' | 'kind' | 'name' | 'phone' | 'detail'>;
  /** Where its name leads. */
  href?: string;
  /** An address that is shown and leads nowhere: of a LINE group or Facebook page that lies elsewhere. */
  addressOnly?: string;
  area: AreaLink;
  inherited: boolean;
}

/** Channels of an area, its own first, then those of the areas around it from small to large. */
export function toChannels(index: SiteIndex, code: AreaCode): ChannelView[] {
  return lineageOf(code)
    .toReversed()
    .flatMap((areaCode) => toOwnChannels(index, areaCode).map((view) => ({ ...view, inherited: areaCode !== code })));
}

/** The channels of an area alone. */
export function toOwnChannels(index: SiteIndex, code: AreaCode): ChannelView[] {
  const area = toAreaLink(index, code);
  return (index.channelsByArea.get(code) ?? []).map(({ id, kind, name, url, phone, detail }) => ({
    channel: { id, kind, name, phone, detail },
    ...(url === undefined ? {} : isLinkable(kind, url) ? { href: url } : { addressOnly: url }),
    area,
    inherited: false,
  }));
}
