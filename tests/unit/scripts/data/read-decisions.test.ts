import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readDecisions, readPhotoDecisionLines } from '../../../../scripts/data/read-decisions.ts';
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

  test('are told apart by their files, and each keeps the columns that its own kind needs', async () => {
    await writeFile(file('corrections.csv'), 'id,field,value\nw-1,venue,ศาลาประชาคม\n');
    await writeFile(file('takedowns.csv'), 'id\nw-2\n');
    await writeFile(file('aliases.csv'), 'old,new\nw-3,w-4\n');
    await writeFile(file('photo-decisions.csv'), 'photo,decision\n00000000000000a1,take-down\n');
    const { corrections, takedowns, aliases } = await readDecisions(folder, limits);
    const photos = await readPhotoDecisionLines(folder, limits);
    assert.deepEqual(
      [corrections, takedowns, aliases, photos].map((lines) => lines.map(({ values }) => values)),
      [
        [{ id: 'w-1', field: 'venue', value: 'ศาลาประชาคม' }],
        [{ id: 'w-2' }],
        [{ old: 'w-3', new: 'w-4' }],
        [{ photo: '00000000000000a1', decision: 'take-down' }],
      ],
    );
    assert.deepEqual(takedowns[0]!.source, { source: 'decisions', file: 'takedowns.csv', row: 2 });
  });

  for (const [name, columns] of [
    ['corrections.csv', 'id, field, value'],
    ['takedowns.csv', 'id'],
    ['aliases.csv', 'old, new'],
    ['photo-decisions.csv', 'photo, decision'],
  ] as const) {
    test(`without a column that ${name} needs are refused by the file and the columns, and none is passed over`, async () => {
      const read = name === 'photo-decisions.csv' ? readPhotoDecisionLines : readDecisions;
      await writeFile(file(name), 'activity;what\nw-1;hide\n');
      await assert.rejects(read(folder, limits), {
        name: 'SourceError',
        message: `${name}: ไม่พบคอลัมน์ / no column ${columns}`,
        hint: `Found: activity, what. The first row must name ${columns}.`,
      });
    });
  }

  test('about photographs are none where their file is not there', async () => {
    assert.deepEqual(await readPhotoDecisionLines(folder, limits), []);
  });

  test('in a place that cannot be looked at are an error, not none: a takedown may be there', async () => {
    await writeFile(file('folder'), 'x');
    await assert.rejects(readDecisions(file('folder'), limits), {
      name: 'SourceError',
      message: 'corrections.csv: เปิดไฟล์ไม่ได้ / could not be read (ENOTDIR)',
    });
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
