import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { PortalError } from '../../../../src/domain/errors.ts';
import { createOperator, type Operator } from '../../../support/publish/operator.ts';

describe('a run ends', () => {
  let operator: Operator;
  const paths = process.env.PATH;
  beforeEach(async () => {
    operator = await createOperator();
    await operator.writePlans(10);
  });
  afterEach(() => {
    process.env.PATH = paths;
    return operator.end();
  });
  const told = () => operator.lines.join('\n');

  test('by taking what is live to its targets, once all else is done', async () => {
    const delivered: string[] = [];
    const { exitCode } = await operator.run({
      deliver: (release) => {
        delivered.push(release);
        return Promise.resolve('');
      },
    });
    assert.equal(exitCode, 0);
    assert.deepEqual(delivered, [path.join(operator.releases, (await operator.live())!)]);
    assert.deepEqual(operator.lines.slice(-2), ['prune done', 'deliver done']);
  });

  test('with a code of its own where it could not be delivered, while readers here have the new release', async () => {
    await operator.run();
    const before = await operator.live();
    const { exitCode, lastTry } = await operator.run({
      today: '2026-11-25',
      deliver: () => Promise.reject(new PortalError('no room there', 'Make room.')),
    });
    assert.deepEqual([exitCode, lastTry?.stage, lastTry?.outcome], [14, 'deliver', 'failed']);
    assert.notEqual(await operator.live(), before);
    assert.match(told(), /deliver stopped no room there\n! → Make room\./);
    assert.deepEqual(await operator.faultsOfLive(), []);
  });

  test('unsigned, and says so, where there is no key', async () => {
    assert.equal((await operator.run({ keyFile: undefined })).exitCode, 0);
    assert.match(told(), /! the manifest is not signed: make a key/);
    assert.ok(!existsSync(operator.file('releases/current/site-manifest.json.sig')));
  });

  test('with a warning where nothing keeps two runs apart', async () => {
    process.env.PATH = '';
    assert.equal((await operator.run()).exitCode, 0);
    assert.match(told(), /! flock is not installed/);
  });

  test('with the error itself where it is a fault of the program, and the lock is free again', async () => {
    const fault = new TypeError('a fault');
    await assert.rejects(operator.run({ buildSite: () => Promise.reject(fault) }), fault);
    assert.equal((await operator.run()).exitCode, 0);
  });

  test('with what to mend where the system refuses something', async () => {
    const refuse = (code: string) =>
      operator.run({ buildSite: () => Promise.reject(Object.assign(new Error(code), { code, errno: -1 })) });
    assert.equal((await refuse('ENOSPC')).exitCode, 8);
    assert.match(told(), /! → ดิสก์เต็ม \/ The disk is full: make room\./);
    assert.equal((await refuse('EACCES')).exitCode, 8);
    assert.match(told(), /! → See that the folder is there and may be written\./);
    assert.match(told(), /build stopped EACCES \(exit code 8\)/);
  });

  test('with its release all the same where it is the first and the web server shows something else', async () => {
    const { exitCode } = await operator.run({ smokeAddress: 'http://127.0.0.1:1' });
    assert.equal(exitCode, 12);
    assert.match(told(), /back to nothing/);
    assert.ok(await operator.live());
  });

  test('well told even where the live status cannot be added to', async () => {
    await operator.run();
    writeFileSync(operator.file('releases/current/status.json'), '{"torn');
    const broken = await operator.run({
      today: '2026-11-25',
      buildSite: () => Promise.reject(new PortalError('x', 'y')),
    });
    assert.equal(broken.exitCode, 8);
    assert.match(told(), /! status\.json could not be written/);
    assert.equal((await operator.run({ today: '2026-11-26' })).exitCode, 0);
    assert.deepEqual(await operator.faultsOfLive(), []);
  });

  test('held again and again without losing the run that waits for a person', async () => {
    await operator.run();
    await operator.writePlans(2);
    assert.equal((await operator.run()).exitCode, 4);
    assert.equal((await operator.run({ today: '2026-11-25' })).exitCode, 4);
    const released = await operator.run({ today: '2026-11-25', release: { who: 'ก', why: 'ข' } });
    assert.deepEqual([released.exitCode, released.decision?.who, released.lastTry?.outcome], [0, 'ก', 'published']);
    assert.equal((await operator.run({ release: { who: 'ก', why: 'ข' } })).exitCode, 4);
  });
});
