import { type AreaCode, lineageOf } from '../domain/area.ts';
import type { Channel } from '../domain/channel.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import type { SiteIndex } from './site-index.ts';

/** A channel and the area it belongs to: the page's own, or one around it. */
export interface ChannelView {
  channel: Pick<Channel, 'id' | 'kind' | 'name' | 'url' | 'phone' | 'detail'>;
  area: AreaLink;
  inherited: boolean;
}

/** Channels of an area, its own first, then those of the areas around it from small to large. */
export function toChannels(index: SiteIndex, code: AreaCode): ChannelView[] {
  return lineageOf(code)
    .toReversed()
    .flatMap((areaCode) =>
      (index.channelsByArea.get(areaCode) ?? []).map(({ id, kind, name, url, phone, detail }) => ({
        channel: { id, kind, name, url, phone, detail },
        area: toAreaLink(index, areaCode),
        inherited: areaCode !== code,
      })),
    );
}
