import type { IssueCode } from '../../domain/issue-catalogue.ts';
import type { PictureLook } from '../../domain/picture-look.ts';

// Limits found by looking: a photograph of a telephone has a sharpness of some hundred and next to no two equal pixels.

const leastSide = 320;
const darkBelow = 22;
const emptyBelow = 4;
const blurredBelow = 12;
const flatAbove = 0.5;
/** Screens of telephones are twice as long as wide; cameras take 3:2, 4:3 or 16:9. */
const screenRatio = 1.9;

/** What an officer should know of a picture's quality; undefined for one that is well. It is published all the same. */
export function notePoorPicture(look: PictureLook): IssueCode | undefined {
  const [short, long] = [Math.min(look.width, look.height), Math.max(look.width, look.height)];
  if (look.brightness < darkBelow || look.contrast < emptyBelow) return 'photo-dark';
  if (short < leastSide) return 'photo-small';
  if (look.flatness > flatAbove && long / short >= screenRatio) return 'photo-screenshot';
  if (look.sharpness < blurredBelow) return 'photo-blurred';
  return undefined;
}
