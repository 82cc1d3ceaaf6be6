import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Decisions } from '../../src/domain/decision.ts';
import { issue } from '../../src/domain/issue.ts';
import type { OtherPortal } from '../../src/domain/other-portal.ts';
import type { Settings, Source } from '../../src/domain/settings.ts';
import { readBoundaries } from '../../src/io/boundary-file.ts';
import { hashText } from '../../src/io/hash.ts';
import { otherProvinceNames, readAreas } from '../../src/io/read-areas.ts';
import type { PulledSource } from '../../src/io/pulled-file.ts';
import type { Snapshots } from '../../src/io/snapshots.ts';
import { assembleDataset } from '../../src/pipeline/assemble.ts';
import { attachPictures, type PictureReview } from './attach-pictures.ts';
import { type Decode, decodeConfined } from './decode-confined.ts';
import { readDecisions } from './read-decisions.ts';
import { pullPortals } from './pull-portals.ts';
import { decodeSources, pullSources, type SourceFailure } from './read-sources.ts';
import { justRun, type RunStep } from './run-step.ts';

export interface DatasetOptions {
  settings: Settings;
  sources: readonly Source[];
  /** Folder that paths of sources start from. */
  baseFolder: string;
  /** Folder of corrections.csv, takedowns.csv, aliases.csv and photo-decisions.csv. */
  decisionsFolder: string;
  /** Folder of `<province>-boundaries.topojson`. */
  boundariesFolder: string;
  sample: boolean;
  today: CalendarDate;
  now: Date;
  /** Last good copies of these sources, and of no others: a copy stands in for its source by the source's id. */
  snapshots: Snapshots;
  /** Pictures already encoded, by content. */
  cacheFolder: string;
  /** Where this run's pictures are written; taken into the dataset by the writer. */
  picturesFolder: string;
  /** What is known of portals of other provinces from the run before. */
  portalsBefore?: readonly OtherPortal[];
  /** Called while pictures are encoded; see `encodePictures`. */
  onPictures?: ((done: number, total: number, encoded: number) => void) | undefined;
  /** How files are decoded; confined unless given. */
  decode?: Decode;
  /** Does each step; just runs it unless given. */
  runStep?: RunStep;
}

export interface MadeDataset {
  dataset: Dataset;
  /** With one of these the dataset is not to be written. */
  failures: SourceFailure[];
  /** Sources that were read afresh: to be kept as their last good copies once the run may be published. */
  pulled: PulledSource[];
  /** Every picture with what was decided of it, published or not: for the person who looks through them. */
  review: PictureReview[];
  /** What people decided about single activities. */
  decisions: Decisions;
  /** Sentences about what did not stop the run and should be known. */
  notices: string[];
}

/**
 * Reads every source and makes the dataset of it, by the steps pull, decode and check. A source that fails does not stop
 * the others from being read.
 */
export async function makeDataset(options: DatasetOptions): Promise<MadeDataset> {
  const { settings, today, snapshots, sources, decode = decodeConfined, runStep = justRun } = options;
  const { outcomes, others } = await runStep('pull', async () => ({
    outcomes: await pullSources(sources, snapshots, { ...options, limits: settings.limits, network: settings.network }),
    // The sample is nobody's search.
    others: await pullPortals(
      options.sample ? [] : settings.otherPortals,
      options.portalsBefore ?? [],
      settings.network,
    ),
  }));
  const { files, tables, failures, pulled } = await runStep('decode', () =>
    decodeSources(outcomes, { snapshots, settings, decode }),
  );
  const decisions = await readDecisions(options.decisionsFolder, settings.limits);
  const attached = await runStep('check', async () => {
    const assembled = assembleDataset({
      tables,
      receipts: files.map((file) => file.receipt),
      issues: files.filter((file) => file.receipt.stale).map(({ source, file }) => issue('source-stale', { source, file })),
      decisions,
      areas: await readAreas(settings.portal.province),
      otherProvinces: await otherProvinceNames(settings.portal.province),
      boundaries: await readBoundaries(options.boundariesFolder, settings.portal.province),
      settings,
      sample: options.sample,
      today,
      hash: hashText,
    });
    return attachPictures(assembled, decisions, options);
  });
  const { portals, notices } = others;
  const dataset = portals.length > 0 ? { ...attached.dataset, portals } : attached.dataset;
  return { ...attached, dataset, failures, pulled, decisions, notices };
}
