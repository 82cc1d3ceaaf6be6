import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Run } from '../../../../scripts/publish/run-folder.ts';
import { StageRunner } from '../../../../scripts/publish/stage-runner.ts';
import { StageStopped } from '../../../../scripts/publish/stages.ts';
import { PortalError, SettingsError } from '../../../../src/domain/errors.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'stage-runner-'));
after(() => rmSync(folder, { recursive: true }));

const told: [stage: string, outcome: string, words: string][] = [];
const seconds: number[] = [];
beforeEach(() => {
  told.length = 0;
  seconds.length = 0;
});
const newRunner = () =>
  new StageRunner(
    {
      stage: (stage, outcome, took, words) => {
        told.push([stage, outcome, words]);
        seconds.push(took);
      },
      notice: () => assert.fail(),
      detail: () => assert.fail(),
    },
    () => new Date('2026-11-24T01:02:03Z'),
  );

/** What a stage that throws this ends with. */
async function stopOf(error: unknown, stage: 'build' | 'pull' = 'build'): Promise<StageStopped> {
  try {
    await newRunner().guard(stage, () => Promise.reject(error as Error));
  } catch (stopped) {
    assert.ok(stopped instanceof StageStopped, String(stopped));
    return stopped;
  }
  return assert.fail('nothing was thrown');
}

test('a stage that is done gives its result, a line with the seconds it took, and an entry in the run’s log', async () => {
  const runner = newRunner();
  assert.equal(await runner.run('lock', () => Promise.resolve(1)), 1, 'before there is a run nothing is logged');
  const run = new Run(folder, {
    run: '20261124T000000Z',
    today: '2026-11-24',
    inputs: '',
    takedowns: '',
    state: 'begun',
    held: [],
  });
  await run.note({});
  runner.logTo(run);
  assert.equal(await runner.run('build', async () => (await wait(30), 'made')), 'made');
  assert.deepEqual(told, [
    ['lock', 'done', ''],
    ['build', 'done', ''],
  ]);
  assert.ok(seconds[1]! >= 0.025 && seconds[1]! < 5, `${seconds[1]} s`);
  const [entry, ...others] = readFileSync(path.join(run.folder, 'log.ndjson'), 'utf8').trimEnd().split('\n');
  assert.deepEqual(others, []);
  const { seconds: logged, ...rest } = JSON.parse(entry!) as { seconds: number };
  assert.deepEqual(rest, { at: '2026-11-24T01:02:03.000Z', stage: 'build', outcome: 'done' });
  assert.ok(logged >= 0.025 && logged <= seconds[1]!, `${logged} s`);
});

test('a stage that is stopped is told with its reason, and what it threw is thrown on', async () => {
  const error = new StageStopped('gates', 'held', ['why']);
  await assert.rejects(
    newRunner().run('gates', () => Promise.reject(error)),
    (thrown) => thrown === error,
  );
  assert.deepEqual(told, [['gates', 'stopped', 'held']]);
});

test('what an operator can mend becomes the stage’s, with its hint and an exit code of its own', async () => {
  const stopped = await stopOf(new PortalError('no pages', 'Publish again.'), 'pull');
  assert.deepEqual(
    [stopped.stage, stopped.exitCode, stopped.message, stopped.lines],
    ['pull', 3, 'no pages', ['→ Publish again.']],
  );
});

test('wrong settings keep their own exit code, and a fault of the program its stack; neither is told as a stage', async () => {
  for (const error of [
    new SettingsError('wrong', 'mend'),
    new TypeError('x is undefined'),
    Object.assign(new Error('y'), { code: 'ERR_X' }),
  ])
    await assert.rejects(
      newRunner().run('build', () => Promise.reject(error)),
      (thrown) => thrown === error,
    );
  assert.deepEqual(told, []);
});

test('what the disk refuses is told with the exit code, and how to mend it', async () => {
  const missing = await readFile(path.join(folder, 'none')).catch((error: unknown) => error);
  const { message, lines, exitCode } = await stopOf(missing);
  assert.match(message, /^ENOENT.*none.*\(exit code 8\)$/);
  assert.deepEqual([exitCode, lines], [8, ['→ See that the folder is there and may be written.']]);
  for (const code of ['ENOSPC', 'EDQUOT']) {
    const full = await stopOf(Object.assign(new Error('write'), { code, errno: -28 }));
    assert.match(full.lines[0]!, /The disk is full: make room/, code);
  }
});
