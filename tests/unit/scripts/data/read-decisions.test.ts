import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readDecisions } from '../../../../scripts/data/read-decisions.ts';
import { SourceError } from '../../../../src/domain/errors.ts';
import { Settings } from '../../../../src/domain/settings.ts';

const { limits } = Settings.parse({
  portal: { name: 'x', nameEn: 'x', province: '49', address: 'https://example.org', owner: 'x' },
});

describe('people’s decisions', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const refusal = (told: RegExp) =>
    assert.rejects(readDecisions(folder, limits), (error) => error instanceof SourceError && told.test(error.message));
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'decisions-'))));
  afterEach(() => rm(folder, { recursive: true }));

  test('are none where no file is there', async () => {
    assert.deepEqual(await readDecisions(folder, limits), { corrections: [], takedowns: [], aliases: [] });
  });

  test('are the lines of their files', async () => {
    await writeFile(file('takedowns.csv'), 'id,reason\nw-1,ผู้จัดขอ\n');
    const { takedowns } = await readDecisions(folder, limits);
    assert.deepEqual(
      takedowns.map(({ values }) => values),
      [{ id: 'w-1', reason: 'ผู้จัดขอ' }],
    );
  });

  test('in a folder, a pipe or a link in the place of a file are refused by name, and nobody waits', async () => {
    await mkdir(file('corrections.csv'));
    await refusal(/^corrections\.csv: .*not a plain file/);
    await rm(file('corrections.csv'), { recursive: true });
    execFileSync('mkfifo', [file('takedowns.csv')]);
    await refusal(/^takedowns\.csv: .*not a plain file/);
    await rm(file('takedowns.csv'));
    await symlink('nowhere', file('aliases.csv'));
    await refusal(/^aliases\.csv: .*symbolic link/);
  });

  test('over the limit of bytes are refused by name', async () => {
    await writeFile(file('takedowns.csv'), `id\n${'x'.repeat(2000)}\n`);
    await assert.rejects(readDecisions(folder, { ...limits, fileMegabytes: 0.001 }), /^SourceError: takedowns\.csv/);
  });
});
