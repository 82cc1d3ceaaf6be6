import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readRuns, Run, type RunRecord, runsFolder, runStates } from '../../../../scripts/publish/run-folder.ts';

const record = (over: Partial<RunRecord> = {}): RunRecord => ({
  run: '20261124T000000Z',
  today: '2026-11-24',
  inputs: 'i',
  takedowns: 't',
  state: 'begun',
  held: [],
  ...over,
});

describe('a run’s folder', () => {
  let releases: string;
  beforeEach(() => (releases = mkdtempSync(path.join(tmpdir(), 'run-folder-'))));
  afterEach(() => rmSync(releases, { recursive: true }));

  test('lies among the runs, out of sight of the releases, and holds what is made', () => {
    const run = new Run(releases, record());
    assert.equal(run.name, '20261124T000000Z');
    assert.equal(runsFolder(releases), path.join(releases, '.runs'));
    assert.equal(run.folder, path.join(releases, '.runs', '20261124T000000Z'));
    for (const name of ['dataset', 'pulled', 'site'] as const)
      assert.equal(run.inFolder(name), path.join(run.folder, name));
  });

  test('a run has what its state and those before it have; one that failed has nothing', () => {
    for (const [at, state] of runStates.entries()) {
      const run = new Run(releases, record({ state }));
      assert.deepEqual(
        runStates.filter((each) => run.has(each)),
        runStates.slice(0, at + 1),
        state,
      );
    }
    const failed = new Run(releases, record({ state: 'failed' }));
    assert.ok(!runStates.some((state) => failed.has(state)));
  });

  test('what is noted is known at once, and to the next command', async () => {
    const run = new Run(releases, record());
    await run.note({ state: 'held', held: ['count-fell'] });
    await run.note({
      decision: { run: run.name, at: '2026-11-24T01:00:00Z', who: 'ก', why: 'ข', reasons: ['count-fell'] },
    });
    const [read, ...others] = await readRuns(releases);
    assert.deepEqual(others, []);
    assert.deepEqual(read!.record, run.record);
    assert.deepEqual([read!.folder, read!.record.state, read!.record.held], [run.folder, 'held', ['count-fell']]);
  });

  test('its log has one line for each entry, the latest last', async () => {
    const run = new Run(releases, record());
    await run.note({});
    await run.log({ stage: 'pull', words: 'บรรทัด\nใหม่' });
    await run.log({ stage: 'build' });
    const lines = readFileSync(path.join(run.folder, 'log.ndjson'), 'utf8').split('\n');
    assert.deepEqual(
      lines.slice(0, -1).map((line) => JSON.parse(line) as object),
      [{ stage: 'pull', words: 'บรรทัด\nใหม่' }, { stage: 'build' }],
    );
    assert.equal(lines.at(-1), '');
  });

  test('runs are read the newest first; a damaged record, one of another run and no record are passed over', async () => {
    assert.deepEqual(await readRuns(releases), []);
    const days = ['20261122T000000Z', '20261124T000000Z', '20261123T000000Z'];
    for (const run of days) await new Run(releases, record({ run })).note({});
    const put = (name: string, text: string) => {
      mkdirSync(path.join(runsFolder(releases), name), { recursive: true });
      writeFileSync(path.join(runsFolder(releases), name, 'run.json'), text);
    };
    put('20261125T000000Z', '{"run":');
    put('20261126T000000Z', JSON.stringify({ ...record({ run: '20261126T000000Z' }), state: 'unheard-of' }));
    put('20261127T000000Z', JSON.stringify(record()));
    mkdirSync(path.join(runsFolder(releases), '20261128T000000Z'));
    assert.deepEqual(
      (await readRuns(releases)).map(({ name }) => name),
      days.toSorted().toReversed(),
    );
  });

  test('a record of before runs could be held is one that was not', async () => {
    const { held: _held, ...old } = record();
    mkdirSync(path.join(runsFolder(releases), old.run), { recursive: true });
    writeFileSync(path.join(runsFolder(releases), old.run, 'run.json'), JSON.stringify(old));
    assert.deepEqual((await readRuns(releases))[0]!.record.held, []);
  });
});
