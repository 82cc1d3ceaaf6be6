import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import { hashBytes } from '../../src/io/hash.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { somePayloads } from '../support/payloads/markup-payloads.ts';
import { payloadSources, writePayloadExports } from '../support/payloads/payload-exports.ts';
import { watchPages } from '../support/payloads/watch-pages.ts';
import { findPlanted } from '../support/personal/find-planted.ts';
import { plant, plantedSources } from '../support/personal/plant-exports.ts';
import { plantedItems } from '../support/personal/planted-items.ts';
import { OperatorSite } from '../support/site/operator-site.ts';
import { PhotoTraces } from '../support/site/photo-traces.ts';
import { drawShapes } from '../support/pictures.ts';
import { visit } from '../support/site/visit.ts';

// What people write into exports is text, whatever it looks like; what they take back is gone everywhere.

const today = '2026-11-24';
/** A share of the texts that npm run test:payloads tries. */
const payloads = ['<script>alert(pwned=1)</script>', ...somePayloads(31, 7)];
/** A share of what npm run test:personal plants. */
const planted = plantedItems(200);
const takenBack = 'กิจกรรมที่ผู้จัดขอถอนออก';
const citizen = '1-1018-00000-00-1';
const telephone = '081-999-8877';
/** Photographs of one result, each to be decided on otherwise once they are on the site. */
const photos = ['stays.jpg', `taken-down ${citizen}.jpg`, 'held.jpg', 'redacted.jpg'];
const caption = 'คำบรรยายของภาพที่ขอถอนออก';

const site = new OperatorSite('hostile');

