import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { decodeFiles } from '../../scripts/data/decode-files.ts';
import { makeDataset } from '../../scripts/data/make-dataset.ts';
import { toCanonicalJson } from '../../src/domain/canonical-json.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { Settings, type Source } from '../../src/domain/settings.ts';
import { Snapshots } from '../../src/io/snapshots.ts';
import { checkRun } from '../../src/pipeline/gate.ts';

/** What a golden case's `input/case.yaml` may say; everything has a default. */
interface CaseSettings {
  today?: string;
  /** Parts of the settings: columns, agencies, publicContacts, thresholds, limits. */
  settings?: object;
  /** Counts of the run before, for cases about held runs. */
  before?: Record<string, number>;
  /** Files that are there in a first run and gone in the one that counts. */
  vanished?: string[];
}

export interface CaseResult {
  /** File name → text, as they stand in `expected/`. */
  files: Record<string, string>;
  /** Issue codes the case met. */
  codes: Set<string>;
}

const kinds = ['training', 'action-plans', 'channels', 'places'] as const;
/** What is no source: the case's own settings, people's decisions, outlines of areas. */
const besideSources = [
  'case.yaml',
  'corrections.csv',
  'takedowns.csv',
  'aliases.csv',
  'photo-decisions.csv',
  '49-boundaries.topojson',
];

/**
 * Runs one case. Each file of `input/` is a source; its kind is the beginning of its name (`training…`, `channels…`),
 * else activities; `photos/` holds pictures. A case that needs other sources names them in its settings.
 */
export async function runCase(folder: string): Promise<CaseResult> {
  const input = path.join(folder, 'input');
  const said = await readCaseSettings(input);
  const settings = Settings.parse({
    portal: { name: 'ทดสอบ', nameEn: 'Test', province: '49', address: 'https://example.org', owner: 'ทดสอบ' },
    ...said.settings,
  });
  const scratch = await mkdtemp(path.join(tmpdir(), 'golden-'));
  try {
    const baseFolder = path.join(scratch, 'input');
    await cp(input, baseFolder, { recursive: true });
    const sources = await sourcesOf(input, settings);
    const snapshots = new Snapshots(path.join(scratch, 'store'));
    const run = () =>
      makeDataset({
        settings,
        sources,
        baseFolder,
        decisionsFolder: baseFolder,
        boundariesFolder: baseFolder,
        sample: false,
        today: said.today ?? '2026-11-24',
        now: new Date('2026-11-24T00:00:00Z'),
        snapshots,
        cacheFolder: path.join(scratch, 'cache'),
        picturesFolder: path.join(scratch, 'pictures'),
        decode: decodeFiles,
      });
    if (said.vanished) {
      await snapshots.keep((await run()).pulled);
      for (const name of said.vanished) await rm(path.join(baseFolder, name));
    }
    const { dataset, failures } = await run();
    const held = said.before ? checkRun(dataset.manifest.counts, said.before, settings.thresholds) : [];
    const issues: Issue[] = [...dataset.issues, ...held];
    const lists: Record<string, readonly unknown[]> = {
      activities: dataset.activities,
      training: dataset.training,
      'action-plans': dataset.actionPlans,
      channels: dataset.channels,
      photos: dataset.photos,
      villages: dataset.areas.filter((area) => area.level === 'village'),
      agencies: dataset.agencies,
      sheets: dataset.manifest.sheets,
      aliases: Object.entries(dataset.aliases),
      errors: failures.map(({ source, error }) => ({ source, title: error.message, hint: error.hint })),
      issues,
    };
    const files = Object.entries(lists).flatMap(([name, list]) =>
      list.length === 0 ? [] : [[`${name}.ndjson`, list.map((value) => `${toCanonicalJson(value)}\n`).join('')]],
    );
    return {
      files: Object.fromEntries(files) as Record<string, string>,
      codes: new Set(issues.map(({ code }) => code)),
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The files a case expects. */
export async function expectedOf(folder: string): Promise<Record<string, string>> {
  const expected = path.join(folder, 'expected');
  const names = (await readdir(expected)).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(expected, name), 'utf8')])),
  );
}

async function readCaseSettings(input: string): Promise<CaseSettings> {
  const file = path.join(input, 'case.yaml');
  return existsSync(file) ? ((parse(await readFile(file, 'utf8')) ?? {}) as CaseSettings) : {};
}

async function sourcesOf(input: string, settings: Settings): Promise<Source[]> {
  if (settings.sources.length > 0) return settings.sources;
  const entries = await readdir(input, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !besideSources.includes(entry.name))
    .map(({ name }): Source => ({
      id: name
        .replace(/\..*$/, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-'),
      kind: kinds.find((kind) => name.startsWith(kind)) ?? 'activities',
      from: name,
      photos: 'photos',
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
