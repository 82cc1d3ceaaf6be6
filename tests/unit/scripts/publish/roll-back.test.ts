import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { takeLock } from '../../../../scripts/publish/lock.ts';
import { liveRelease, makeLive } from '../../../../scripts/publish/releases.ts';
import { rollBack } from '../../../../scripts/publish/roll-back.ts';
import { writeRelease } from '../../../support/publish/release.ts';

describe('going back', () => {
  let releases: string;
  const now = new Date('2026-11-24T01:02:03Z');
  const nameOf = (day: number) => `202611${day}T000000Z`;
  beforeEach(() => (releases = mkdtempSync(path.join(tmpdir(), 'roll-back-'))));
  afterEach(() => rmSync(releases, { recursive: true }));
  const write = async (...days: number[]) => {
    for (const day of days) await writeRelease(path.join(releases, nameOf(day)), nameOf(day));
  };
  const notes = () => readFileSync(path.join(releases, '.runs', 'went-back.ndjson'), 'utf8');

  test('makes the release before the live one live, and notes each time', async () => {
    await write(20, 21, 22, 23);
    await makeLive(releases, nameOf(22));
    assert.deepEqual(await rollBack(releases, now), { from: nameOf(22), to: nameOf(21) });
    assert.equal(await liveRelease(releases), nameOf(21));
    const line = (from: number, to: number) =>
      `${JSON.stringify({ at: '2026-11-24T01:02:03.000Z', from: nameOf(from), to: nameOf(to) })}\n`;
    assert.equal(notes(), line(22, 21));
    assert.deepEqual(await rollBack(releases, now), { from: nameOf(21), to: nameOf(20) });
    assert.equal(notes(), line(22, 21) + line(21, 20));
    assert.ok(existsSync(path.join(releases, nameOf(23))), 'nothing is removed');
  });

  test('passes over a release that is damaged', async () => {
    await write(20, 21, 22, 23);
    rmSync(path.join(releases, nameOf(22), 'site-manifest.json'));
    writeFileSync(path.join(releases, nameOf(21), 'site-manifest.json'), '{');
    await makeLive(releases, nameOf(23));
    assert.deepEqual(await rollBack(releases, now), { from: nameOf(23), to: nameOf(20) });
    assert.equal(await liveRelease(releases), nameOf(20));
  });

  test('is refused where there is none before, and nothing changes', async () => {
    const refused = /There is no release before/;
    await assert.rejects(rollBack(releases, now), refused);
    await write(21, 22);
    await assert.rejects(rollBack(releases, now), refused, 'none is live');
    await makeLive(releases, nameOf(21));
    await assert.rejects(rollBack(releases, now), refused);
    mkdirSync(path.join(releases, nameOf(20)));
    await assert.rejects(rollBack(releases, now), refused);
    assert.equal(await liveRelease(releases), nameOf(21));
    assert.equal(existsSync(path.join(releases, '.runs', 'went-back.ndjson')), false);
  });

  test('waits for no run that is under way, and leaves no lock behind', async () => {
    await write(21, 22);
    await makeLive(releases, nameOf(22));
    const lock = await takeLock(releases);
    await assert.rejects(rollBack(releases, now));
    assert.equal(await liveRelease(releases), nameOf(22));
    await lock.release();
    await rollBack(releases, now);
    await (await takeLock(releases)).release();
  });
});
