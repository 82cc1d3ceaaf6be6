import path from 'node:path';
import type { CalendarDate } from '../src/domain/calendar-date.ts';
import type { Dataset } from '../src/domain/dataset.ts';
import { PortalError } from '../src/domain/errors.ts';
import { issueText } from '../src/domain/issue-catalogue.ts';
import type { Issue } from '../src/domain/issue.ts';
import type { Manifest } from '../src/domain/manifest.ts';
import { toExplanation, toSummary } from '../src/exports/to-explanation.ts';
import { currentTime } from '../src/io/clock.ts';
import { hashText } from '../src/io/hash.ts';
import { Snapshots } from '../src/io/snapshots.ts';
import { makeFolderBeside, removeFolder } from '../src/io/write-atomically.ts';
import { type EarlierLists, readEarlier, readMonthCopies, readPortals, readPrevious } from '../src/io/read-dataset.ts';
import { writeDataset } from '../src/io/write-dataset.ts';
import { checkRun } from '../src/pipeline/gate.ts';
import { withRevisions } from '../src/pipeline/revisions.ts';
import { readEnvironment, readSettings } from '../src/settings.ts';
import { checkSettings } from './data/check-settings.ts';
import { chooseSources } from './data/choose-sources.ts';
import { type Decode, decodeConfined } from './data/decode-confined.ts';
import { makeDataset } from './data/make-dataset.ts';
import { createPictureProgress } from './data/picture-progress.ts';
import { recordHistory } from './data/record-history.ts';
import { justRun, type RunStep } from './data/run-step.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run data [-- --explain] [--sample] [--release] [--today YYYY-MM-DD]
// Exit codes: 0 written; 2 settings or a fault; 3 a source without any copy; 4 held for a person to look at.

export interface DataOptions {
  settingsFile: string;
  datasetFolder: string;
  today: CalendarDate;
  now: Date;
  sample: boolean;
  /** Write the dataset even where the gate would hold it: a person has looked. */
  release: boolean;
  /** Where copies of sources and encoded pictures are kept from run to run. */
  cacheFolder?: string;
  /**
   * For a run whose outcome goes live later, in one step with its site: what it is compared with stays in
   * `previousFolder`, copies of its sources go to the store `copies`, and it is written even where it is held.
   */
  apart?: { previousFolder: string; copies: string };
  /** Does each step; just runs it unless given. */
  runStep?: RunStep;
  /** How files are decoded; confined unless given. */
  decode?: Decode;
}

/** What a run came to; `dataset` is what was made, written only with exit code 0, or apart. */
export interface DataRun {
  exitCode: 0 | 3 | 4;
  dataset: Dataset;
  /** With exit code 4: why it is held. */
  held: Issue[];
  /** Sentences for the operator about what stopped the run. */
  reasons: string[];
  /** Sentences about what did not stop it and should be known. */
  notices: string[];
}

/** Turns exports into `datasetFolder`, whole or not at all. */
export async function runData({
  settingsFile,
  datasetFolder,
  today,
  now,
  sample,
  release,
  cacheFolder = path.resolve('.cache'),
  apart,
  runStep = justRun,
  decode = decodeConfined,
}: DataOptions): Promise<DataRun> {
  const settings = readSettings(settingsFile);
  const dataFolder = path.dirname(settingsFile);
  const usesSample = sample || settings.sources.length === 0;
  await checkSettings(settings, settingsFile, usesSample);
  const chosen = await chooseSources(settings, { sample: usesSample, today, dataFolder, cacheFolder });
  const snapshots = new Snapshots(copiesOf(chosen.sample ? undefined : settingsFile, cacheFolder));
  const previousFolder = apart?.previousFolder ?? datasetFolder;
  const previous = await readPrevious(previousFolder);
  const picturesFolder = await makeFolderBeside(datasetFolder);
  const monthsFolder = await makeFolderBeside(datasetFolder);
  try {
    const made = await makeDataset({
      ...chosen,
      settings,
      decisionsFolder: dataFolder,
      boundariesFolder: path.join(dataFolder, 'reference'),
      today,
      now,
      snapshots,
      cacheFolder,
      picturesFolder,
      portalsBefore: await readPortals(previousFolder, previous.manifest),
      onPictures: createPictureProgress(process.stderr, () => performance.now()),
      runStep,
      decode,
    });
    if (made.failures.length > 0) {
      const reasons = made.failures.map(({ source, error }) => `${source}: ${error.message}\n    ${error.hint}`);
      return { exitCode: 3, dataset: made.dataset, held: [], reasons, notices: [] };
    }
    return await runStep('gates', async (): Promise<DataRun> => {
      const { manifest: before, sha256, damage } = previous;
      const notices = [...made.notices, ...(damage === undefined ? [] : [toDamageNotice(damage)])];
      // The sample and an operator's exports are different things: one is no measure of the other.
      const comparable = before?.sample === chosen.sample ? before : undefined;
      const { counts } = made.dataset.manifest;
      const held = release || chosen.sample ? [] : checkRun(counts, comparable?.counts, settings.thresholds);
      const reasons = held.map(
        (found) => `${issueText(found, 'th').what}\n    ${issueText(found, 'en').what}. ${issueText(found, 'en').mend}`,
      );
      if (held.length > 0 && !apart) return { exitCode: 4, dataset: made.dataset, held, reasons, notices };
      // A sample is laid out anew around each day: nothing in it is changed or withdrawn.
      const { earlier, damage: earlierDamage } = chosen.sample
        ? {}
        : await readToldBefore(previousFolder, comparable, settings.portal.province);
      if (earlierDamage !== undefined) notices.push(toForgottenNotice(earlierDamage));
      const dataset = await recordHistory(withRevisions(made.dataset, earlier, hashText), {
        settings,
        decisions: made.decisions,
        earlier,
        follows: chosen.sample ? null : sha256,
        copies: isSameSeries(before, chosen.sample, settings.portal.province)
          ? await readMonthCopies(previousFolder)
          : [],
        datasetFolder: previousFolder,
        folder: monthsFolder,
      });
      await (apart ? new Snapshots(apart.copies) : snapshots).keep(made.pulled);
      const manifest = await writeDataset(dataset, datasetFolder, {
        pictures: picturesFolder,
        months: monthsFolder,
        previousFolder,
      });
      // As written: names of published files are made of its checksums.
      return { exitCode: held.length > 0 ? 4 : 0, dataset: { ...dataset, manifest }, held, reasons, notices };
    });
  } finally {
    await removeFolder(picturesFolder);
    await removeFolder(monthsFolder);
  }
}

