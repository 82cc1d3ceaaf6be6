import { z } from 'zod';
import { ProvinceCode } from './area.ts';

/** What another province's portal says of itself, in the file of its search that `npm run data` reads. */
export const PortalWords = z.object({
  province: ProvinceCode,
  nameTh: z.string().min(1).max(100),
  nameEn: z.string().max(100),
  activities: z.number().int().nonnegative().max(100_000_000),
});

export type PortalWords = z.infer<typeof PortalWords>;

/** A portal of another province, in which a reader may search from this one. */
export const OtherPortal = PortalWords.extend({
  /** Where it is, as the settings name it. */
  address: z.string(),
  /** What can be found there: the file as it was fetched (src/search/portals/portal-terms.ts), gzip in Base64. */
  terms: z.base64(),
});
export type OtherPortal = z.infer<typeof OtherPortal>;
