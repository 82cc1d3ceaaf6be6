import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { PortalError } from '../../../src/domain/errors.ts';
import { hashText } from '../../../src/io/hash.ts';
import { readDataset, readEarlier, readPortals, readPrevious } from '../../../src/io/read-dataset.ts';
import { asideOf, makeFolderBeside, replaceFolder } from '../../../src/io/write-atomically.ts';
import { writeDataset } from '../../../src/io/write-dataset.ts';
import { activity, boundaries, dataset } from '../../support/builders.ts';

const scratch = await mkdtemp(path.join(tmpdir(), 'dataset-'));
after(() => rm(scratch, { recursive: true }));
let number = 0;
const freshFolder = () => path.join(scratch, `d${++number}`);

test('what is written is read back', async () => {
  const folder = freshFolder();
  const written = dataset({
    activities: [activity({ id: 'aa' }), activity({ id: 'bb', title: 'น้ำท่วม ๒๕๖๕' })],
    aliases: { old: 'aa' },
  });
  const manifest = await writeDataset(written, folder);
  assert.deepEqual(await readDataset(folder), { ...written, manifest });
});

test('outlines of areas are part of it, under their checksum, and only where there are some', async () => {
  const [bare, outlined] = [freshFolder(), freshFolder()];
  assert.equal('boundaries.json' in (await writeDataset(dataset(), bare)).files, false);
  const written = dataset({ boundaries: boundaries() });
  const { files } = await writeDataset(written, outlined);
  assert.equal(files['boundaries.json'], hashText(await readFile(path.join(outlined, 'boundaries.json'), 'utf8')));
  assert.deepEqual((await readDataset(outlined)).boundaries, written.boundaries);
  await writeFile(path.join(outlined, 'boundaries.json'), '{}\n');
  await assert.rejects(readDataset(outlined), /^PortalError: boundaries\.json: /);
});

test('SHA256SUMS is what sha256sum checks', async () => {
  const folder = freshFolder();
  await writeDataset(dataset({ activities: [activity()] }), folder);
  execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });
});

test('the same dataset written twice is the same bytes, and a changed one follows the manifest before', async () => {
  const folder = freshFolder();
  const first = dataset({ activities: [activity({ id: 'aa' })] });
  await writeDataset(first, folder);
  const bytes = await readFile(path.join(folder, 'manifest.json'), 'utf8');
  await writeDataset(first, folder);
  assert.equal(await readFile(path.join(folder, 'manifest.json'), 'utf8'), bytes);
  const manifest = await writeDataset(dataset({ activities: [activity({ id: 'bb' })] }), folder);
  assert.match(manifest.previous!, /^[0-9a-f]{64}$/);
});

test('a file that was edited by hand is refused by name', async () => {
  const folder = freshFolder();
  await writeDataset(dataset({ activities: [activity()] }), folder);
  await writeFile(path.join(folder, 'activities.ndjson'), '{}\n');
  await assert.rejects(
    readDataset(folder),
    (error) => error instanceof PortalError && error.message.startsWith('activities.ndjson: '),
  );
});

test('a manifest that was edited by hand is refused, and the next run follows it all the same', async () => {
  const folder = freshFolder();
  await writeDataset(dataset({ activities: [activity({ id: 'aa' })] }), folder);
  const place = path.join(folder, 'manifest.json');
  await writeFile(place, (await readFile(place, 'utf8')).replace('"sample":', ' "sample":'));
  await assert.rejects(readDataset(folder), /manifest\.json: not the file that SHA256SUMS names/);
  await writeFile(place, '{"half":');
  const manifest = await writeDataset(dataset({ activities: [activity({ id: 'bb' })] }), folder);
  assert.equal(manifest.previous, hashText('{"half":'));
});

test('a line that breaks its schema is named by file, line and field', async () => {
  const folder = freshFolder();
  const broken = activity({ id: 'bb', start: '2099-02-30' });
  await writeDataset(dataset({ activities: [activity(), broken] }), folder);
  await assert.rejects(readDataset(folder), /activities\.ndjson:2: start: /);
});

test('what an older program did not write yet is nothing, and the history begins with the run to come', async () => {
  const folder = freshFolder();
  const manifest = await writeDataset(dataset({ activities: [activity()] }), folder);
  const without = (...names: string[]) => ({
    ...manifest,
    files: Object.fromEntries(Object.entries(manifest.files).filter(([name]) => !names.includes(name))),
  });
  assert.equal(await readEarlier(folder, without('revisions.ndjson')), undefined);
  const earlier = await readEarlier(folder, without('runs.ndjson', 'changes.ndjson', 'mended.ndjson'));
  assert.equal(earlier!.activities.length, 1);
  assert.deepEqual([earlier!.runs, earlier!.changes, earlier!.mended], [[], [], []]);
});

test('portals of other provinces are known from the run before, and none where that is damaged or there was none', async () => {
  const folder = freshFolder();
  const words = {
    address: 'https://example.org',
    province: '48',
    nameTh: 'นครพนม',
    nameEn: 'Nakhon Phanom',
    activities: 3,
  };
  const manifest = await writeDataset(dataset({ portals: [{ ...words, terms: 'AAAA' }] }), folder);
  assert.deepEqual(await readPortals(folder, manifest), [{ ...words, terms: 'AAAA' }]);
  assert.deepEqual(await readPortals(folder, undefined), []);
  await writeFile(path.join(folder, 'portals.json'), '[]');
  assert.deepEqual(await readPortals(folder, manifest), []);
});

