import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { liveRelease, makeLive } from '../../../../../scripts/publish/releases.ts';
import { Run } from '../../../../../scripts/publish/run-folder.ts';
import { isInPlace, swap, takeBack } from '../../../../../scripts/publish/stages/swap.ts';

describe('swapping', () => {
  let releases: string;
  let run: Run;
  const names = ['20261122T000000Z', '20261123T000000Z'] as const;
  const own = '20261124T000000Z';
  beforeEach(() => {
    releases = mkdtempSync(path.join(tmpdir(), 'swap-'));
    run = new Run(releases, { run: own, today: '2026-11-24', inputs: '', takedowns: '', state: 'signed', held: [] });
    mkdirSync(run.inFolder('site'), { recursive: true });
  });
  afterEach(() => rmSync(releases, { recursive: true }));

  test('puts the site in its place and makes it live; again, it changes nothing', async () => {
    assert.equal(await isInPlace(releases, run), false);
    for (let time = 0; time < 2; time++) {
      await swap(releases, run);
      assert.equal(await isInPlace(releases, run), true);
      assert.equal(await liveRelease(releases), own);
      assert.ok(!existsSync(run.inFolder('site')));
    }
  });

  test('is taken back to the release before, and the run is over with its site out of the way', async () => {
    for (const name of names) mkdirSync(path.join(releases, name));
    await swap(releases, run);
    assert.equal(await takeBack(releases, run, names[0]), names[0]);
    assert.equal(await liveRelease(releases), names[0]);
    assert.ok(existsSync(run.inFolder('site')) && !existsSync(path.join(releases, own)));
    assert.equal(run.record.state, 'failed');
  });

  test('is taken back to the newest other where the one before is gone or not known', async () => {
    for (const name of names) mkdirSync(path.join(releases, name));
    for (const before of [undefined, '20200101T000000Z']) {
      await swap(releases, run);
      assert.equal(await takeBack(releases, run, before), names[1]);
      assert.equal(await liveRelease(releases), names[1]);
    }
  });

  test('does not touch what is live where that is another release already', async () => {
    for (const name of names) mkdirSync(path.join(releases, name));
    await swap(releases, run);
    await makeLive(releases, names[0]);
    assert.equal(await takeBack(releases, run, undefined), names[1]);
    assert.equal(await liveRelease(releases), names[0]);
  });

  test('the first release of all stays: something to read is better than nothing', async () => {
    await swap(releases, run);
    assert.equal(await takeBack(releases, run, undefined), undefined);
    assert.equal(await liveRelease(releases), own);
    assert.equal(run.record.state, 'signed');
  });
});
