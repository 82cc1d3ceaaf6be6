import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../src/domain/dataset.ts';
import { SettingsError } from '../../src/domain/errors.ts';
import type { LastTry, ReleaseDecision } from '../../src/domain/status.ts';
import { manifestFile } from '../../src/io/dataset-files.ts';
import { readDataset } from '../../src/io/read-dataset.ts';
import { readSiteManifest } from '../../src/io/site-tree.ts';
import { removeLeftovers } from '../../src/io/write-atomically.ts';
import type { Environment } from '../../src/settings.ts';
import { runData } from '../data.ts';
import type { Decode } from '../data/decode-confined.ts';
import { readInputs } from './inputs.ts';
import { takeLock } from './lock.ts';
import { liveRelease, listReleases, nextReleaseName } from './releases.ts';
import { recordRelease } from './record-release.ts';
import { readRuns, Run, runsFolder } from './run-folder.ts';
import { settleRun, settleUnfinished } from './settle.ts';
import { StageRunner, type Tell } from './stage-runner.ts';
import { StageStopped } from './stages.ts';
import { giveUp, prune } from './stages/prune.ts';
import { noteLastTry, signSite } from './stages/sign.ts';
import { lookAtLive } from './stages/smoke.ts';
import { isInPlace, swap, takeBack } from './stages/swap.ts';
import { verifySite } from './stages/verify.ts';

// A run of publishing, as a recipe. Over 200 lines because the order of its steps, and what may be killed between which
// two of them, is one idea, which is best read in one place:
//   until `swap` nothing that readers see is touched; `swap` is one rename; what follows can be done again.

export interface PublishOptions {
  /** The folder of releases; a web server's root is its `current`. */
  releases: string;
  environment: Environment;
  cacheFolder: string;
  /** Asked anew at each stage. */
  now: () => Date;
  /** Builds the site of a dataset into `environment.outFolder`, whole or not at all; returns lines about it. */
  buildSite: (environment: Environment, dataset: Dataset, now: Date) => Promise<string[]>;
  keyFile: string | undefined;
  /** Where the web server answers, if it is to be asked. */
  smokeAddress: string | undefined;
  /** Who lets the run through that is held, and why. */
  release: { who: string; why: string } | undefined;
  /** Takes releases to hosts elsewhere, once they are live here; returns what was done. */
  deliver?: (release: string) => Promise<string>;
  tell: Tell;
  /** How files are decoded; confined unless given. */
  decode?: Decode;
}

export interface PublishOutcome {
  exitCode: number;
  /** True where another run is under way: then this one says nothing of the site. */
  isBusy: boolean;
  /** How the run ended; undefined where none was begun. */
  lastTry?: LastTry;
  /** Sources whose last good copies stand in. */
  staleSources: string[];
  /** A decision that was made in this run. */
  decision?: ReleaseDecision;
}

/** A run that stopped half way is gone on with only this long. */
const resumableHours = 6;

