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
