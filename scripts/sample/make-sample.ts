import { mkdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { readAreas } from '../../src/io/read-areas.ts';
import { layOutPlaces } from './places.ts';
import { writeActionPlans } from './write-action-plans.ts';
import { writeActivities } from './write-activities.ts';
import { writeChannels } from './write-channels.ts';
import { writeReadme, writeSources, type SampleExport } from './write-guide.ts';
import { writePhotos } from './write-photos.ts';
import { writeTraining } from './write-training.ts';
import { writeVillages } from './write-villages.ts';

export interface SampleOptions {
  /** The folder to write into; made where it is missing. */
  out: string;
  /** The day around which dates are laid out. */
  today: CalendarDate;
  activities?: number;
  seed?: number;
  /** False leaves the pictures out. */
  photos?: boolean;
}

export interface MadeSample {
  /** Names of the files in the folder, without pictures. */
  files: string[];
  rows: number;
  spoiledRows: number;
  /** Pictures drawn in this run; those that were there already are kept. */
  photos: number;
}

/**
 * Writes the example's exports. The same options give the same bytes: nothing depends on the clock, and every file's
 * time is 06:00 of `today` in Bangkok.
 */
export async function makeSample(options: SampleOptions): Promise<MadeSample> {
  const { out, today, activities = 600, seed = 49 } = options;
  await mkdir(out, { recursive: true });
  const tambons = layOutPlaces(await readAreas('49'), seed);

  const made = await writeActivities(out, { seed, today, tambons, activities });
  const { training, trainingMembers } = await writeTraining(out, tambons, { seed, today });
  const exports: SampleExport[] = [
    { id: 'villages', kind: 'places', files: await writeVillages(out, tambons) },
    { id: 'plans', kind: 'activities', files: made.files.plans },
    { id: 'results', kind: 'activities', files: made.files.results, hasPhotos: true },
    { id: 'dontan', kind: 'activities', files: made.files.donTan, hasPhotos: true },
    { id: 'wanyai', kind: 'activities', files: made.files.wanYai, hasPhotos: true },
    { id: 'nongsung', kind: 'activities', files: made.files.nongSung, hasPhotos: true },
    { id: 'training', kind: 'training', files: training },
    { id: 'training-members', kind: 'training', files: trainingMembers },
    { id: 'action-plans', kind: 'action-plans', files: await writeActionPlans(out, tambons, { seed, today }) },
    { id: 'channels', kind: 'channels', files: await writeChannels(out, tambons, seed) },
  ];
  const files = [
    ...exports.flatMap((one) => one.files.map(({ name }) => name)),
    await writeSources(out, exports),
    await writeReadme(out, { today, seed, activities }),
  ];
  const photos = options.photos === false ? [] : await writePhotos(path.join(out, 'photos'), made.photos);
  await setTimes(
    [...files, ...photos.map((name) => path.join('photos', name))].map((name) => path.join(out, name)),
    today,
  );
  return { files, rows: made.rows, spoiledRows: made.spoiledRows, photos: photos.length };
}

/** Receipts tell a file's time: it is the day's, and not that of whoever made the example. */
async function setTimes(files: readonly string[], today: CalendarDate): Promise<void> {
  const time = new Date(`${today}T06:00:00+07:00`);
  for (const file of files) await utimes(file, time, time);
}
