import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { chooseSources } from '../../../../scripts/data/choose-sources.ts';
import { PortalError } from '../../../../src/domain/errors.ts';
import { Settings } from '../../../../src/domain/settings.ts';

describe('the sources of a run', () => {
  const home = process.cwd();
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'sources-'))));
  afterEach(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });
  const settings = Settings.parse({
    portal: { name: 'ก', nameEn: 'A', province: '49', address: 'https://example.org', owner: 'ก' },
    sources: [{ id: 'plans', kind: 'activities', from: 'plans.csv' }],
  });
  const choose = (sample: boolean, cacheFolder = folder) =>
    chooseSources(settings, { sample, today: '2026-11-24', dataFolder: folder, cacheFolder });

  /** Work of the sample's script, which itself takes seconds, for `day` into `out`. */
  const standInForSample = (work: string) => {
    mkdirSync(path.join(folder, 'scripts'));
    writeFileSync(
      path.join(folder, 'scripts/sample.ts'),
      `import { mkdirSync, writeFileSync } from 'node:fs';
      import { parseArgs } from 'node:util';
      const options = { today: { type: 'string' }, out: { type: 'string' } };
      const { today: day, out } = parseArgs({ options }).values;
      ${work}`,
    );
    process.chdir(folder);
  };

  test("are the operator's, and the channels kept by hand where there are any", async () => {
    const { sources, ...rest } = await choose(false);
    assert.deepEqual(rest, { baseFolder: folder, sample: false });
    assert.deepEqual(sources.map(({ id }) => id), ['plans']);
    writeFileSync(path.join(folder, 'channels.csv'), '');
    assert.deepEqual(
      (await choose(false)).sources.map(({ id, kind, from }) => [id, kind, from]),
      [
        ['plans', 'activities', 'plans.csv'],
        ['channels-file', 'channels', 'channels.csv'],
      ],
    );
  });

  test("are a sample's alone, which is made for the day in a folder of that day, however much it says", async () => {
    writeFileSync(path.join(folder, 'channels.csv'), '');
    standInForSample(`
      console.log('ปลูกป่า'.repeat(100_000));
      mkdirSync(out, { recursive: true });
      writeFileSync(out + '/sources.yaml', '- { id: of-' + day + ', kind: activities, from: plans.csv }');
    `);
    const { sources, ...rest } = await choose(true);
    assert.deepEqual(rest, { baseFolder: path.join(folder, 'sample/2026-11-24'), sample: true });
    assert.deepEqual(
      sources.map(({ id, kind, from }) => [id, kind, from]),
      [['of-2026-11-24', 'activities', 'plans.csv']],
    );
  });

  test('stop the run where a sample was begun and not ended', async () => {
    standInForSample(`
      mkdirSync(out, { recursive: true });
      writeFileSync(out + '/sources.yaml', '[]');
      process.exit(3);
    `);
    await assert.rejects(
      choose(true),
      (error) => error instanceof PortalError && error.hint === 'See the message above.',
    );
  });

  test('stop the run where the sample cannot be made: the folder for it is a file', async () => {
    const taken = path.join(folder, 'taken');
    writeFileSync(taken, '');
    await assert.rejects(choose(true, taken), /The sample could not be made/);
  });
});
