import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { decodeFiles } from '../../../scripts/data/decode-files.ts';
import { runData, type DataRun } from '../../../scripts/data.ts';
import { hashText } from '../../../src/io/hash.ts';

const settings = `portal:
  name: ก
  nameEn: A
  province: "49"
  address: https://example.org
  owner: ก
sources:
  - { id: plans, kind: activities, from: plans.csv }
`;

describe('a run over an operator’s exports', () => {
  let folder: string;
  const file = (...names: string[]) => path.join(folder, ...names);
  const run = (release = false): Promise<DataRun> =>
    runData({
      settingsFile: file('portal.yaml'),
      datasetFolder: file('dataset'),
      cacheFolder: file('cache'),
      today: '2026-11-24',
      now: new Date('2026-11-24T00:00:00Z'),
      sample: false,
      release,
      decode: decodeFiles,
    });
  const writePlans = (count: number) =>
    writeFile(
      file('plans.csv'),
      ['ชื่อกิจกรรม,วันที่,อำเภอ', ...Array.from({ length: count }, (_, at) => `ปลูกป่า ${at},1/12/2569,ดงหลวง`)].join('\n'),
    );
  const publishedCount = async () => (await readFile(file('dataset/activities.ndjson'), 'utf8')).split('\n').length - 1;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'data-'));
    await writeFile(file('portal.yaml'), settings);
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('an export that is held replaces neither the dataset nor the last good copy', async () => {
    await writePlans(10);
    assert.equal((await run()).exitCode, 0);
    await writePlans(2);
    assert.equal((await run()).exitCode, 4);
    await rm(file('plans.csv'));
    const { exitCode, dataset } = await run();
    assert.equal(exitCode, 0);
    assert.equal(dataset.manifest.receipts[0]?.stale, true);
    assert.equal(await publishedCount(), 10);
  });

  test('an export that a person has released is the copy from then on', async () => {
    await writePlans(10);
    await run();
    await writePlans(2);
    assert.equal((await run(true)).exitCode, 0);
    await rm(file('plans.csv'));
    assert.equal((await run()).exitCode, 0);
    assert.equal(await publishedCount(), 2);
  });

  test('a damaged dataset stops no run: it is compared with nothing, says so, and is followed by its checksum', async () => {
    for (const name of ['manifest.json', 'SHA256SUMS']) {
      await writePlans(10);
      assert.deepEqual((await run(true)).notices, []);
      await writeFile(file('dataset', name), '{"half":');
      const damaged = await readFile(file('dataset/manifest.json'), 'utf8');
      await writePlans(2);
      const { exitCode, notices } = await run();
      assert.equal(exitCode, 0);
      assert.equal(notices.length, 1);
      assert.match(notices[0]!, /^[^\n]*เสียหาย[^\n]*compared with nothing \(manifest\.json: ?[^\n]*\)$/m);
      const { previous } = JSON.parse(await readFile(file('dataset/manifest.json'), 'utf8')) as { previous: string };
      assert.equal(previous, hashText(damaged));
      assert.equal(await publishedCount(), 2);
    }
  });

  test('a list of the dataset that is damaged is written anew, and the run is compared all the same', async () => {
    await writePlans(10);
    await run();
    for (const name of ['activities.ndjson', 'aliases.json']) {
      await writeFile(file('dataset', name), 'damaged');
      assert.deepEqual([(await run()).exitCode, await publishedCount()], [0, 10]);
      await writePlans(2);
      assert.equal((await run()).exitCode, 4);
      await writePlans(10);
    }
  });

  test('what was told before is handed on: a plan that left is withdrawn, and the others stay as they were first seen', async () => {
    await writePlans(10);
    const first = await run();
    await writePlans(9);
    const second = await run();
    const third = await run();
    const gone = first.dataset.activities.filter(({ id }) => !second.dataset.activities.some((one) => one.id === id));
    assert.deepEqual(
      [second, third].map(({ dataset }) => dataset.withdrawals.map(({ id }) => id)),
      [gone, gone].map((activities) => activities.map(({ id }) => id)),
    );
    const kept = first.dataset.revisions.filter(({ id }) => id !== gone[0]!.id);
    assert.deepEqual(second.dataset.revisions, kept);
    assert.deepEqual(third.dataset.revisions, kept);
  });

  test('where what was told before is damaged, the run says so and begins anew', async () => {
    await writePlans(10);
    await run();
    await writeFile(file('dataset/revisions.ndjson'), 'damaged');
    await writePlans(9);
    const { exitCode, dataset, notices } = await run();
    assert.deepEqual([exitCode, dataset.withdrawals, notices.length], [0, [], 1]);
    assert.match(notices[0]!, /ถูกถอน.*cannot tell what was withdrawn or changed \(revisions\.ndjson: /);
  });

  test('what changed is told with the reason of corrections.csv, and the same exports again tell nothing', async () => {
    await writePlans(3);
    const { dataset: first } = await run();
    const [one] = first.activities;
    await writeFile(
      file('corrections.csv'),
      `id,field,value,reason\n${one!.id},title,ปลูกป่าชุมชน,ชื่อผิด โทร 081-234-5678\n`,
    );
    const { dataset: second } = await run();
    assert.deepEqual(
      second.changes.map(({ run: number, kind, activityId, cells }) => ({ number, kind, activityId, cells })),
      [
        {
          number: 2,
          kind: 'corrected',
          activityId: one!.id,
          cells: [
            { column: 'title', before: one!.title, after: 'ปลูกป่าชุมชน', reason: second.changes[0]!.cells[0]!.reason },
          ],
        },
      ],
    );
    assert.match(second.changes[0]!.cells[0]!.reason!, /^ชื่อผิด โทร (?!081)/);
    const before = await readFile(file('dataset/manifest.json'), 'utf8');
    await run();
    assert.equal(await readFile(file('dataset/manifest.json'), 'utf8'), before);
    const { previous } = JSON.parse(before) as { previous: string };
    assert.equal(second.runs[1]!.follows, previous);
  });

  test('frozen copies of months outlive a dataset that is damaged', async () => {
    await writeFile(file('plans.csv'), 'ชื่อกิจกรรม,วันที่,อำเภอ\nปลูกป่า,1/9/2569,ดงหลวง\n');
    const { dataset: first } = await run();
    const [copy] = first.monthCopies;
    assert.equal(copy!.month, '2026-09');
    const name = 'dataset/months/activities-2026-09-v1.csv';
    const frozen = await readFile(file(name), 'utf8');
    await writeFile(file('dataset/runs.ndjson'), 'damaged');
    await writeFile(file('plans.csv'), 'ชื่อกิจกรรม,วันที่,อำเภอ\nปลูกต้นไม้,1/9/2569,ดงหลวง\n');
    const { dataset: second } = await run();
    assert.deepEqual(second.monthCopies, [copy]);
    assert.equal(await readFile(file(name), 'utf8'), frozen);
  });

  test('nothing unfinished is left beside the dataset, whatever the run came to', async () => {
    await writePlans(10);
    await run();
    await writePlans(2);
    await run();
    await rm(file('cache'), { recursive: true });
    await rm(file('plans.csv'));
    await mkdir(file('plans.csv'));
    assert.equal((await run()).exitCode, 3);
    assert.deepEqual((await readdir(folder)).toSorted(), ['cache', 'dataset', 'plans.csv', 'portal.yaml']);
  });
});
