import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { createRandom } from '../sample/random.ts';

/** Pictures that are different; further ones are the same with another comment, which makes them others to the cache. */
const different = 4;

/** Photographs of 12 megapixels as a telephone writes them, about 3 MB each; made once, by seed. Returns their names. */
export async function makeOriginals(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names = Array.from({ length: count }, (_, at) => `IMG_${String(at + 1).padStart(5, '0')}.jpg`);
  const missing = names.filter((name) => !existsSync(path.join(folder, name)));
  if (missing.length === 0) return names;
  const originals = await Promise.all(Array.from({ length: different }, (_, seed) => drawOriginal(seed)));
  for (const [at, name] of missing.entries()) {
    const jpeg = originals[at % different]!;
    const comment = Buffer.from([0xff, 0xfe, 0, 18, ...Buffer.from(name.padEnd(16))]);
    await writeFile(path.join(folder, name), Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]));
  }
  return names;
}

/** Shapes for edges and noise for what lenses and leaves give: without it nothing costs what a photograph costs. */
async function drawOriginal(seed: number): Promise<Buffer> {
  const random = createRandom(`bench photo ${seed}`);
  const shape = () => {
    const [x, y, size] = [random.next() * 4000, random.next() * 3000, 60 + random.next() * 900];
    const colour = `hsl(${Math.round(random.next() * 360)} 45% ${Math.round(20 + random.next() * 60)}%)`;
    return `<circle cx="${x}" cy="${y}" r="${size / 2}" fill="${colour}"/>`;
  };
  const shapes = Array.from({ length: 120 }, shape).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000"><rect width="4000" height="3000" fill="#9ab"/>${shapes}</svg>`;
  const noise = { type: 'gaussian', mean: 128, sigma: 14 } as const;
  const grain = await sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#888', noise } })
    .resize(4000, 3000)
    .png()
    .toBuffer();
  return sharp(Buffer.from(svg))
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toBuffer();
}
