import type { PictureLook } from '../../domain/picture-look.ts';
import type { RawPicture } from './redact.ts';

/** Side of the grey picture that is compared, in pixels: 16 rows of 16 differences. */
export const hashSide = 16;

/**
 * 256 bits, as hexadecimal digits: is a pixel brighter than its left neighbour? Copies of other sizes, formats and
 * qualities give almost the same bits. `grey` is 17 by 16 pixels.
 */
export function toDifferenceHash(grey: Uint8Array): string {
  let digits = '';
  for (let y = 0; y < hashSide; y++) {
    for (let x = 0; x < hashSide; x += 4) {
      let nibble = 0;
      for (let bit = 0; bit < 4; bit++) {
        const at = y * (hashSide + 1) + x + bit;
        nibble = nibble * 2 + Number(grey[at + 1]! > grey[at]!);
      }
      digits += nibble.toString(16);
    }
  }
  return digits;
}

/** What a grey picture tells of its quality; plain numbers, judged where officers are told. */
export function lookAtGrey({
  data,
  width,
  height,
}: Omit<RawPicture, 'channels'>): Pick<PictureLook, 'brightness' | 'contrast' | 'sharpness' | 'flatness'> {
  let [sum, squares, edges, edgeSquares, flat] = [0, 0, 0, 0, 0];
  for (const value of data) {
    sum += value;
    squares += value * value;
  }
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const edge = data[at - 1]! + data[at + 1]! + data[at - width]! + data[at + width]! - 4 * data[at]!;
      edges += edge;
      edgeSquares += edge * edge;
      flat += Number(data[at] === data[at + 1]);
    }
  }
  const inner = Math.max(1, (width - 2) * (height - 2));
  const mean = sum / data.length;
  return {
    brightness: round(mean),
    contrast: round(Math.sqrt(Math.max(0, squares / data.length - mean * mean))),
    sharpness: round(Math.max(0, edgeSquares / inner - (edges / inner) ** 2)),
    flatness: round(flat / inner),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;