/** Runs all stages; whatever happens, what readers see is a whole release. Errors of stages become the exit code. */
export async function publish(options: PublishOptions): Promise<PublishOutcome> {
  const { releases, tell } = options;
  const runner = new StageRunner(tell, options.now);
  let run: Run | undefined;
  let isLocked = false;
  const staleSources: string[] = [];
  const end = async (change: Omit<LastTry, 'run' | 'at' | 'reasons'>): Promise<PublishOutcome> => {
    const reasons = run?.record.held ?? [];
    const lastTry = run && { run: run.name, at: toTime(options.now()), reasons, ...change };
    if (lastTry && change.outcome !== 'published') {
      // The disk may be full: then the status cannot say so, and the exit code does.
      await noteLastTry(path.join(releases, 'current'), lastTry).catch(() =>
        tell.notice('status.json could not be written'),
      );
    }
    const decision = run?.record.decision;
    return {
      exitCode: change.exitCode,
      isBusy: !isLocked,
      staleSources,
      ...(lastTry ? { lastTry } : {}),
      ...(decision ? { decision } : {}),
    };
  };
  try {
    const lock = await runner.run('lock', () => takeLock(releases));
    isLocked = true;
    if (!lock.isReal) tell.notice('flock is not installed: see to it that two runs never overlap');
    try {
      run = await runner.guard('lock', () => openRun(options, runner));
      const dataset = await readExports(run, options, runner);
      staleSources.push(...staleIn(dataset));
      await buildRelease(run, dataset, options, runner);
      await goLive(run, options, runner);
      return await end({ outcome: 'published', exitCode: 0 });
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (error instanceof SettingsError) {
      tell.notice(`${error.message}\n  → ${error.hint}`);
      return end({ outcome: 'failed', exitCode: 2 });
    }
    if (!(error instanceof StageStopped)) throw error;
    await run
      ?.log({ at: toTime(options.now()), stage: error.stage, stopped: error.message, lines: error.lines })
      .catch(() => {});
    for (const line of error.lines) tell.notice(line);
    const outcome = error.stage === 'gates' ? 'held' : 'failed';
    return end({ outcome, stage: error.stage, exitCode: error.exitCode });
  }
}

/** The run to go on with: the held one that is released, one that was killed, or a new one. */
async function openRun(options: PublishOptions, runner: StageRunner): Promise<Run> {
  const { releases, environment } = options;
  await removeLeftovers(releases);
  const { settled, unfinished } = await settleUnfinished(toSettle(options));
  if (settled) options.tell.notice(`the run ${settled.name} was cut short after it went live; its end is made up for`);
  const now = options.now();
  const { inputs, takedowns } = await readInputs(environment.settingsFile);
  if (options.release) return openHeld(options, { ...options.release, inputs }, runner);
  const going = unfinished.find(({ record }) => record.inputs === inputs && record.today === environment.today);
  const age = going ? now.getTime() - toMoment(going.name) : Number.NaN;
  const isRecent = age >= 0 && age < resumableHours * 3_600_000;
  if (going?.has('checked') && isRecent && (await isWhole(going))) {
    options.tell.notice(`the run ${going.name} was cut short; it is gone on with`);
    runner.logTo(going);
    return going;
  }
  // The newest held run waits for a person; all others that stopped are over.
  const waiting = unfinished.find(({ record }) => record.state === 'held');
  for (const other of unfinished) {
    if (other === waiting) continue;
    if (other.record.state !== 'held') options.tell.notice(`the run ${other.name} was cut short; it is begun anew`);
    await giveUp(other);
  }
  const taken = (await readRuns(releases)).map(({ name }) => name);
  const name = await nextReleaseName(releases, now, taken);
  const run = new Run(releases, { run: name, today: environment.today, inputs, takedowns, state: 'begun', held: [] });
  await run.note({});
  runner.logTo(run);
  return run;
}

/** True where the run's dataset can still be read. */
const isWhole = (run: Run): Promise<boolean> =>
  readDataset(run.inFolder('dataset')).then(
    () => true,
    () => false,
  );

async function openHeld(
  { releases, environment, now }: PublishOptions,
  { who, why, inputs }: { who: string; why: string; inputs: string },
  runner: StageRunner,
): Promise<Run> {
  const run = (await readRuns(releases)).find(({ record }) => record.state === 'held');
  if (!run) throw new StageStopped('gates', 'ไม่มีรายการที่พักไว้ / no run is held');
  if (run.record.inputs !== inputs) {
    // A takedown may be among them, and what is held was made without it.
    throw new StageStopped('gates', 'การตั้งค่าหรือการตัดสินใจเปลี่ยนไปแล้ว / settings or decisions changed since', [
      '→ Run npm run publish once more and look at what it holds then.',
    ]);
  }
  const decision = { run: run.name, at: toTime(now()), who, why, reasons: run.record.held };
  await recordRelease(run, decision, environment.datasetFolder);
  await run.note({ state: 'checked', decision });
  runner.logTo(run);
  await run.log({ at: decision.at, released: decision });
  // Kept for good, while logs of runs are not.
  await appendFile(path.join(runsFolder(releases), 'released.ndjson'), `${JSON.stringify(decision)}\n`);
  return run;
}

/** Pull, decode, check, gates: the dataset in the run's folder. */
async function readExports(run: Run, options: PublishOptions, runner: StageRunner): Promise<Dataset> {
  if (run.has('checked')) return readDataset(run.inFolder('dataset'));
  const { environment, cacheFolder } = options;
  const outcome = await runData({
    ...environment,
    now: options.now(),
    sample: false,
    release: false,
    datasetFolder: run.inFolder('dataset'),
    cacheFolder,
    apart: { previousFolder: environment.datasetFolder, copies: run.inFolder('pulled') },
    runStep: (step, work) => runner.run(step, work),
    ...(options.decode ? { decode: options.decode } : {}),
  });
  for (const notice of outcome.notices) options.tell.notice(notice);
  if (outcome.exitCode === 3) throw new StageStopped('pull', 'อ่านแหล่งข้อมูลไม่ได้ / a source has no copy', outcome.reasons);
  if (outcome.exitCode === 4) {
    await run.note({ state: 'held', held: outcome.held.map(({ code }) => code) });
    const release = 'ถ้าถูกต้องแล้ว / If it is right: npm run publish -- --release --who NAME --why REASON';
    throw new StageStopped('gates', 'พักไว้ให้คนตรวจ / held for a person to look at', [...outcome.reasons, release]);
  }
  await runner.guard('gates', () => run.note({ state: 'checked' }));
  return outcome.dataset;
}

/** Build, verify, sign: a whole release in the run's folder. */
async function buildRelease(run: Run, dataset: Dataset, options: PublishOptions, runner: StageRunner): Promise<void> {
  if (await isInPlace(options.releases, run)) return;
  const { releases, environment, now } = options;
  const site = run.inFolder('site');
  if (!run.has('built')) {
    await runner.run('build', async () => {
      const own = { ...environment, today: run.record.today, datasetFolder: run.inFolder('dataset'), outFolder: site };
      for (const line of await options.buildSite(own, dataset, now())) options.tell.detail(line);
      await run.note({ state: 'built' });
    });
  }
  const live = await liveRelease(releases);
  // One that was damaged since it went live tells nothing of what was before, and must not hold up what mends it.
  const liveManifest =
    live === undefined ? undefined : await readSiteManifest(path.join(releases, live)).catch(() => undefined);
  await runner.run('verify', async () => {
    const pages =
      liveManifest && Object.keys(liveManifest.manifest.files).filter((name) => name.endsWith('.html')).length;
    const { faults } = await verifySite(site, pages);
    if (faults.length > 0) throw new StageStopped('verify', 'เว็บที่สร้างไม่ครบ / the site is not whole', faults);
  });
  await runner.run('sign', async () => {
    const before = (await listReleases(releases)).filter((name) => name !== live).toReversed();
    const known = new Map((await readRuns(releases)).map((one) => [one.name, one.record.takedowns]));
    const { signed } = await signSite({
      site,
      run: run.name,
      today: run.record.today,
      datasetManifest: path.join(run.inFolder('dataset'), manifestFile),
      before: [...(live === undefined ? [] : [live]), ...before].slice(0, 3).map((name) => path.join(releases, name)),
      keepActivities: live !== undefined && known.get(live) === run.record.takedowns,
      keyFile: options.keyFile,
      at: toTime(now()),
      decision: run.record.decision,
    });
    if (!signed)
      options.tell.notice('the manifest is not signed: make a key with npm run key, and name it in publish.keyFile');
    await run.note({ state: 'signed' });
  });
}

/** Swap, smoke, prune, deliver: readers see the release, or the one before. */
async function goLive(run: Run, options: PublishOptions, runner: StageRunner): Promise<void> {
  const { releases } = options;
  const before = await liveRelease(releases);
  await runner.run('swap', () => swap(releases, run));
  await runner.run('smoke', async () => {
    const faults = await lookAtLive(path.join(releases, 'current'), run.name, options.smokeAddress);
    if (faults.length === 0) return;
    const back = await takeBack(releases, run, before);
    throw new StageStopped('smoke', `กลับไปใช้ ${back ?? '-'} / back to ${back ?? 'nothing'}`, faults.slice(0, 20));
  });
  await runner.run('prune', async () => {
    await settleRun(run, toSettle(options));
    await prune(releases);
  });
  if (options.deliver) {
    const { deliver } = options;
    await runner.run('deliver', async () => options.tell.detail(await deliver(path.join(releases, run.name))));
  }
}

const toSettle = ({ releases, environment, cacheFolder }: PublishOptions) => ({
  releases,
  datasetFolder: environment.datasetFolder,
  settingsFile: environment.settingsFile,
  cacheFolder,
});

const staleIn = ({ manifest }: Dataset): string[] => [
  ...new Set(manifest.receipts.filter(({ stale }) => stale).map(({ source }) => source)),
];

/** ISO 8601 UTC in whole seconds. */
const toTime = (time: Date): string => time.toISOString().replace(/\.\d+Z$/, 'Z');

/** Milliseconds of the moment that a run is named by. */
function toMoment(name: string): number {
  return Date.parse(name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