/**
 * False where a run's months are not those of the run before: of a sample, which is laid out anew around each day, and of
 * another province. A manifest that cannot be read tells neither, and its months are kept.
 */
function isSameSeries(before: Manifest | undefined, sample: boolean, province: string): boolean {
  return !sample && (before === undefined || (!before.sample && before.province === province));
}

/**
 * The store of last good copies for the sources of one settings file, or of the sample where none is given: the sample
 * must never stand in for an operator's source of the same name, nor one operator's for another's.
 */
export function copiesOf(settingsFile: string | undefined, cacheFolder: string): string {
  return path.join(cacheFolder, 'sources', settingsFile === undefined ? 'sample' : hashText(settingsFile).slice(0, 12));
}

/** What subscribers of this province were told before; a damaged dataset stops no run, it only tells no more of it. */
async function readToldBefore(
  folder: string,
  before: Manifest | undefined,
  province: string,
): Promise<{ earlier?: EarlierLists; damage?: string }> {
  if (before?.province !== province) return {};
  try {
    const earlier = await readEarlier(folder, before);
    return earlier ? { earlier } : {};
  } catch (error) {
    if (error instanceof PortalError) return { damage: error.message };
    throw error;
  }
}

/** The line that says that calendars and feeds cannot tell what changed. */
function toForgottenNotice(damage: string): string {
  return `ชุดข้อมูลครั้งก่อนเสียหาย ปฏิทินและฟีดจึงบอกไม่ได้ว่าแผนใดถูกถอนหรือแก้ไข / The last dataset is damaged, so calendars and feeds cannot tell what was withdrawn or changed (${damage})`;
}

/** The line that says that the gate had nothing to compare this run with, although there was a run before. */
function toDamageNotice(damage: string): string {
  return `ชุดข้อมูลครั้งก่อนเสียหาย จึงไม่ได้เทียบกับครั้งก่อน / The last dataset is damaged, so this run was compared with nothing (${damage})`;
}

/** Prints what stopped a run, if anything did, and what else is to be known of it. */
export function printReasons({ exitCode, reasons, notices }: DataRun): void {
  for (const notice of notices) console.error(`! ${notice}`);
  if (exitCode === 0) return;
  const title =
    exitCode === 3
      ? 'อ่านแหล่งข้อมูลไม่ได้และไม่มีสำเนาเดิม จึงไม่เปลี่ยนข้อมูลบนเว็บ / A source could not be read and no earlier copy exists; nothing was changed'
      : 'ข้อมูลต่างจากครั้งก่อนผิดปกติ จึงพักไว้ให้คนตรวจ / Held: the data look unlike the last run; nothing was changed';
  console.error(`\n${title}`);
  for (const reason of reasons) console.error(`  - ${reason}`);
  if (exitCode === 4) console.error('  ถ้าถูกต้องแล้ว / If it is right: npm run data -- --release');
}

async function main(): Promise<void> {
  const { values } = readArguments({
    explain: { type: 'boolean', default: false },
    sample: { type: 'boolean', default: false },
    release: { type: 'boolean', default: false },
    today: { type: 'string' },
  });
  const environment = readEnvironment(currentTime, { today: values.today });
  const run = await runData({ ...values, ...environment, now: currentTime() });
  for (const line of values.explain ? toExplanation(run.dataset) : toSummary(run.dataset)) console.log(line);
  printReasons(run);
  process.exitCode = run.exitCode;
}

if (import.meta.main) await reportErrors(main);
