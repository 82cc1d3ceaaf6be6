import type { SamplePhoto } from './photo-list.ts';
import type { Frame } from './picture-frame.ts';
import { lights } from './picture-lights.ts';
import { drawPeople } from './picture-people.ts';
import { drawScenery } from './picture-scenery.ts';
import { createRandom } from './random.ts';

const daylights = [lights.morning, lights.noon, lights.noon, lights.dusk, lights.rain];

/**
 * A drawn landscape with volunteers at work, as SVG: no words, no faces, no emblem.
 * The same photo gives the same drawing.
 */
export function drawPicture({ scene, width, height, seed }: SamplePhoto): string {
  const random = createRandom(seed);
  // Drawn in one measure, whatever the size of the picture.
  const isPortrait = height > width;
  const frame: Frame = { width: isPortrait ? 1067 : 1600, height: isPortrait ? 1600 : 1067, ground: 0 };
  frame.ground = Math.round(frame.height * (0.5 + random.next() * 0.1));
  const light = scene === 'night' ? lights.night : random.pick(daylights);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${frame.width} ${frame.height}" preserveAspectRatio="xMidYMid slice">`,
    drawScenery(scene, frame, light, random),
    drawPeople(scene, frame, light, random),
    // A vignette, as a telephone's lens gives.
    '<radialGradient id="edge" cx="50%" cy="48%" r="75%"><stop offset=".65" stop-color="#000" stop-opacity="0"/>',
    '<stop offset="1" stop-color="#000" stop-opacity=".22"/></radialGradient>',
    `<rect width="${frame.width}" height="${frame.height}" fill="url(#edge)"/></svg>`,
  ].join('');
}
