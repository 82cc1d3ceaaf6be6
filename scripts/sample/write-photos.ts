import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { removeLeftovers, writeFileAtomically } from '../../src/io/write-atomically.ts';
import type { SamplePhoto } from './photo-list.ts';
import { drawPicture } from './picture.ts';

/** Pictures drawn at once: as many as there are processors to draw with. */
const atOnce = 3;

/** Says which pictures the folder holds: another day's have the same names and show something else. */
const markName = '.drawn';

/** Draws the pictures that the folder lacks and tells their names; those that are there stay as they are. */
export async function writePhotos(folder: string, photos: readonly SamplePhoto[]): Promise<string[]> {
  const markFile = path.join(folder, markName);
  const mark = markOf(photos);
  // Without a mark the folder is not ours to empty.
  if (existsSync(markFile) && (await readFile(markFile, 'utf8')) !== mark) await rm(folder, { recursive: true });
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  await writeFile(markFile, mark);
  const missing = photos.filter(({ name }) => !existsSync(path.join(folder, name)));
  const queue = [...missing];
  const work = async () => {
    for (let photo = queue.shift(); photo; photo = queue.shift()) {
      // Whole or not at all: what is there once stays.
      await writeFileAtomically(path.join(folder, photo.name), await toJpeg(photo));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return missing.map(({ name }) => name);
}

/** Another for other pictures, and for the same ones drawn or encoded by another version of the program. */
function markOf(photos: readonly SamplePhoto[]): string {
  const hash = createHash('sha256').update(JSON.stringify([photos, sharp.versions]));
  for (const photo of photos) hash.update(drawPicture(photo));
  return hash.digest('hex');
}

/** A JPEG with what telephones write into theirs, position included: publishing has to take all of it out. */
export async function toJpeg(photo: SamplePhoto): Promise<Buffer> {
  const { date, time, point } = photo;
  return sharp(Buffer.from(drawPicture(photo)))
    .withExif({
      IFD0: { Make: 'Example', Model: 'Sample Phone', Software: 'jitasa-portal sample' },
      IFD2: { DateTimeOriginal: `${date.replaceAll('-', ':')} ${time}:00` },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: toDegrees(point.lat),
        GPSLongitudeRef: 'E',
        GPSLongitude: toDegrees(point.lon),
      },
    })
    .jpeg({ quality: 82 })
    .toBuffer();
}

/** Degrees, minutes and hundredths of seconds as EXIF's three fractions. */
function toDegrees(value: number): string {
  const minutes = (value % 1) * 60;
  return `${Math.floor(value)}/1 ${Math.floor(minutes)}/1 ${Math.floor((minutes % 1) * 6000)}/100`;
}
