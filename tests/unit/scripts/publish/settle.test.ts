import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readRuns } from '../../../../scripts/publish/run-folder.ts';
import { settleUnfinished } from '../../../../scripts/publish/settle.ts';
import { createOperator, type Operator } from '../../../support/publish/operator.ts';

describe('a run that was killed after its site went live', () => {
  let operator: Operator;
  beforeEach(async () => {
    operator = await createOperator();
    await operator.writePlans(10);
    await operator.run();
    await operator.writePlans(11);
    await operator.run();
    const [last] = await readRuns(operator.releases);
    await last!.note({ state: 'signed' });
  });
  afterEach(() => operator.end());
  const settle = () =>
    settleUnfinished({
      releases: operator.releases,
      datasetFolder: operator.file('dataset'),
      settingsFile: operator.file('portal.yaml'),
      cacheFolder: operator.file('cache'),
    });
  const states = async () => (await readRuns(operator.releases)).map(({ record }) => record.state);

  test('is settled by the next, which says so, though its dataset is adopted already', async () => {
    const dataset = readFileSync(operator.file('dataset/manifest.json'), 'utf8');
    const { settled, unfinished } = await settle();
    assert.equal(settled?.name, await operator.live());
    assert.deepEqual([unfinished, await states()], [[], ['published', 'published']]);
    assert.equal(readFileSync(operator.file('dataset/manifest.json'), 'utf8'), dataset);
    assert.deepEqual(await settle(), { unfinished: [] });
  });

  test('is taken back where its site is not whole, and the next one publishes', async () => {
    const [broken] = await readRuns(operator.releases);
    writeFileSync(operator.file('releases/current/index.html'), 'x');
    await settle();
    assert.deepEqual(await states(), ['failed', 'published']);
    assert.ok(!existsSync(operator.file('releases', broken!.name)));
    assert.deepEqual(await operator.faultsOfLive(), []);
    assert.equal((await operator.run()).exitCode, 0);
    assert.deepEqual(await operator.faultsOfLive(), []);
  });
});
