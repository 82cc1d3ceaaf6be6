import sharp, { type Sharp } from 'sharp';

/** A picture of coloured shapes, another one for each seed, and as unlike the others as photographs are. */
export function drawShapes(seed: number, width = 960, height = 640): Sharp {
  let state = seed * 7919 + 1;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const colour = () => `rgb(${[0, 1, 2].map(() => Math.floor(random() * 255)).join(',')})`;
  const shapes = Array.from({ length: 14 }, () => {
    const [x, y, wide, high] = [random() * 480, random() * 320, 20 + random() * 140, 20 + random() * 110];
    return (
      `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${colour()}"/>` +
      `<circle cx="${random() * 480}" cy="${random() * 320}" r="${6 + random() * 34}" fill="${colour()}"/>`
    );
  });
  const ground = `<rect width="480" height="320" fill="${colour()}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 480 320" preserveAspectRatio="none">`;
  return sharp(Buffer.from(`${svg}${ground}${shapes.join('')}</svg>`));
}
