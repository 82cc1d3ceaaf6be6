import sharp, { type ResizeOptions, type Sharp } from 'sharp';
import { jpegWidths, type PhotoBox } from '../../domain/photo.ts';
import type { PictureLook } from '../../domain/picture-look.ts';
import { guardPicture, RefusedError } from './picture-guard.ts';
import { hashSide, lookAtGrey, toDifferenceHash } from './picture-look.ts';
import { avifOptions, copyWidths, jpegOptions, tallest, webpOptions } from './recipe.ts';
import { redact, type RawPicture } from './redact.ts';

// Only the loaders that photographs need, and of them only those of bytes: by a path, an SVG could read its neighbours.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

/** Width at which sharpness is measured, in pixels: it depends on the size. */
const lookWidth = 512;
const formats: readonly (string | undefined)[] = ['jpeg', 'png', 'webp'];

/** One copy of a picture. */
export interface PictureCopy {
  width: number;
  format: 'avif' | 'webp' | 'jpg';
  bytes: Uint8Array;
}

/** A picture re-encoded: upright, in sRGB, without anything else of the original. */
export interface EncodedOriginal {
  width: number;
  height: number;
  widths: number[];
  colour: string;
  look: PictureLook;
  copies: PictureCopy[];
}

/**
 * Decodes a picture once and encodes its copies.
 * @throws {RefusedError} for what is no still JPEG, PNG or WebP, has more pixels than allowed, or is damaged.
 */
export async function encodeOriginal(
  original: Uint8Array,
  { megapixels, boxes }: { megapixels: number; boxes: readonly PhotoBox[] },
): Promise<EncodedOriginal> {
  guardPicture(original);
  const open = () => sharp(original, { failOn: 'warning', limitInputPixels: Math.round(megapixels * 1e6) });
  const size = await sizeOf(open());
  const upright = open().rotate().toColourspace('srgb').flatten({ background: '#fff' });
  // What is redacted must be so before the picture is made smaller; anything else is made smaller while it is read.
  const whole = boxes.length > 0 ? await toRaw(upright) : undefined;
  const shown = await toRaw((whole ? fromRaw(whole) : upright).resize(largest));
  // Looked at as it was: a redacted picture is still the same picture, should it come in again.
  const look = await lookAt(shown, size);
  if (whole) redact(whole, boxes);
  const picture = whole ? await toRaw(fromRaw(whole).resize(largest)) : shown;
  const widths = [...new Set(copyWidths.map((width) => Math.min(width, picture.width)))];
  return {
    width: picture.width,
    height: picture.height,
    widths,
    colour: await meanColour(picture),
    look,
    copies: await encodeCopies(picture, widths),
  };
}

const largest = { width: copyWidths.at(-1)!, height: tallest, fit: 'inside', withoutEnlargement: true } as const;

/** Size of the upright picture in pixels, from its header alone. */
async function sizeOf(picture: Sharp): Promise<{ width: number; height: number }> {
  const {
    format,
    pages = 1,
    autoOrient,
  } = await picture.metadata().catch((error: Error) => {
    throw toRefusal(error);
  });
  if (!formats.includes(format)) throw new RefusedError('notPicture');
  if (pages > 1) throw new RefusedError('animated');
  return autoOrient;
}

async function encodeCopies(picture: RawPicture, widths: readonly number[]): Promise<PictureCopy[]> {
  const copies: PictureCopy[] = [];
  for (const width of widths) {
    const small = width < picture.width ? await toRaw(fromRaw(picture).resize({ width })) : picture;
    copies.push({ width, format: 'avif', bytes: await fromRaw(small).avif(avifOptions).toBuffer() });
    copies.push({ width, format: 'webp', bytes: await fromRaw(small).webp(webpOptions).toBuffer() });
    if (!jpegWidths(widths).includes(width)) continue;
    copies.push({ width, format: 'jpg', bytes: await fromRaw(small).jpeg(jpegOptions).toBuffer() });
  }
  return copies;
}

async function lookAt(picture: RawPicture, { width, height }: { width: number; height: number }): Promise<PictureLook> {
  const grey = (size: ResizeOptions) => toRaw(fromRaw(picture).resize(size).greyscale().toColourspace('b-w'));
  const compared = await grey({ width: hashSide + 1, height: hashSide, fit: 'fill' });
  // The nearest pixel, not a mean: means would give a screenshot the shades of a photograph.
  const measured = await grey({ width: Math.min(lookWidth, picture.width), kernel: 'nearest' });
  return { hash: toDifferenceHash(compared.data), ...lookAtGrey(measured), width, height };
}

async function meanColour(picture: RawPicture): Promise<string> {
  const { data } = await toRaw(fromRaw(picture).resize({ width: 1, height: 1, fit: 'fill' }));
  return `#${Buffer.from(data.subarray(0, 3)).toString('hex')}`;
}

function fromRaw({ data, width, height, channels }: RawPicture): Sharp {
  return sharp(data, { raw: { width, height, channels: channels as 1 | 3 } });
}

async function toRaw(picture: Sharp): Promise<RawPicture> {
  const { data, info } = await picture
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: Error) => {
      throw toRefusal(error);
    });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

const toRefusal = ({ message }: Error) =>
  new RefusedError(/exceeds pixel limit/i.test(message) ? 'tooManyPixels' : 'damaged');
