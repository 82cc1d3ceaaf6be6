import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { freezeMonths } from '../../../../scripts/data/freeze-months.ts';
import type { Activity } from '../../../../src/domain/activity.ts';
import { type MonthCopy, monthCopyFile } from '../../../../src/domain/history.ts';
import { hashText } from '../../../../src/io/hash.ts';
import { activity } from '../../../support/builders.ts';

describe('a frozen copy of a month', () => {
  let home: string;
  let runs: number;
  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'months-'));
    runs = 0;
  });
  afterEach(() => rm(home, { recursive: true }));
  const folderOf = (run: number) => path.join(home, 'months', String(run));
  const freeze = (today: string, activities: Activity[], copies: MonthCopy[], takenDown: string[] = []) =>
    freezeMonths({
      activities,
      copies,
      earlierFolder: folderOf(runs),
      folder: folderOf(++runs),
      today,
      dueDays: 7,
      takenDown: new Set(takenDown),
      cellsOf: ({ id, title }) => new Map([['id', id], ['title', title]]),
      toText: (list) => list.map(({ id, title, kind }) => `"${id}","${title}","${kind}"\r\n`).join(''),
    });
  const read = (copy: MonthCopy) => readFile(path.join(folderOf(runs), monthCopyFile(copy)), 'utf8');
  const april = [activity({ id: 'a1', title: 'ปลูกป่า' }), activity({ id: 'a2' })];

  test('is made once results are due, with its checksum, and not before', async () => {
    assert.deepEqual(await freeze('2022-05-07', april, []), []);
    const [copy] = await freeze('2022-05-08', april, []);
    assert.deepEqual([copy!.month, copy!.version, copy!.rows, copy!.frozenOn], ['2022-04', 1, 2, '2022-05-08']);
    assert.equal(hashText(await read(copy!)), copy!.sha256);
  });

  test('never changes: what is known better later is another version, at most every four weeks', async () => {
    const first = await freeze('2022-05-08', april, []);
    const before = await read(first[0]!);
    const better = [activity({ id: 'a1', title: 'ปลูกป่าชุมชน' })];
    assert.deepEqual(await freeze('2022-05-20', better, first), first);
    const later = await freeze('2022-06-06', better, first);
    assert.deepEqual(
      later.map(({ version, frozenOn, rows }) => [version, frozenOn, rows]),
      [
        [1, '2022-05-08', 2],
        [2, '2022-06-06', 1],
      ],
    );
    assert.equal(await read(later[0]!), before);
    assert.deepEqual(await freeze('2022-09-01', better, later), later);
  });

  test('loses its file at once where something in it was taken down, keeps its checksum, and has a version without it', async () => {
    const first = await freeze('2022-05-08', april, []);
    const later = await freeze('2022-05-09', april.slice(1), first, ['a1']);
    assert.deepEqual(
      later.map(({ version, gone, sha256 }) => [version, gone, sha256 === first[0]!.sha256]),
      [
        [1, 'taken-down', true],
        [2, undefined, false],
      ],
    );
    assert.deepEqual(await readdir(folderOf(runs)), ['activities-2022-04-v2.csv']);
    assert.doesNotMatch(await read(later[1]!), /ปลูกป่า/);
  });

  test('stays where something else was taken down, also where its text names that', async () => {
    const first = await freeze('2022-05-08', [activity({ id: 'a1', title: 'a7' })], []);
    assert.deepEqual(await freeze('2022-05-09', [activity({ id: 'a1', title: 'a7' })], first, ['a7', 'a9']), first);
    assert.match(await read(first[0]!), /"a7"/);
  });

  test('that lost its file says for good why', async () => {
    const first = await freeze('2022-05-08', april, []);
    const later = await freeze('2022-05-09', april.slice(1), first, ['a1']);
    assert.deepEqual(await freeze('2022-05-10', april.slice(1), later), later);
  });

  test('whose file is missing counts as damaged and is made anew', async () => {
    const first = await freeze('2022-05-08', april, []);
    await rm(path.join(folderOf(runs), monthCopyFile(first[0]!)));
    const later = await freeze('2022-05-09', april, first);
    assert.deepEqual(
      later.map(({ version, gone }) => [version, gone]),
      [
        [1, 'damaged'],
        [2, undefined],
      ],
    );
    assert.deepEqual(await readdir(folderOf(runs)), ['activities-2022-04-v2.csv']);
  });

  test('stands with the other versions of its month, and months follow one another', async () => {
    const [march, may] = ['2022-03-10', '2022-05-12'].map((start) => activity({ id: `of-${start}`, start }));
    const first = await freeze('2022-06-08', [may!, ...april], []);
    const later = await freeze('2022-07-08', [may!, april[0]!, march!], first);
    const names = ['2022-03-v1', '2022-04-v1', '2022-04-v2', '2022-05-v1'];
    assert.deepEqual(
      later.map(({ month, version }) => `${month}-v${version}`),
      names,
    );
    const files = await readdir(folderOf(runs));
    assert.deepEqual(files.toSorted(), names.map((name) => `activities-${name}.csv`));
  });

  test('tells its length in bytes, which for Thai are more than its letters', async () => {
    const [copy] = await freeze('2022-05-08', [activity({ id: 'a1', title: 'ปลูกป่า' })], []);
    assert.equal(copy!.bytes, '"a1","","development"\r\n'.length + 3 * 'ปลูกป่า'.length);
  });

  test('whose bytes were changed by hand is not handed on as if it were the one that was frozen', async () => {
    const first = await freeze('2022-05-08', april, []);
    await writeFile(path.join(folderOf(runs), monthCopyFile(first[0]!)), 'changed');
    const later = await freeze('2022-05-09', april, first);
    assert.deepEqual(
      later.map(({ version, gone }) => [version, gone]),
      [
        [1, 'damaged'],
        [2, undefined],
      ],
    );
  });
});
