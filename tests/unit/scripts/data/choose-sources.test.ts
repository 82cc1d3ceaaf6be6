import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { chooseSources } from '../../../../scripts/data/choose-sources.ts';
import { Settings } from '../../../../src/domain/settings.ts';

describe('the sources of a run', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'sources-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const settings = Settings.parse({
    portal: { name: 'ก', nameEn: 'A', province: '49', address: 'https://example.org', owner: 'ก' },
    sources: [{ id: 'plans', kind: 'activities', from: 'plans.csv' }],
  });
  const choose = (sample: boolean, cacheFolder = folder) =>
    chooseSources(settings, { sample, today: '2026-11-24', dataFolder: folder, cacheFolder });

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

  test('stop the run where the sample cannot be made: the folder for it is a file', async () => {
    const taken = path.join(folder, 'taken');
    writeFileSync(taken, '');
    await assert.rejects(choose(true, taken), /The sample could not be made/);
  });
});
