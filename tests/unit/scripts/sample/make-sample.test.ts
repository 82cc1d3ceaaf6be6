import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeSample, type MadeSample } from '../../../../scripts/sample/make-sample.ts';
import { layOutPlaces } from '../../../../scripts/sample/places.ts';
import { writeActivities } from '../../../../scripts/sample/write-activities.ts';
import { Settings, Source } from '../../../../src/domain/settings.ts';
import { readAreas } from '../../../../src/io/read-areas.ts';
import { decodeTables } from '../../../../src/pipeline/decode/decode-table.ts';
import type { Table } from '../../../../src/pipeline/table.ts';

const today = '2026-11-24';
const committed = path.resolve('data/sample');
const limits = Settings.shape.limits.parse({});
let folder: string;
let made: MadeSample;

before(async () => {
  folder = await newFolder();
  made = await makeSample({ out: folder, today, photos: false });
});

function newFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'sample-'));
}

async function contents(of: string): Promise<Record<string, string>> {
  const names = (await readdir(of)).filter((name) => name !== 'photos' && name !== '.gitattributes').toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await readFile(path.join(of, name))).toString('base64')])),
  );
}

async function readSources(of: string): Promise<Source[]> {
  return z.array(Source).parse(parse(await readFile(path.join(of, 'sources.yaml'), 'utf8')));
}

async function decodeAll(of: string): Promise<Table[]> {
  const tables = await Promise.all(
    (await readSources(of)).map(async ({ id, kind, from }) =>
      decodeTables(
        await readFile(path.join(of, from)),
        { source: id, kind, file: from },
        { limits: { rows: limits.rows, sheetMegabytes: limits.sheetMegabytes }, columns: {} },
      ),
    ),
  );
  return tables.flat();
}

test('the same day and seed give the same bytes', async () => {
  const again = await newFolder();
  await makeSample({ out: again, today, photos: false });
  assert.deepEqual(await contents(again), await contents(folder));
});

test('another seed, or another day, gives another sample', async () => {
  const first = await contents(folder);
  for (const options of [{ today, seed: 50 }, { today: '2026-11-25' }]) {
    const other = await newFolder();
    await makeSample({ out: other, photos: false, ...options });
    const second = await contents(other);
    for (const name of ['plans.csv', 'results.xlsx', 'dontan.csv', 'wanyai.json']) {
      assert.notEqual(second[name], first[name], name);
    }
  }
});

test('the sample in data/sample is what the script makes', async () => {
  assert.deepEqual(await contents(committed), await contents(folder));
});

test('every file carries six in the morning of the day, in Bangkok', async () => {
  for (const name of made.files) {
    assert.equal((await stat(path.join(folder, name))).mtime.toISOString(), '2026-11-23T23:00:00.000Z', name);
  }
});

test('about three rows in a hundred are wrong', () => {
  assert.ok(made.rows > 900 && made.rows < 1200, String(made.rows));
  assert.ok(made.spoiledRows / made.rows > 0.025 && made.spoiledRows / made.rows < 0.045, String(made.spoiledRows));
});

test('every header is known, but for the one that names a person', async () => {
  const unknown = (await decodeAll(folder)).flatMap(({ file, columns }) =>
    columns.filter(({ field }) => field === undefined).map(({ header }) => `${file}: ${header}`),
  );
  assert.deepEqual(unknown, ['plans.csv: ผู้บันทึก', 'nongsung.csv: หมายเหตุ']);
});

test('the files are in the encodings and formats that the readme names', async () => {
  const tables = await decodeAll(folder);
  const of = (file: string) => tables.filter((table) => table.file === file);
  assert.deepEqual([...(await readFile(path.join(folder, 'plans.csv'))).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.equal(of('dontan.csv')[0]?.encoding, 'windows-874');
  assert.equal(of('nongsung.csv')[0]?.delimiter, ';');
  assert.equal(of('wanyai.json')[0]?.format, 'json');
  assert.deepEqual(
    of('results.xlsx').map(({ sheet, headerRow }) => [sheet, headerRow]),
    [
      ['ปีงบ 2569', 4],
      ['ปีงบ 2570', 4],
    ],
  );
});

test('all seven districts have something to come', async () => {
  const tables = (await decodeAll(folder)).filter(({ kind }) => kind === 'activities');
  const ahead =
    /(?:2[4-9]|30|[๒][๔-๙]|๓๐)[/ ]?(?:11|๑๑| พฤศจิกายน)[/ ]|[/ ](?:12|๑๒|ธันวาคม)[/ ]|2026-12|2026-11-(?:2[4-9]|30)/;
  const districts = new Set<string>();
  for (const { columns, rows } of tables) {
    const start = columns.findIndex(({ field }) => field === 'start');
    const district = columns.findIndex(({ field }) => field === 'district');
    for (const { cells } of rows) if (ahead.test(String(cells[start]))) districts.add(String(cells[district]));
  }
  for (const name of ['เมืองมุกดาหาร', 'นิคมคำสร้อย', 'ดอนตาล', 'ดงหลวง', 'คำชะอี', 'หว้านใหญ่', 'หนองสูง']) {
    assert.ok(districts.has(name), name);
  }
});

test('no number in it can be called, and no address leaves example.org', async () => {
  for (const name of ['plans.csv', 'wanyai.json', 'nongsung.csv', 'channels.csv']) {
    const text = await readFile(path.join(folder, name), 'utf8');
    for (const [phone] of text.matchAll(/(?<![\d-])0\d{1,2}[- ]?\d{3}[- ]?\d{3,4}(?!\d)/g))
      assert.match(phone, /^0\d\d-000-0?\d{3}$/);
    for (const [, host] of text.matchAll(/https?:\/\/([^/"\s]+)/g)) assert.match(host!, /(?:^|\.)example\.org$/);
  }
});

test('one activity and ten make samples that can be read', async () => {
  for (const activities of [1, 10]) {
    const small = await newFolder();
    await makeSample({ out: small, today, activities, photos: false });
    const rows = (await decodeAll(small)).filter(({ kind }) => kind === 'activities').flatMap((table) => table.rows);
    assert.ok(rows.length >= 1 && rows.length <= activities * 3, `${rows.length} rows of ${activities}`);
  }
});

test('a larger sample has no more pictures, and no two share a name', async () => {
  const tambons = layOutPlaces(await readAreas('49'), 49);
  for (const activities of [600, 3000]) {
    const { photos } = await writeActivities(await newFolder(), { seed: 49, today, tambons, activities });
    assert.ok(photos.length > 120 && photos.length < 240, `${photos.length} pictures of ${activities}`);
    assert.equal(new Set(photos.map(({ name }) => name.toLowerCase())).size, photos.length);
  }
});