test('a last line without its end is read too', async () => {
  const folder = freshFolder();
  const manifest = await writeDataset(dataset({ activities: [activity({ id: 'aa' })] }), folder);
  const file = path.join(folder, 'activities.ndjson');
  const text = (await readFile(file, 'utf8')).trimEnd();
  await writeFile(file, text);
  const files = { ...manifest.files, 'activities.ndjson': hashText(text) };
  assert.deepEqual(
    (await readEarlier(folder, { ...manifest, files }))!.activities.map(({ id }) => id),
    ['aa'],
  );
});

test('a writer that fails leaves the old dataset whole and nothing beside it', async () => {
  const folder = freshFolder();
  await writeDataset(dataset({ activities: [activity()] }), folder);
  const failing = replaceFolder(folder, async (fresh) => {
    await writeFile(path.join(fresh, 'half'), 'half');
    throw new Error('disk full');
  });
  await assert.rejects(failing, /disk full/);
  assert.equal((await readDataset(folder)).activities.length, 1);
  assert.deepEqual(
    (await readdir(scratch)).filter((name) => name.startsWith('.')),
    [],
  );
});

test('what killed writers left is removed by the next, and what others are writing is not', async () => {
  const parent = freshFolder();
  // No process has the first number, since Linux gives none above 4,194,304; process 1 always runs.
  for (const id of [99_999_999, process.pid, 1])
    await mkdir(path.join(parent, `.unfinished-${id}-aB3xyZ`), { recursive: true });
  const [first, second] = [
    await makeFolderBeside(path.join(parent, 'a')),
    await makeFolderBeside(path.join(parent, 'b')),
  ];
  const kept = [path.basename(first), path.basename(second), '.unfinished-1-aB3xyZ'];
  assert.deepEqual((await readdir(parent)).toSorted(), kept.toSorted());
});

test('a dataset and its pictures can be read by whoever may read other new folders', async () => {
  const parent = freshFolder();
  await mkdir(parent);
  const pictures = await makeFolderBeside(path.join(parent, 'dataset'));
  await writeDataset(dataset(), path.join(parent, 'dataset'), { pictures });
  const modes = ['.', 'dataset', 'dataset/pictures'].map((name) => statSync(path.join(parent, name)).mode);
  assert.equal(new Set(modes).size, 1, String(modes));
});

test('a folder that never was a dataset is not replaced by one', async () => {
  const folder = freshFolder();
  await mkdir(folder);
  await writeDataset(dataset(), folder);
  await rm(path.join(folder, 'manifest.json'));
  await writeDataset(dataset(), folder);
  const letters = freshFolder();
  await mkdir(letters);
  await writeFile(path.join(letters, 'letter.txt'), 'dear');
  await assert.rejects(
    writeDataset(dataset(), letters),
    (error) => error instanceof PortalError && /not a dataset/.test(error.message),
  );
  assert.deepEqual(await readdir(letters), ['letter.txt']);
});

test('a damaged dataset is nothing to compare with, and says what is wrong with it', async () => {
  const folder = freshFolder();
  const manifest = path.join(folder, 'manifest.json');
  const damages: [what: () => Promise<unknown>, told: RegExp | undefined][] = [
    [() => rm(folder, { recursive: true, force: true }), undefined],
    [() => writeFile(manifest, '{"half":'), /^manifest\.json:1: not JSON/],
    [() => writeFile(manifest, '{}'), /^manifest\.json:1: schemaVersion/],
    [() => rm(manifest), /^manifest\.json: missing/],
    [() => rm(manifest).then(() => mkdir(manifest)), /^manifest\.json: could not be read \(EISDIR\)/],
    [() => writeFile(path.join(folder, 'SHA256SUMS'), ''), /^manifest\.json: not the file that SHA256SUMS names/],
    [() => rm(path.join(folder, 'SHA256SUMS')), /^manifest\.json: not the file that SHA256SUMS names/],
  ];
  for (const [damage, told] of damages) {
    await writeDataset(dataset({ activities: [activity()] }), folder);
    assert.ok((await readPrevious(folder)).manifest);
    await damage();
    const found = await readPrevious(folder);
    assert.equal(found.manifest, undefined);
    if (told) assert.match(found.damage!, told);
    else assert.equal(found.damage, undefined);
  }
});

test('a swap that was interrupted between its two renames is put right by the next reader', async () => {
  const folder = freshFolder();
  await writeDataset(dataset({ activities: [activity()] }), folder);
  await rename(folder, asideOf(folder));
  assert.equal((await readDataset(folder)).activities.length, 1);
});

test('pictures become part of the dataset', async () => {
  const folder = freshFolder();
  const pictures = freshFolder();
  await mkdir(pictures);
  await writeFile(path.join(pictures, '0123456789abcdef-480.webp'), 'x');
  await writeDataset(dataset(), folder, { pictures });
  assert.deepEqual(await readdir(path.join(folder, 'pictures')), ['0123456789abcdef-480.webp']);
});

test('no dataset is an error that says what to run', async () => {
  await assert.rejects(
    readDataset(freshFolder()),
    (error) => error instanceof PortalError && /npm run data/.test(error.hint),
  );
});
