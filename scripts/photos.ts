import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { currentTime } from '../src/io/clock.ts';
import { hashText } from '../src/io/hash.ts';
import { Snapshots } from '../src/io/snapshots.ts';
import { readEnvironment, readSettings } from '../src/settings.ts';
import { checkSettings } from './data/check-settings.ts';
import { chooseSources } from './data/choose-sources.ts';
import { makeDataset } from './data/make-dataset.ts';
import { createPictureProgress } from './data/picture-progress.ts';
import { answerReview, type Review } from './photos/answer-review.ts';
import { readReasons, writeDecision } from './photos/decision-file.ts';
import { toReviewList } from './photos/review-list.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run photos [-- --sample] [--port N] [--settings FILE]: a page on this machine alone, to clear, hold, redact, caption and
// take down photographs. It writes data/photo-decisions.csv, which the next build applies; it publishes nothing.

async function main(): Promise<void> {
  const { values } = readArguments({
    sample: { type: 'boolean', default: false },
    today: { type: 'string' },
    settings: { type: 'string' },
    port: { type: 'string', default: '4330' },
  });
  const environment = readEnvironment(currentTime, { today: values.today, settingsFile: values.settings });
  const port = toWholeNumber('port', values.port, 0, 65_535);
  const review = await openReview(environment, values.sample);
  const server = createServer((request, response) => {
    answerReview(review, request, response).catch((error: unknown) => {
      console.error(String(error));
      response.writeHead(500).end();
    });
  });
  server.listen(port, '127.0.0.1', () => {
    const { port: taken } = server.address() as AddressInfo;
    console.log(`ตรวจภาพที่ / Review ${review.items.length} photographs at http://127.0.0.1:${taken}/${review.token}/`);
    console.log('ปิดด้วย Ctrl+C แล้วสร้างเว็บใหม่ / Stop with Ctrl+C, then build again');
  });
}

/** Reads the exports as a build would, with every photograph that they name. */
async function openReview(
  { settingsFile, today }: { settingsFile: string; today: string },
  sample: boolean,
): Promise<Review> {
  const settings = readSettings(settingsFile);
  const folder = path.dirname(settingsFile);
  const cacheFolder = path.resolve('.cache');
  const usesSample = sample || settings.sources.length === 0;
  await checkSettings(settings, settingsFile, usesSample);
  const chosen = await chooseSources(settings, { sample: usesSample, today, dataFolder: folder, cacheFolder });
  const store = chosen.sample ? 'sample' : hashText(settingsFile).slice(0, 12);
  const picturesFolder = await mkdtemp(path.join(tmpdir(), 'photos-'));
  const { dataset, review } = await makeDataset({
    ...chosen,
    settings,
    decisionsFolder: folder,
    boundariesFolder: path.join(folder, 'reference'),
    today,
    now: currentTime(),
    snapshots: new Snapshots(path.join(cacheFolder, 'sources', store)),
    cacheFolder,
    picturesFolder,
    onPictures: createPictureProgress(process.stderr, () => performance.now()),
  }).finally(() => rm(picturesFolder, { recursive: true }));
  const items = toReviewList(dataset, review, await readReasons(folder, settings.limits));
  const files = new Map(
    review.map(({ picture }) => [
      picture.id,
      path.join(
        picture.folder,
        picture.files.findLast((name) => name.endsWith('.webp'))!,
      ),
    ]),
  );
  return {
    token: randomBytes(12).toString('hex'),
    items,
    fileOf: (photo) => files.get(photo),
    decide: async (reviewed) => {
      await writeDecision(folder, reviewed, settings.limits);
      Object.assign(
        items.find(({ photo }) => photo === reviewed.photo)!,
        reviewed,
      );
    },
  };
}

await reportErrors(main);
