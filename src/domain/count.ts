import { z } from 'zod';

/**
 * A number as somebody reported it. "กว่า 200 คน" is 200 and approximate.
 * What was not reported ("-" or empty) has no Count at all: it is not 0.
 */
export const Count = z.object({
  value: z.number().nonnegative(),
  /** True for "กว่า", "ประมาณ", "เกือบ" and the like. */
  approximate: z.boolean(),
  /** The cell as it was written. */
  raw: z.string(),
});
export type Count = z.infer<typeof Count>;
