import { z } from 'zod';

/** First 16 hexadecimal digits of a SHA-256. */
const ShortHash = z.string().regex(/^[0-9a-f]{16}$/);

/** What of a pair the picture shows: before the work (ก่อน) or after it (หลัง). */
export const PhotoMoment = z.enum(['before', 'after']);
export type PhotoMoment = z.infer<typeof PhotoMoment>;

/** A part of a picture, in fractions of its width and height, from its upper left corner. */
export interface PhotoBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * One photograph of an activity. The dataset keeps only re-encoded pictures, named by their content:
 * no original, no metadata and no original file name.
 */
export const Photo = z.object({
  /**
   * Of the original's bytes: the photograph's address and what people's decisions name. It stays the same where the
   * picture is encoded anew or redacted: a takedown must not be forgotten by a newer encoder.
   */
  id: ShortHash,
  /** Of the copies' bytes: the name of their files, another one as soon as anything in them is another. */
  file: ShortHash,
  activityId: z.string(),
  /** Size in pixels of the largest copy. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Widths in pixels for which a copy exists, ascending. */
  widths: z.array(z.number().int().positive()).min(1),
  /** Mean colour, for the time until the picture is there. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** What people say that the picture shows; without it a text is composed from facts. */
  caption: z.string().optional(),
  moment: PhotoMoment.optional(),
  credit: z.string().optional(),
});
export type Photo = z.infer<typeof Photo>;

/** Widths of the copies that are JPEG as well: the two largest, for old browsers and for taking along. */
export function jpegWidths(widths: readonly number[]): number[] {
  return widths.slice(-2);
}
