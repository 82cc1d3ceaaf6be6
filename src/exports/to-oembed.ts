import { type Embed, embedSizes, formatFrameCode } from '../format/embed-code.ts';
import type { SiteMeta } from '../views/site-meta.ts';

/**
 * A map or a chart as oEmbed 1.0, type "rich" (https://oembed.com, 2.3.4.4): what a publishing system puts in place of an address
 * that an editor pastes. A static host reads no query, so it cannot heed `maxwidth` and cannot have the one endpoint
 * `?url=` that a registry of providers wants: every page that can be embedded names a file of its own instead, by
 * `<link rel="alternate" type="application/json+oembed">`, and the frame takes what width there is.
 */
export function toOEmbed(
  embed: Pick<Embed, 'title' | 'frameAddress' | 'height'>,
  { name, address }: Pick<SiteMeta, 'name' | 'address'>,
): string {
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    provider_name: name,
    provider_url: address,
    title: embed.title,
    html: formatFrameCode(embed),
    width: embedSizes.width,
    height: embed.height,
  });
}
