import { z } from 'zod';

/**
 * One photograph of an activity. The dataset keeps only re-encoded pictures, named by their content:
 * no original, no metadata and no original file name.
 */
export const Photo = z.object({
  /** First 16 hexadecimal digits of the SHA-256 of the re-encoded picture. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  activityId: z.string(),
  /** Size in pixels of the largest copy. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Widths in pixels for which a copy exists, ascending. */
  widths: z.array(z.number().int().positive()).min(1),
  /** What the report says of the picture; without it a text is composed from facts. */
  alt: z.string().optional(),
  credit: z.string().optional(),
});
export type Photo = z.infer<typeof Photo>;
