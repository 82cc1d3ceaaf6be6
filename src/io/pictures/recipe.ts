// What a picture becomes. `recipe` changes whenever the same picture would be encoded to other bytes, or looked at otherwise.

/** Part of every cache key. */
export const recipe = 'copies-3';

/** Widths of the copies, in pixels; a smaller picture gets its own width instead of a larger copy. */
export const copyWidths: readonly number[] = [480, 960, 1600];
/** No copy is taller, in pixels: WebP ends at 16,383. */
export const tallest = 3200;

/**
 * Quick settings, since a province sends thousands: AVIF at its least effort takes about as long as WebP and half the bytes.
 * Its default of full colour resolution takes twice as long and nobody sees it.
 */
export const avifOptions = { quality: 58, effort: 0, chromaSubsampling: '4:2:0', tune: 'ssim' } as const;
export const webpOptions = { quality: 72, effort: 1 } as const;
/** For old browsers and for taking along: every program opens it. */
export const jpegOptions = { quality: 80 } as const;