describe('a site of an operator’s own exports', () => {
  let browser: Browser;
  let server: SiteServer;
  let traces: PhotoTraces[] = [];

  before(async () => {
    await site.start({
      ...payloadSources,
      ...plantedSources,
      people: { kind: 'activities', from: 'people.csv' },
      pictured: { kind: 'activities', from: 'pictured.csv', photos: 'photos' },
    });
    await plant(site, planted, 3);
    await writePayloadExports(site, payloads, today);
    await site.write('people.csv', [
      { รหัสกิจกรรม: 'W-1', ชื่อกิจกรรม: takenBack, รายละเอียด: '', วันที่: '2/12/2569', อำเภอ: 'ดงหลวง' },
      {
        รหัสกิจกรรม: 'P-1',
        ชื่อกิจกรรม: `ปลูกป่า ${citizen}`,
        รายละเอียด: `โทร ${telephone}`,
        วันที่: '3/12/2569',
        อำเภอ: 'ดอนตาล',
      },
    ]);
    await site.write('takedowns.csv', [{ id: 'w-1', reason: 'ผู้จัดขอ' }]);
    await site.write('aliases.csv', [{ old: 'old-address', new: 'h-10' }]);
    await site.write('pictured.csv', [
      {
        รหัสกิจกรรม: 'PH-1',
        'แผน/ผล': 'ผล',
        ชื่อกิจกรรม: 'ลอกคลองหน้าวัด',
        วันที่: '20/11/2569',
        อำเภอ: 'ดงหลวง',
        ภาพกิจกรรม: photos.join('; '),
      },
    ]);
    const originals = await Promise.all(
      photos.map((_, at) =>
        drawShapes(at + 1)
          .jpeg()
          .toBuffer(),
      ),
    );
    for (const [at, name] of photos.entries()) await site.writePicture(name, originals[at]!);
    const ids = originals.map((bytes) => hashBytes(bytes).slice(0, 16));
    const [, down, held, redacted] = ids;
    const captioned = { photo: down!, decision: 'caption', value: caption, reason: '' };
    await site.write('photo-decisions.csv', [captioned]);
    site.build(today);
    traces = await Promise.all(originals.map((bytes, at) => PhotoTraces.of(ids[at]!, bytes, site.siteFolder)));
    await site.remove('results.csv');
    await site.write('photo-decisions.csv', [
      captioned,
      { photo: down!, decision: 'take-down', value: '', reason: 'ผู้อยู่ในภาพขอ' },
      { photo: held!, decision: 'hold', value: '', reason: '' },
      { photo: redacted!, decision: 'redact', value: '0 0 0.5 1', reason: '' },
    ]);
    site.build(today);
    [browser, server] = await Promise.all([launchBrowser(), serve(site.siteFolder, 0)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const pages = [
    '/',
    '/area/49',
    '/area/4904',
    '/area/490403',
    '/area/49040305',
    '/map',
    '/calendar/2026-12',
    '/agencies',
    '/disaster-units',
    '/data/quality',
    '/data/quality/4904',
    '/data/quality/4903',
    ...payloads.flatMap((_, index) => [`/activities/h-${index + 10}`, `/activities/r-${index + 10}`]),
    ...payloads.map((payload) => `/search?q=${encodeURIComponent(payload)}`),
  ];
  test(`markup in any field is text on ${pages.length} pages: nothing runs, nothing is fetched from elsewhere`, async () => {
    assert.deepEqual((await watchPages(browser, server.address, pages)).faults, []);
  });

  test('a title shows its markup as it was written', () =>
    visit(browser, `${server.address}/activities/h-10`, { width: 360, scripts: false }, async ({ page }) => {
      assert.equal((await page.locator('h1').textContent())?.trim(), `ขุดลอก ${payloads[0]}`);
    }));

  test('invisible characters that turn text around reach no page', () => {
    for (const [file, text] of textFiles()) assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069]/, file);
  });

  test('no published table has a cell that a spreadsheet would take for a formula', () => {
    for (const [file, text] of textFiles())
      if (file.endsWith('.csv')) assert.doesNotMatch(text, /(^|,)"?[=+@\t]/m, file);
  });

  test('an activity taken down is in no file', () => {
    for (const [file, text] of textFiles()) assert.equal(text.includes(takenBack), false, file);
  });

  test('a photograph that was taken down or held, and all made of it, is in no file, and a redacted one only redacted', async () => {
    const [stays, down, held, redacted] = traces as [PhotoTraces, PhotoTraces, PhotoTraces, PhotoTraces];
    for (const each of traces) assert.equal(each.files.length, 7, 'its page and six copies were on the site before');
    assert.equal((await stays.findIn(site.siteFolder)).length > 7, true, 'what stays is found by the same search');
    for (const gone of [down, held]) assert.deepEqual(await gone.findIn(site.siteFolder), []);
    assert.deepEqual(await redacted.findCopiesIn(site.siteFolder), []);
    for (const [file, text] of textFiles()) assert.equal(text.includes(caption), false, file);
  });

  test('a citizen’s number and a private telephone are in no file', () => {
    for (const [file, text] of textFiles()) {
      const digits = text.replaceAll(/[\s.-]/g, '');
      for (const secret of [citizen, telephone]) assert.equal(digits.includes(secret.replaceAll('-', '')), false, file);
    }
  });

  test(`nor is any of ${planted.length} others, in any spelling, in any byte of the site or in what is packed in it`, () => {
    const { files, found } = findPlanted(site.siteFolder, planted);
    assert.deepEqual(found, []);
    assert.ok(files > 1000, `${files}`);
  });

  test('an old address leads to the new one', () => {
    const page = readFileSync(path.join(site.siteFolder, 'activities/old-address.html'), 'utf8');
    assert.match(page, /url=\/activities\/h-10/);
  });

  test('a source that vanished keeps its last good copy, and every page says that it is stale', async () => {
    for (const address of ['/', '/area/4903', '/activities/r-10', '/about']) {
      await visit(browser, server.address + address, { width: 360, scripts: false }, async ({ page, status }) => {
        assert.equal(status, 200);
        assert.match(await page.locator('body').innerText(), /results/, `${address} names the stale source`);
      });
    }
  });

  test('an operator’s site is not marked as a sample', () => {
    for (const [file, text] of textFiles()) if (file.endsWith('.html')) assert.doesNotMatch(text, /ข้อมูลตัวอย่าง/, file);
  });
});

/** Every file of the site that holds text, the search index's excerpts among them: name and content. */
function* textFiles(): Generator<[file: string, text: string]> {
  for (const file of readdirSync(site.siteFolder, { recursive: true, encoding: 'utf8' })) {
    const place = path.join(site.siteFolder, file);
    if (/\.(html|csv|json|geojson|ics|xml|txt)$/.test(file)) yield [file, readFileSync(place, 'utf8')];
    else if (/\.pf_fragment$|^search.data.*\.bin$/.test(file))
      yield [file, gunzipSync(readFileSync(place)).toString('utf8')];
  }
}
