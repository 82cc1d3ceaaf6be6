import type { PhotoBox } from '../../domain/photo.ts';

/** A picture as bytes, row by row, without padding. */
export interface RawPicture {
  data: Uint8Array;
  width: number;
  height: number;
  channels: number;
}

/** Blocks along the longer side of a box: too few to tell one face from another. */
const blocksAlong = 4;

/**
 * Makes each box a few blocks of their mean colour, in place. It is done on all pixels of the original, before any
 * copy is made, so no copy holds more of what was there than the means.
 */
export function redact(picture: RawPicture, boxes: readonly PhotoBox[]): void {
  for (const box of boxes) {
    const left = Math.floor(box.x * picture.width);
    const top = Math.floor(box.y * picture.height);
    const right = Math.min(picture.width, Math.ceil((box.x + box.width) * picture.width));
    const bottom = Math.min(picture.height, Math.ceil((box.y + box.height) * picture.height));
    const size = Math.max(1, Math.ceil(Math.max(right - left, bottom - top) / blocksAlong));
    for (let y = top; y < bottom; y += size) {
      for (let x = left; x < right; x += size) {
        fillWithMean(picture, x, y, Math.min(right, x + size), Math.min(bottom, y + size));
      }
    }
  }
}

function fillWithMean({ data, width, channels }: RawPicture, x0: number, y0: number, x1: number, y1: number): void {
  for (let channel = 0; channel < channels; channel++) {
    let sum = 0;
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += data[(y * width + x) * channels + channel]!;
    const mean = Math.round(sum / ((x1 - x0) * (y1 - y0)));
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) data[(y * width + x) * channels + channel] = mean;
  }
}
