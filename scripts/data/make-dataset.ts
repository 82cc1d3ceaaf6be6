import path from 'node:path';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Decisions } from '../../src/domain/decision.ts';
import { SourceError } from '../../src/domain/errors.ts';
import { issue } from '../../src/domain/issue.ts';
import type { Settings, Source } from '../../src/domain/settings.ts';
import { readBoundaries } from '../../src/io/boundary-file.ts';
import { encodePictures } from '../../src/io/encode-pictures.ts';
import { hashText } from '../../src/io/hash.ts';
import { readAreas } from '../../src/io/read-areas.ts';
import { pullSource } from '../../src/io/pull-source.ts';
import type { PulledFile, PulledSource } from '../../src/io/pulled-file.ts';
import type { Snapshots } from '../../src/io/snapshots.ts';
import { assembleDataset } from '../../src/pipeline/assemble.ts';
import { attachPhotos, toPhotoRequests } from '../../src/pipeline/attach-photos.ts';
import { decodeTables } from '../../src/pipeline/decode/decode-table.ts';
import type { Table } from '../../src/pipeline/table.ts';
import { readDecisions } from './read-decisions.ts';

export interface DatasetOptions {
  settings: Settings;
  sources: readonly Source[];
  /** Folder that paths of sources start from. */
  baseFolder: string;
  /** Folder of corrections.csv, takedowns.csv and aliases.csv. */
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
}

/** A source that could not be read, and for which no earlier copy stands in. */
export interface SourceFailure {
  source: string;
  error: SourceError;
}

export interface MadeDataset {
  dataset: Dataset;
  /** With one of these the dataset is not to be written. */
  failures: SourceFailure[];
  /** Sources that were read afresh: to be kept as their last good copies once the run may be published. */
  pulled: PulledSource[];
  /** What people decided about single activities. */
  decisions: Decisions;
}

/** Reads every source and makes the dataset of it. A source that fails does not stop the others from being read. */
export async function makeDataset(options: DatasetOptions): Promise<MadeDataset> {
  const { settings, today } = options;
  const { files, tables, failures, pulled } = await readSources(options);
  const decisions = await readDecisions(options.decisionsFolder, settings.limits);
  const dataset = assembleDataset({
    tables,
    receipts: files.map((file) => file.receipt),
    issues: files.filter((file) => file.receipt.stale).map(({ source, file }) => issue('source-stale', { source, file })),
    decisions,
    areas: await readAreas(settings.portal.province),
    boundaries: await readBoundaries(options.boundariesFolder, settings.portal.province),
    settings,
    sample: options.sample,
    today,
    hash: hashText,
  });
  return { dataset: await withPictures(dataset, options), failures, pulled, decisions };
}

interface ReadSources {
  files: PulledFile[];
  tables: Table[];
  failures: SourceFailure[];
  pulled: PulledSource[];
}

/** Pulls and decodes each source in turn; where that fails, its last good copy stands in, marked stale. */
async function readSources({ sources, settings, baseFolder, now, snapshots }: DatasetOptions): Promise<ReadSources> {
  const read: ReadSources = { files: [], tables: [], failures: [], pulled: [] };
  const take = async (files: readonly PulledFile[]): Promise<void> => {
    const tables = await decodeFiles(files, settings);
    read.files.push(...files);
    read.tables.push(...tables);
  };
  /** Takes the last good copy; false where there is none, or where it can no longer be read. */
  const takeCopy = async (source: Source): Promise<boolean> => {
    const copy = await snapshots.recall(source);
    if (!copy) return false;
    try {
      await take(copy.map((file) => ({ ...file, receipt: { ...file.receipt, stale: true } })));
      return true;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return false;
    }
  };
  for (const source of sources) {
    try {
      const files = await pullSource(source, snapshots, { baseFolder, limits: settings.limits, now });
      await take(files);
      read.pulled.push({ source, files });
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const isReplaced = await takeCopy(source);
      if (!isReplaced) read.failures.push({ source: source.id, error });
    }
  }
  return read;
}

async function decodeFiles(files: readonly PulledFile[], { limits, columns }: Settings): Promise<Table[]> {
  const tables: Table[] = [];
  for (const { bytes, source, kind, file, format } of files) {
    tables.push(...(await decodeTables(bytes, { source, kind, file, format }, { limits, columns })));
  }
  return tables;
}

async function withPictures(dataset: Dataset, options: DatasetOptions): Promise<Dataset> {
  const folderOf = new Map(
    options.sources.flatMap(({ id, photos }) => (photos === undefined ? [] : [[id, path.join(options.baseFolder, photos)]])),
  );
  const requests = toPhotoRequests(dataset);
  const outcomes = await encodePictures(
    requests.map(({ names, source }) => ({ names, folder: folderOf.get(source.source) })),
    {
      outFolder: options.picturesFolder,
      cacheFolder: path.join(options.cacheFolder, 'pictures'),
      megapixels: options.settings.limits.photoMegapixels,
    },
  );
  return attachPhotos(dataset, requests, outcomes);
}
