import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { SourceError } from '../../../src/domain/errors.ts';
import { readLocalFiles } from '../../../src/io/local-files.ts';

const scratch = await mkdtemp(path.join(tmpdir(), 'local-files-'));
after(() => rm(scratch, { recursive: true }));
const baseFolder = path.join(scratch, 'data');
for (const folder of ['ดงหลวง', 'ดอนตาล', 'mixed/folder.csv'])
  await mkdir(path.join(baseFolder, folder), { recursive: true });
const write = (name: string, text: string) => writeFile(path.join(baseFolder, name), text);
await writeFile(path.join(scratch, 'secret.csv'), 'secret');
await write('ก.csv', 'หนึ่ง');
await write('ดงหลวง/export.csv', 'ดงหลวง');
await write('ดอนตาล/export.csv', 'ดอนตาล');
await write('mixed/b.csv', 'b');
await write('mixed/a.csv', 'a');
await write('mixed/~$a.csv', 'lock');
await write('mixed/.~lock.a.csv', 'lock');

const read = (from: string, megabytes = 1) =>
  readLocalFiles(from, { baseFolder, limits: { fileMegabytes: megabytes } });
const namesOf = async (from: string) => (await read(from)).map(({ file }) => file);

async function assertRefused(from: string, ...words: string[]): Promise<void> {
  await assert.rejects(read(from), (error) => {
    assert.ok(error instanceof SourceError, String(error));
    const told = `${error.message} ${error.hint}`;
    for (const word of words) assert.ok(told.includes(word), `"${word}" in: ${told}`);
    assert.ok(from.includes(scratch) || !told.includes(scratch), `no folder of the machine in: ${told}`);
    return true;
  });
}

test('a path gives one file with its bytes and the time it was changed', async () => {
  await utimes(path.join(baseFolder, 'ก.csv'), 0, 1_650_240_000);
  const [found] = await read('ก.csv');
  assert.deepEqual(
    { ...found, bytes: Buffer.from(found!.bytes).toString('utf8') },
    { file: 'ก.csv', bytes: 'หนึ่ง', changed: new Date('2022-04-18T00:00:00Z') },
  );
});

test('a glob gives its files by name, without folders and what programs leave beside them', async () => {
  assert.deepEqual(await namesOf('mixed/*.csv'), ['a.csv', 'b.csv']);
});

test('files of one source that share a name are told apart by their folder', async () => {
  assert.deepEqual(await namesOf('*/export.csv'), ['ดงหลวง/export.csv', 'ดอนตาล/export.csv']);
});

test('a path that leaves the folder is refused, however it is spelled', async () => {
  for (const from of [
    '../secret.csv',
    'ดงหลวง/../../secret.csv',
    path.join(scratch, 'secret.csv'),
    '{..,ดงหลวง}/secret.csv',
    '[.][.]/secret.csv',
    '*/../../secret.csv',
    '../*.csv',
  ]) {
    await assertRefused(from, from);
  }
});

test('a symbolic link out of the folder is refused, as is a file behind a linked folder', async () => {
  await symlink('../secret.csv', path.join(baseFolder, 'link.csv'));
  await symlink('..', path.join(baseFolder, 'up'));
  await assertRefused('link.csv', 'link.csv', 'link');
  await assertRefused('link*', 'link.csv');
  await assertRefused('up/secret.csv', 'secret.csv');
});

test('a pipe, a folder and a missing file are refused at once', async () => {
  execFileSync('mkfifo', [path.join(baseFolder, 'pipe.csv')]);
  await assertRefused('pipe.csv', 'pipe.csv', 'not a plain file');
  await assertRefused('ดงหลวง', 'ดงหลวง', 'not a plain file');
  await assertRefused('none.csv', 'none.csv', 'no such file');
  await assertRefused('none/*.csv', 'none/*.csv');
  await assertRefused('ก.csv/none.csv', 'none.csv', 'no such file');
});

test('a file over the limit is refused with file and limit, without being read', async () => {
  await write('large.csv', '');
  await truncate(path.join(baseFolder, 'large.csv'), 1_000_001);
  await assertRefused('large.csv', 'large.csv', '1 MB', 'fileMegabytes');
  assert.equal((await read('large.csv', 1.1))[0]?.bytes.length, 1_000_001);
});

test('a file of just the limit is read', async () => {
  await write('just.csv', '');
  await truncate(path.join(baseFolder, 'just.csv'), 1_000_000);
  assert.equal((await read('just.csv'))[0]?.bytes.length, 1_000_000);
});

test('what the system does not open is refused with its code, and is not called missing', async () => {
  await symlink('loop', path.join(baseFolder, 'loop'));
  await assertRefused('loop/a.csv', 'loop/a.csv', 'could not be read (ELOOP)', 'the user who runs this');
  const long = `${'a'.repeat(300)}.csv`;
  await assertRefused(long, long, 'could not be read (ENAMETOOLONG)');
});

test('each refusal tells the mend', async () => {
  await assertRefused('none.csv', '"from" in data/portal.yaml');
  await assertRefused('none/*.csv', '"from" in data/portal.yaml');
  await assertRefused('../secret.csv', 'Copy the file itself into the folder');
  await assertRefused('ดงหลวง', 'Give a file, not a folder');
  await write('over.csv', '');
  await truncate(path.join(baseFolder, 'over.csv'), 1_000_001);
  await assertRefused('over.csv', 'Split the export, or raise limits.fileMegabytes');
});

test('a folder of data that is not there is a missing file, not a crash', async () => {
  const reading = readLocalFiles('a.csv', { baseFolder: path.join(scratch, 'gone'), limits: { fileMegabytes: 1 } });
  await assert.rejects(reading, SourceError);
});
