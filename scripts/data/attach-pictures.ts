import path from 'node:path';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { DecisionLine, Decisions } from '../../src/domain/decision.ts';
import { issue, type Issue } from '../../src/domain/issue.ts';
import { encodePictures, type EncodedPicture } from '../../src/io/pictures/encode-pictures.ts';
import { placePictures } from '../../src/io/pictures/picture-cache.ts';
import { maskText } from '../../src/pipeline/mask-text.ts';
import { attachPhotos, toPhotoRequests } from '../../src/pipeline/photos/attach-photos.ts';
import type { PhotoCandidate } from '../../src/pipeline/photos/judge-photos.ts';
import { readPhotoDecisions } from '../../src/pipeline/photos/photo-decisions.ts';
import type { DatasetOptions } from './make-dataset.ts';
import { readPhotoDecisionLines } from './read-decisions.ts';

/** A picture with what was decided of it, and its copies in the cache. */
export type PictureReview = PhotoCandidate & { picture: EncodedPicture };

/** The dataset with its photographs, whose copies are put into `picturesFolder`: those that are published, and no others. */
export async function attachPictures(
  dataset: Dataset,
  { takedowns }: Decisions,
  options: DatasetOptions,
): Promise<{ dataset: Dataset; review: PictureReview[] }> {
  const { sources, baseFolder, settings, cacheFolder, picturesFolder, now } = options;
  const requests = toPhotoRequests(dataset);
  const { decisions, issues } = await readAllDecisions(takedowns, options);
  const outcomes = await encodePictures(
    requests.map(({ names, source }) => {
      const { photos, photoHosts = [] } = sources.find(({ id }) => id === source.source) ?? {};
      return { names, folder: photos === undefined ? undefined : path.join(baseFolder, photos), hosts: photoHosts };
    }),
    {
      cacheFolder: path.join(cacheFolder, 'pictures'),
      megapixels: settings.limits.photoMegapixels,
      allowHosts: settings.network.allowHosts,
      now,
      boxesOf: (id) => decisions.get(id)?.boxes ?? [],
      onProgress: options.onPictures,
    },
  );
  const pictures = outcomes.flat().filter((outcome) => 'file' in outcome);
  const ids = new Set(pictures.map(({ id }) => id));
  const told = { ...dataset, issues: [...withoutTakedownsOf(dataset.issues, ids), ...issues, ...findUnmatched(decisions, ids)] };
  const heldSources = new Set(sources.filter(({ photoState }) => photoState === 'hold').map(({ id }) => id));
  const attached = attachPhotos(told, requests, outcomes, {
    decisions,
    heldSources,
    mostOfReport: settings.limits.photosPerReport,
  });
  const published = new Set(attached.dataset.photos.map(({ file }) => file));
  const placed = new Map(pictures.filter(({ file }) => published.has(file)).map((picture) => [picture.file, picture]));
  await placePictures(placed.values(), picturesFolder);
  return { dataset: attached.dataset, review: attached.candidates as PictureReview[] };
}

/** A photograph's id in takedowns.csv takes it down as well: who wants it gone need not know which file is the right one. */
async function readAllDecisions(
  takedowns: readonly DecisionLine[],
  { decisionsFolder, settings: { limits, publicContacts } }: DatasetOptions,
) {
  const lines = await readPhotoDecisionLines(decisionsFolder, limits);
  const contacts = new Set(publicContacts);
  const clean = (text: string) => maskText(text, contacts);
  const down = takedowns.filter(({ values }) => isPhotoId(values.id)).map(toTakedown);
  return readPhotoDecisions([...lines, ...down], clean);
}

const isPhotoId = (text = ''): boolean => /^[0-9a-f]{16}$/.test(text.trim().toLowerCase());

const toTakedown = ({ values, source }: DecisionLine): DecisionLine => ({
  values: { photo: values.id ?? '', decision: 'take-down' },
  source,
});

/** A takedown that found no activity may have found a photograph. */
function withoutTakedownsOf(issues: readonly Issue[], ids: ReadonlySet<string>): Issue[] {
  return issues.filter(({ code, file, found }) => !(code === 'decision-unmatched' && file === 'takedowns.csv' && ids.has(found ?? '')));
}

/** Decisions on photographs that no export names any more; of a takedown that is just what was wanted. */
function findUnmatched(decisions: ReturnType<typeof readPhotoDecisions>['decisions'], ids: ReadonlySet<string>): Issue[] {
  return [...decisions]
    .filter(([id, { state }]) => state !== 'down' && !ids.has(id))
    .map(([id, { source }]) => issue('decision-unmatched', { ...source, found: id }));
}
