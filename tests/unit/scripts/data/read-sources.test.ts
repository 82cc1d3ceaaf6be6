import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { Decode } from '../../../../scripts/data/decode-confined.ts';
import { decodeSources, pullSources } from '../../../../scripts/data/read-sources.ts';
import { SourceError } from '../../../../src/domain/errors.ts';
import type { Source } from '../../../../src/domain/settings.ts';
import { Snapshots } from '../../../../src/io/snapshots.ts';
import type { Table } from '../../../../src/pipeline/table.ts';
import { settings } from '../../../support/builders.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'read-sources-'));
after(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
let stores = 0;
const freshSnapshots = () => new Snapshots(path.join(folder, `store${++stores}`));
const source = (id: string, from = `${id}.csv`): Source => ({ id, kind: 'activities', from });
const options = { baseFolder: folder, limits: { fileMegabytes: 1 }, now: new Date('2026-11-24T01:02:03Z') };

/** A table for each file that does not say "broken"; the file's text is its name of a sheet. */
const decode: Decode = (files) => {
  const tables = files.map(({ source: id, kind, file, bytes }): Table => {
    const sheet = Buffer.from(bytes).toString();
    if (sheet.includes('broken')) throw new SourceError(`${file}: broken`, 'Mend it.');
    if (sheet.includes('fault')) throw new TypeError('fault');
    return { source: id, kind, file, sheet, format: 'csv', columns: [], rows: [], issues: [] };
  });
  return Promise.resolve(tables);
};
const read = async (sources: Source[], snapshots: Snapshots) =>
  decodeSources(await pullSources(sources, snapshots, options), { snapshots, settings: settings(), decode });
const shown = ({ tables, files, failures, pulled }: Awaited<ReturnType<typeof read>>) => ({
  tables: tables.map(({ sheet }) => sheet),
  stale: files.map(({ receipt }) => receipt.stale),
  failures: failures.map(({ source: id, error }) => [id, error.message]),
  pulled: pulled.map((one) => one.source.id),
});

test('every source is read in its turn, and one that fails stops no other', async () => {
  put('a.csv', 'A');
  put('b.csv', 'broken');
  put('c.csv', 'C');
  const { failures, ...rest } = shown(await read(['a', 'b', 'none', 'c'].map((id) => source(id)), freshSnapshots()));
  assert.deepEqual(rest, { tables: ['A', 'C'], stale: [false, false], pulled: ['a', 'c'] });
  assert.deepEqual(failures[0], ['b', 'b.csv: broken']);
  assert.deepEqual([failures.length, failures[1]![0]], [2, 'none']);
});

test('the last good copy stands in, marked as stale, for what is gone and for what is broken; it is no good copy anew', async () => {
  const snapshots = freshSnapshots();
  put('d.csv', 'D1');
  put('e.csv', 'E1');
  const sources = [source('d'), source('e')];
  await snapshots.keep((await read(sources, snapshots)).pulled);
  rmSync(path.join(folder, 'd.csv'));
  put('e.csv', 'broken');
  assert.deepEqual(shown(await read(sources, snapshots)), {
    tables: ['D1', 'E1'],
    stale: [true, true],
    failures: [],
    pulled: [],
  });
});

test('where the copy can no longer be read either, the failure is told that came first', async () => {
  const snapshots = freshSnapshots();
  put('f.csv', 'broken as well');
  const [file] = (await pullSources([source('f')], snapshots, options)) as { source: Source; files: never[] }[];
  await snapshots.keep([file!]);
  rmSync(path.join(folder, 'f.csv'));
  const { failures, ...rest } = shown(await read([source('f')], snapshots));
  assert.deepEqual(rest, { tables: [], stale: [], pulled: [] });
  assert.equal(failures.length, 1);
  assert.doesNotMatch(failures[0]![1]!, /broken/);
});

test('a fault of the program is none of a source', async () => {
  put('g.csv', 'fault');
  await assert.rejects(read([source('g')], freshSnapshots()), TypeError);
  await assert.rejects(pullSources([source('g')], freshSnapshots(), null as never), TypeError);
});

test('a file goes by a name that may be shown, in its tables and in its receipt', async () => {
  put('โทร 081-234-5678.csv', 'H');
  const { files, tables, pulled } = await read([source('h', 'โทร 081-234-5678.csv')], freshSnapshots());
  for (const name of [files[0]!.file, files[0]!.receipt.file, tables[0]!.file])
    assert.equal(name, 'โทร [ปิดบังหมายเลขโทรศัพท์].csv');
  assert.equal(pulled[0]!.files[0]!.file, 'โทร 081-234-5678.csv');
});
