import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { takeLock } from '../../../../scripts/publish/lock.ts';
import { rollBack } from '../../../../scripts/publish/roll-back.ts';
import { toCanonicalJson } from '../../../../src/domain/canonical-json.ts';
import { Status } from '../../../../src/domain/status.ts';
import { hashText } from '../../../../src/io/hash.ts';
import { readDataset } from '../../../../src/io/read-dataset.ts';
import { buildSmallSite } from '../../../support/publish/small-site.ts';
import { createOperator, type Operator } from '../../../support/publish/operator.ts';

describe('publishing', () => {
  let operator: Operator;
  beforeEach(async () => {
    operator = await createOperator();
    await operator.writePlans(10);
  });
  afterEach(() => operator.end());
  const statusNow = async () => Status.parse(JSON.parse(await operator.liveText('status.json')));
  const assertWhole = async () => assert.deepEqual(await operator.faultsOfLive(), []);

  test('goes through its stages in order, and what readers see is exactly one signed manifest', async () => {
    const { exitCode } = await operator.run();
    assert.equal(exitCode, 0);
    assert.deepEqual(
      operator.lines,
      ['lock', 'pull', 'decode', 'check', 'gates', 'build', 'verify', 'sign', 'swap', 'smoke', 'prune'].map(
        (stage) => `${stage} done`,
      ),
    );
    await assertWhole();
    const { publication, rows } = await statusNow();
    assert.equal(publication?.run, await operator.live());
    assert.equal(publication?.lastTry.outcome, 'published');
    assert.equal(rows.published, 10);
    const log = readFileSync(operator.file('releases/.runs', publication!.run, 'log.ndjson'), 'utf8')
      .trim()
      .split('\n');
    assert.deepEqual(
      log.map((line) => (JSON.parse(line) as { stage: string }).stage),
      ['pull', 'decode', 'check', 'gates', 'build', 'verify', 'sign', 'swap', 'smoke', 'prune'],
    );
    assert.deepEqual(readdirSync(operator.file('releases/.runs', publication!.run)).toSorted(), [
      'log.ndjson',
      'run.json',
    ]);
  });

  test('a held run leaves readers with the last release, and goes live once a person says who and why', async () => {
    await operator.run();
    const before = await operator.live();
    await operator.writePlans(2);
    const held = await operator.run();
    assert.equal(held.exitCode, 4);
    assert.equal(await operator.live(), before);
    await assertWhole();
    const { lastTry } = (await statusNow()).publication!;
    assert.deepEqual([lastTry.outcome, lastTry.stage, lastTry.reasons], ['held', 'gates', ['run-rows-fell']]);
    const released = await operator.run({ release: { who: 'สมชาย', why: 'ปิดโครงการ' } });
    assert.equal(released.exitCode, 0);
    await assertWhole();
    const status = await statusNow();
    assert.equal(status.rows.published, 2);
    const { who, why, reasons } = status.publication!.releasedBy!;
    assert.deepEqual([who, why, reasons], ['สมชาย', 'ปิดโครงการ', ['run-rows-fell']]);
    assert.equal((await operator.run()).exitCode, 0);
  });

  test('who released a held run and why stands in the public log of runs for good, chained, without telephone numbers', async () => {
    await operator.run();
    await operator.writePlans(2);
    await operator.run();
    await operator.run({ release: { who: 'สมชาย', why: 'ปิดโครงการ โทร 081-234-5678' } });
    const { reasons, at, who, why } = (await readDataset(operator.file('dataset'))).runs.at(-1)!.released!;
    assert.deepEqual([who, reasons, at], ['สมชาย', ['run-rows-fell'], '2026-11-24T00:02:00Z']);
    assert.match(why, /^ปิดโครงการ โทร /);
    assert.doesNotMatch(why, /5678/);
    await operator.writePlans(3);
    await operator.run();
    const { runs } = await readDataset(operator.file('dataset'));
    assert.equal(runs.length, 3);
    assert.equal(runs[1]!.released?.who, 'สมชาย');
    assert.equal(runs[2]!.released, undefined);
    assert.equal(runs[2]!.link, hashText(toCanonicalJson(runs[1])));
  });

  test('what is held is not released once something was taken down since', async () => {
    await operator.run();
    await operator.writePlans(2);
    await operator.run();
    writeFileSync(operator.file('takedowns.csv'), 'id\nabc\n');
    const { exitCode } = await operator.run({ release: { who: 'a', why: 'b' } });
    assert.equal(exitCode, 4);
    assert.match(operator.lines.at(-1)!, /once more/);
  });

  test('without a held run there is nothing to release', async () => {
    await operator.run();
    assert.equal((await operator.run({ release: { who: 'a', why: 'b' } })).exitCode, 4);
  });

  test('going back takes one rename and less than a second, and what is there is whole', async () => {
    await operator.run();
    const first = await operator.live();
    await operator.writePlans(11);
    await operator.run();
    const started = performance.now();
    const { to } = await rollBack(operator.releases, new Date());
    assert.ok(performance.now() - started < 1000);
    assert.equal(to, first);
    assert.equal(await operator.live(), first);
    await assertWhole();
    await assert.rejects(rollBack(operator.releases, new Date()), /no release before/);
  });

  test('a run that was stopped after its gates is gone on with, and its exports are not read again', async () => {
    await operator.run();
    await operator.writePlans(11);
    const broken = await operator.run({
      buildSite: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOSPC', errno: -28 })),
    });
    assert.equal(broken.exitCode, 8);
    await assertWhole();
    rmSync(operator.file('plans.csv'));
    operator.lines.length = 0;
    assert.equal((await operator.run()).exitCode, 0);
    assert.ok(!operator.lines.includes('pull done'), operator.lines.join('\n'));
    assert.equal((await statusNow()).rows.published, 11);
    await assertWhole();
  });

  test('a stopped run is begun anew where a decision was made since, and on another day', async () => {
    const stop = { buildSite: () => Promise.reject(Object.assign(new Error('x'), { code: 'EIO', errno: -5 })) };
    await operator.run(stop);
    writeFileSync(operator.file('takedowns.csv'), 'id\nabc\n');
    operator.lines.length = 0;
    await operator.run(stop);
    assert.ok(operator.lines.includes('pull done'));
    operator.lines.length = 0;
    assert.equal((await operator.run({ today: '2026-11-25' })).exitCode, 0);
    assert.ok(operator.lines.includes('pull done'));
  });

  test('a site that is not whole is not signed, and one that is not what was signed is taken back', async () => {
    await operator.run();
    const before = await operator.live();
    const halfSite: typeof buildSmallSite = async (environment, dataset) => {
      const lines = await buildSmallSite(environment, dataset);
      writeFileSync(`${environment.outFolder}/area/1.html`, '<!doctype html><html>');
      return lines;
    };
    const { exitCode } = await operator.run({ buildSite: halfSite, today: '2026-11-25' });
    assert.equal(exitCode, 9);
    assert.match(operator.lines.at(-1)!, /area\/1\.html: not a whole page/);
    assert.equal(await operator.live(), before);
    // The web server shows something else.
    const asked = await operator.run({ smokeAddress: 'http://127.0.0.1:1', today: '2026-11-26' });
    assert.equal(asked.exitCode, 12);
    assert.equal(await operator.live(), before);
    await assertWhole();
    assert.equal((await operator.run({ today: '2026-11-27' })).exitCode, 0);
  });

  test('two runs at once: the second says that the first is under way, and nothing of it is left', async () => {
    const lock = await takeLock(operator.releases);
    const { exitCode } = await operator.run();
    assert.equal(exitCode, 5);
    await lock.release();
    assert.equal((await operator.run()).exitCode, 0);
  });

  test('a clock that goes backwards gives a release that still comes after the last', async () => {
    await operator.run({ at: '2026-11-24T10:00:00Z' });
    const first = await operator.live();
    assert.equal((await operator.run({ at: '2026-11-24T09:00:00Z' })).exitCode, 0);
    assert.ok((await operator.live())! > first!);
    assert.equal((await operator.run({ at: '2026-11-23T09:00:00Z', today: '2026-11-23' })).exitCode, 0);
    await assertWhole();
  });

  test('a live release whose manifest was damaged since does not stand in the way of the next', async () => {
    await operator.run({ at: '2026-11-24T09:00:00Z' });
    writeFileSync(operator.file('releases/current/site-manifest.json'), '{');
    await operator.writePlans(11);
    const { exitCode } = await operator.run({ at: '2026-11-24T10:00:00Z' });
    assert.equal(exitCode, 0);
    await assertWhole();
    assert.equal((await statusNow()).rows.published, 11);
  });

  test('scripts of three releases are kept, four releases stay, and nothing of what was taken down is handed on', async () => {
    const scripts = () => readdirSync(operator.file('releases/current/_astro')).length;
    for (const count of [10, 11, 12, 13, 14, 15]) {
      await operator.writePlans(count);
      assert.equal((await operator.run()).exitCode, 0);
      await assertWhole();
    }
    assert.equal(scripts(), 4);
    assert.equal(readdirSync(operator.releases).filter((name) => name.endsWith('Z')).length, 4);
  });

  test('a source that vanished is told as one that needs a person, and readers see its last copy', async () => {
    await operator.run();
    rmSync(operator.file('plans.csv'));
    const { exitCode, staleSources } = await operator.run({ today: '2026-11-25' });
    assert.deepEqual([exitCode, staleSources], [0, ['plans']]);
    assert.equal((await statusNow()).sources[0]?.stale, true);
  });

  test('without any copy of a source nothing goes live, and the exit code is that of pulling', async () => {
    rmSync(operator.file('plans.csv'));
    assert.equal((await operator.run()).exitCode, 3);
    assert.ok(!existsSync(operator.file('releases/current')));
  });

  test('wrong settings end with their own exit code, and readers keep what they have', async () => {
    await operator.run();
    writeFileSync(operator.file('portal.yaml'), 'portal: {}\n');
    assert.equal((await operator.run()).exitCode, 2);
    await assertWhole();
  });
});
