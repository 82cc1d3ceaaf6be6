import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSite, type Verdict } from '../../../../scripts/verify/check-site.ts';
import { toCanonicalJson } from '../../../../src/domain/canonical-json.ts';
import { type MonthCopy, monthCopyFile, type Run } from '../../../../src/domain/history.ts';
import { hashText } from '../../../../src/io/hash.ts';
import { manifest } from '../../../support/builders.ts';

type Files = Map<string, string>;

const lines = (values: readonly unknown[]) => values.map((value) => `${toCanonicalJson(value)}\n`).join('');
const run = (number: number, over: Partial<Run>): Run => ({
  number,
  asOf: '2022-04-20T02:00:00.000Z',
  today: '2022-04-20',
  follows: null,
  link: null,
  content: hashText(String(number)),
  changes: { added: 1, corrected: 0, withdrawn: 0, merged: 0 },
  districts: {},
  ...over,
});

/** What a site of three runs and one frozen month publishes; `change` may tamper with it before the list is written. */
function publish(change: (parts: { runs: Run[]; copies: MonthCopy[] }) => void = () => {}): Files {
  const frozen = '"a1","ปลูกป่า"\r\n';
  const runs = [run(1, {})];
  for (const number of [2, 3]) {
    runs.push(
      run(number, { follows: hashText(`manifest ${number - 1}`), link: hashText(toCanonicalJson(runs.at(-1))) }),
    );
  }
  const copies: MonthCopy[] = [
    {
      month: '2022-03',
      version: 1,
      frozenOn: '2022-04-08',
      rows: 1,
      bytes: 20,
      sha256: hashText(frozen),
      content: hashText('content'),
    },
  ];
  change({ runs, copies });
  const files: Files = new Map([
    ['activities.csv', 'activity_id\r\n'],
    ['activities.ndjson', '{}\n'],
    ['runs.ndjson', lines(runs)],
    ['month-copies.ndjson', lines(copies)],
    [`months/${monthCopyFile(copies[0]!)}`, frozen],
  ]);
  const named = Object.fromEntries([...files].map(([name, text]) => [name, hashText(text)]));
  const followed = runs.at(-1)!.follows;
  files.set('manifest.json', `${toCanonicalJson(manifest({ files: named, previous: followed }))}\n`);
  return listed(files);
}

function listed(files: Files): Files {
  files.delete('SHA256SUMS');
  return files.set('SHA256SUMS', [...files].map(([name, text]) => `${hashText(text)}  ${name}\n`).join(''));
}

const check = (files: Files, known?: string): Promise<Verdict> =>
  checkSite(
    {
      read: (name) => Promise.resolve(files.has(name) ? Buffer.from(files.get(name)!, 'utf8') : undefined),
      list: () => Promise.resolve([...files.keys()]),
    },
    known,
  );
const faultsOf = async (files: Files, known?: string) =>
  (await check(files, known)).faults.map(({ file, en }) => `${file} ${en}`);

test('a site as it was published has no fault, and tells what was checked and the newest checksum', async () => {
  const files = publish();
  assert.deepEqual(await check(files), {
    faults: [],
    files: 6,
    runs: 3,
    copies: 1,
    head: hashText(files.get('manifest.json')!),
  });
});

test('one byte of any file that was flipped shows', async () => {
  for (const name of publish().keys()) {
    if (name === 'SHA256SUMS') continue;
    const files = publish();
    files.set(name, `${files.get(name)!.slice(0, -2)}#\n`);
    assert.match((await faultsOf(files)).join('\n'), new RegExp(`^${name} was changed`, 'm'), name);
  }
});

test('a file that is missing or that nobody listed shows', async () => {
  const files = publish();
  files.delete('activities.csv');
  files.set('secret.csv', '');
  assert.deepEqual(await faultsOf(files), [
    'activities.csv is missing, though the list names it',
    'secret.csv is there, though the list does not name it',
  ]);
});

test('a past that was rewritten breaks the chain, though every list was made to fit again', async () => {
  const rewritten = publish(({ runs }) => (runs[0]!.changes = { added: 9, corrected: 0, withdrawn: 0, merged: 0 }));
  assert.deepEqual(await faultsOf(rewritten), ['runs.ndjson run 2 is not linked to the run before it']);
  const shortened = publish(({ runs }) => runs.splice(1, 1));
  assert.deepEqual(await faultsOf(shortened), [
    'runs.ndjson run 2 is missing or out of its place',
    'runs.ndjson run 3 is not linked to the run before it',
  ]);
});

test('files of the chain that are not those of the manifest show', async () => {
  const files = publish();
  files.set('activities.ndjson', '{"id":"a2"}\n');
  assert.deepEqual(await faultsOf(listed(files)), ['activities.ndjson is not the file that manifest.json names']);
});

test('a frozen copy that was exchanged shows, and so does a version that is left out', async () => {
  const files = publish();
  files.set('months/activities-2022-03-v1.csv', 'other');
  assert.deepEqual(await faultsOf(listed(files)), ['months/activities-2022-03-v1.csv is not the copy that was frozen']);
  const without = publish(({ copies }) => (copies[0]!.version = 2));
  assert.deepEqual(await faultsOf(without), ['month-copies.ndjson 2022-03 lacks its version 1']);
});

test('a checksum that somebody kept is found in the chain, and one that never was is not', async () => {
  const files = publish();
  assert.deepEqual(await faultsOf(files, hashText('manifest 1')), []);
  assert.deepEqual(await faultsOf(files, hashText(files.get('manifest.json')!)), []);
  assert.match((await faultsOf(files, hashText('another past')))[0]!, /holds no run with the manifest/);
});

test('no name of the list leads out of the folder', async () => {
  const files = publish();
  const asked: string[] = [];
  for (const name of ['../../etc/passwd', '/etc/passwd', 'months/../../x', '..']) {
    files.set('SHA256SUMS', `${files.get('SHA256SUMS')}${'0'.repeat(64)}  ${name}\n`);
  }
  const { faults } = await checkSite({
    read: (name) => {
      asked.push(name);
      return Promise.resolve(files.has(name) ? Buffer.from(files.get(name)!, 'utf8') : undefined);
    },
    list: () => Promise.resolve(undefined),
  });
  assert.equal(faults.length, 4);
  assert.deepEqual(
    asked.filter((name) => name.includes('..') || name.startsWith('/')),
    [],
  );
});

test('a place that is no site of this program says so', async () => {
  assert.match((await faultsOf(new Map()))[0]!, /^SHA256SUMS is missing/);
});

test('files that cannot be read at all are faults and never crashes', async () => {
  for (const name of ['manifest.json', 'runs.ndjson', 'month-copies.ndjson']) {
    for (const text of ['', '{', '[]\n', 'null\n', '{"number":1}\n', '\u0000\n']) {
      const files = publish();
      files.set(name, text);
      assert.notDeepEqual(await faultsOf(listed(files)), [], `${name}: ${text}`);
    }
  }
});
