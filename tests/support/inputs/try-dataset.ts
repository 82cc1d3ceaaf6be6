import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Decode, decodeConfined } from '../../../scripts/data/decode-confined.ts';
import { makeDataset } from '../../../scripts/data/make-dataset.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { Settings } from '../../../src/domain/settings.ts';
import type { SourceKind } from '../../../src/domain/source-ref.ts';
import type { SourceFailure } from '../../../scripts/data/read-sources.ts';
import { Snapshots } from '../../../src/io/snapshots.ts';

/** The most that one input may take. */
export const mostSeconds = 10;
export const mostMegabytes = 512;

/** What an operator's folder holds for a trial, and how its exports are read. */
export interface Trial {
  /** Exports by name; each is a source of its own. */
  exports: Readonly<Record<string, string | Uint8Array>>;
  kind: SourceKind;
  /** Decisions and pictures (`photos/…`) by name. */
  beside?: Readonly<Record<string, string | Uint8Array>>;
  /** Limits other than the usual ones. */
  limits?: object;
  /** Confined, within the limits above, unless given. */
  decode?: Decode;
}

/** The day that every trial is made on. */
export const trialDay = '2026-11-24';

/** Makes a dataset of a trial as `npm run data` does, in a folder of its own. */
export async function tryDataset(trial: Trial): Promise<{ dataset: Dataset; failures: SourceFailure[] }> {
  const { exports, kind, beside = {}, decode = decodeConfined } = trial;
  const settings = Settings.parse({
    portal: { name: 'ทดสอบ', nameEn: 'Test', province: '49', address: 'https://example.org', owner: 'ทดสอบ' },
    limits: { ...trial.limits, decodeMegabytes: mostMegabytes, decodeSeconds: mostSeconds },
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'input-'));
  try {
    for (const [name, content] of Object.entries({ ...exports, ...beside })) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    const made = await makeDataset({
      settings,
      sources: Object.keys(exports).map((from, at) => ({ id: `s${at}`, kind, from, photos: 'photos' })),
      baseFolder: folder,
      decisionsFolder: folder,
      boundariesFolder: folder,
      sample: false,
      today: trialDay,
      now: new Date(`${trialDay}T00:00:00Z`),
      snapshots: new Snapshots(path.join(folder, '.store')),
      cacheFolder: path.join(folder, '.cache'),
      picturesFolder: path.join(folder, '.pictures'),
      decode,
    });
    return { dataset: made.dataset, failures: made.failures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
