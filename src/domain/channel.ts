import { z } from 'zod';
import { AreaCode } from './area.ts';
import { SourceRef } from './source-ref.ts';

/** Channels the province's letter names: บอร์ดประชาสัมพันธ์, หอกระจายข่าว, กลุ่ม LINE, เพจ Facebook; and a telephone. */
export const ChannelKind = z.enum(['board', 'tower', 'line', 'facebook', 'phone', 'other']);
export type ChannelKind = z.infer<typeof ChannelKind>;

/** A way in which people of an area learn of activities. Only channels marked public are published. */
export const Channel = z.object({
  id: z.string(),
  areaCode: AreaCode,
  kind: ChannelKind,
  name: z.string().min(1),
  /** An https address, where the channel has one. */
  url: z.url({ protocol: /^https$/ }).optional(),
  /** A telephone number that the file marks public. */
  phone: z.string().optional(),
  detail: z.string().optional(),
  source: SourceRef,
});
export type Channel = z.infer<typeof Channel>;

/** Hosts of the services whose groups and pages a channel's kind promises; and those kept for examples (RFC 2606). */
const hostsOf: Partial<Record<ChannelKind, readonly string[]>> = {
  line: ['line.me', 'lin.ee', 'example.org'],
  facebook: ['facebook.com', 'fb.com', 'fb.me', 'm.me', 'example.org'],
};

/**
 * True where an address may stand as a link under the channel's name: https, and of a LINE group or Facebook page one of
 * that service's own hosts, so that nobody is led elsewhere under its name. Websites may be anybody's.
 */
export function isLinkable(kind: ChannelKind, address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return false;
  const hosts = hostsOf[kind];
  return !hosts || hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}
