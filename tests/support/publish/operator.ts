import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeFiles } from '../../../scripts/data/decode-files.ts';
import { publish, type PublishOptions, type PublishOutcome } from '../../../scripts/publish/publish-run.ts';
import { liveRelease } from '../../../scripts/publish/releases.ts';
import { checkSignature } from '../../../scripts/publish/stages/smoke.ts';
import { makeKeyFile } from '../../../src/io/signature.ts';
import { compareWithManifest, readSiteManifest } from '../../../src/io/site-tree.ts';
import { buildSmallSite } from './small-site.ts';

/** An operator with a folder of exports, settings, a key and releases, for tests. */
export interface Operator {
  folder: string;
  releases: string;
  file: (...names: string[]) => string;
  writePlans: (count: number) => Promise<void>;
  /** Publishes; what is told is added to `lines`. */
  run: (change?: Partial<PublishOptions> & { today?: string; at?: string }) => Promise<PublishOutcome>;
  lines: string[];
  /** What is wrong with what readers see; empty where it is exactly one signed manifest. */
  faultsOfLive: () => Promise<string[]>;
  live: () => Promise<string | undefined>;
  liveText: (name: string) => Promise<string>;
  end: () => Promise<void>;
}

export async function createOperator(parent = tmpdir()): Promise<Operator> {
  const folder = await mkdtemp(path.join(parent, 'operator-'));
  const file = (...names: string[]) => path.join(folder, ...names);
  const releases = file('releases');
  const lines: string[] = [];
  await writeFile(file('portal.yaml'), operatorSettings);
  await makeKeyFile(file('site.key'));
  let minute = 0;
  return {
    folder,
    releases,
    file,
    lines,
    writePlans: (count) => writeFile(file('plans.csv'), plansOf(count)),
    run: ({ today = '2026-11-24', at, ...change } = {}) => {
      const time = new Date(at ?? Date.UTC(2026, 10, 24, 0, minute++));
      return publish({
        releases,
        environment: {
          settingsFile: file('portal.yaml'),
          datasetFolder: file('dataset'),
          outFolder: file('out'),
          today,
        },
        cacheFolder: file('cache'),
        now: () => time,
        buildSite: buildSmallSite,
        decode: decodeFiles,
        keyFile: file('site.key'),
        smokeAddress: undefined,
        release: undefined,
        tell: {
          stage: (stage, outcome, _seconds, words) => lines.push(`${stage} ${outcome} ${words}`.trim()),
          notice: (line) => lines.push(`! ${line}`),
          detail: () => {},
        },
        ...change,
      });
    },
    faultsOfLive: () => faultsOf(path.join(releases, 'current')),
    live: () => liveRelease(releases),
    liveText: (name) => readFile(path.join(releases, 'current', name), 'utf8'),
    end: () => rm(folder, { recursive: true }),
  };
}

/** What is wrong with a site that readers see; it must be exactly what one signed manifest says. */
export async function faultsOf(current: string): Promise<string[]> {
  const read = await readSiteManifest(current);
  if (!read) return ['no manifest'];
  const signed = await readFile(path.join(current, 'site-manifest.json.sig'), 'utf8').catch(() => undefined);
  return [
    ...(signed === undefined ? ['no signature'] : []),
    ...(await checkSignature(current, read.bytes)),
    ...(await compareWithManifest(current, read.manifest)),
  ];
}

export const operatorSettings = `portal:
  name: ก
  nameEn: A
  province: "49"
  address: https://example.org
  owner: ก
sources:
  - { id: plans, kind: activities, from: plans.csv }
`;

export const plansOf = (count: number): string =>
  ['ชื่อกิจกรรม,วันที่,อำเภอ', ...Array.from({ length: count }, (_, at) => `ปลูกป่า ${at},1/12/2569,ดงหลวง`)].join('\n');
