import assert from 'node:assert/strict';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import sharp from 'sharp';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { buildPages } from '../../scripts/build/build-pages.ts';
import { renderSite } from '../../scripts/build/render-site.ts';
import { readPictureStyle } from '../../scripts/draw/picture-style.ts';
import { toDrawings } from '../../scripts/draw/to-drawings.ts';
import { serve, type SiteServer } from '../../scripts/serve.ts';
import { readDataset } from '../../src/io/read-dataset.ts';
import { readSettings } from '../../src/settings.ts';
import { readPages, readText, siteFolder } from '../support/site/built-site.ts';
import { OperatorSite } from '../support/site/operator-site.ts';

const now = new Date('2026-11-24T00:00:00Z');
const today = '2026-11-24';
const pictures = globSync('**/og.png', { cwd: siteFolder }).toSorted();

describe('pictures for sharing', () => {
  test('lie beside home, areas, kinds and activities, in the size and weight that networks take', async () => {
    const areas = readPages().filter(({ type }) => /^\/area\/\* of \d$/.test(type));
    for (const name of [
      'og.png',
      'kinds/disaster/og.png',
      ...areas.map(({ address }) => `${address.slice(1)}/og.png`),
    ]) {
      assert.ok(pictures.includes(name), `no ${name}`);
    }
    for (const name of pictures) {
      const bytes = readFileSync(path.join(siteFolder, name));
      const { width, height, format } = await sharp(bytes).metadata();
      assert.deepEqual([width, height, format], [1200, 630, 'png'], name);
      assert.ok(bytes.length <= 80_000, `${name}: ${bytes.length} bytes`);
    }
  });

  test('are named by every page that may be found, with size and words, and those of pages of their own are theirs', () => {
    const address = readSettings('data/portal.yaml').portal.address;
    for (const page of readPages()) {
      const html = readText(page);
      if (/<meta name="robots" content="noindex"/.test(html)) continue;
      const contentOf = (name: string) =>
        new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
      const image = contentOf('og:image') ?? '';
      assert.ok(image.startsWith(`${address}/`), `${page.address}: ${image}`);
      assert.ok(pictures.includes(image.slice(address.length + 1)), `${page.address}: ${image} is not there`);
      if (/^\/(?:area|kinds|activities)\/[\w-]+$/.test(page.address))
        assert.equal(image, `${address}${page.address}/og.png`);
      assert.equal(contentOf('og:image:width'), '1200');
      assert.equal(contentOf('og:image:height'), '630');
      assert.equal(contentOf('twitter:card'), 'summary_large_image');
      assert.ok((contentOf('og:image:alt') ?? '').length > 5);
    }
  });

  test('leave no page behind that was there only for them', () => {
    assert.deepEqual(globSync('**/og.html', { cwd: siteFolder }), []);
  });
});

/** What people write as the title of an activity. */
const titles = {
  marks: 'ปู่ย่าและที่ปรึกษา ตักน้ำ ญาติผู้ใหญ่ กี่ฏิ ฐุ ป่าฝั่งโขง',
  long: 'ร่วมกันพัฒนาปรับปรุงภูมิทัศน์สองข้างทางและกำจัดผักตบชวาในแหล่งน้ำสาธารณะ'.repeat(4),
  oneWord: 'https://example.org/'.padEnd(300, 'x'),
  emoji: 'ปลูกต้นไม้ริมโขงวันพ่อ 🌳🌳 ❤️ ร่วมกัน',
  english: 'Mekong riverside clean-up with the volunteers of three districts',
  markup: '<script>alert(1)</script><b>ปลูกป่า</b> & "น้ำ" {title}',
};

describe('pictures of whatever the titles are', () => {
  const site = new OperatorSite('pictures');
  const pagesFolder = path.join(site.folder, 'pages');
  const ids = Object.keys(titles) as (keyof typeof titles)[];
  let browser: Browser;
  let server: SiteServer;

  before(async () => {
    await site.start({ plans: { kind: 'activities', from: 'plans.csv' } });
    await site.write(
      'plans.csv',
      ids.map((id) => ({
        รหัสกิจกรรม: id.toLowerCase(),
        ชื่อกิจกรรม: titles[id],
        วันที่: '28 พ.ย. 2569 - 20 ธ.ค. 2569',
        เวลา: '08.30 - 12.00 น.',
        อำเภอ: 'เมืองมุกดาหาร',
        ตำบล: 'มุกดาหาร',
        สถานที่: id === 'long' ? titles.long : 'ลานริมโขง หน้าศาลากลางจังหวัดมุกดาหาร',
      })),
    );
    site.build(today);
    await buildPages({ ...environment(), outFolder: pagesFolder });
    [browser, server] = await Promise.all([launchBrowser(), serve(pagesFolder, 0)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const environment = () => ({
    settingsFile: path.join(site.folder, 'portal.yaml'),
    datasetFolder: `${site.siteFolder}.dataset`,
    today,
  });
  /** A copy of the pages as Astro leaves them. */
  const copyPages = (name: string) => {
    const folder = path.join(site.folder, name);
    rmSync(folder, { recursive: true, force: true });
    cpSync(pagesFolder, folder, { recursive: true });
    return folder;
  };
  const draw = async () => {
    const { settingsFile, datasetFolder } = environment();
    const style = await readPictureStyle();
    const drawings = toDrawings(await readDataset(datasetFolder), today, readSettings(settingsFile), style);
    return () => drawings;
  };
  const noDrawings = () => assert.fail('asked for drawings') as never;
  const noBrowser = () => Promise.reject(new Error('none here'));
  const readPictures = (folder: string) =>
    new Map(globSync('**/og.png', { cwd: folder }).map((name) => [name, readFileSync(path.join(folder, name))]));

  for (const id of ids) {
    test(`“${titles[id].slice(0, 40)}” stays text and within the picture`, async () => {
      const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
      await page.goto(`${server.address}/activities/${id.toLowerCase()}/og`);
      const seen = await page.evaluate(async () => {
        await document.fonts.ready;
        const main = document.querySelector('main')!.getBoundingClientRect();
        const boxes = [...document.querySelectorAll('.words > *, .words span, header > *, footer')];
        const out = boxes
          .map((box) => box.getBoundingClientRect())
          .filter(({ right, left }) => left < 0 || right > 1200);
        const words = [...document.querySelectorAll('.words > *')].map((box) => box.getBoundingClientRect());
        return {
          title: document.querySelector('h1')!.textContent,
          inside: document.querySelectorAll('h1 :not(span)').length,
          out: out.length,
          top: words[0]!.top - main.top,
          bottom: main.bottom - words.at(-1)!.bottom,
        };
      });
      await page.close();
      const title = seen.title.replaceAll(/\s+/g, ' ').trim();
      const asWritten = titles[id].replace('🌳🌳 ❤️ ', '');
      assert.ok(asWritten.startsWith(title.replace(/…$/, '')), title);
      assert.ok(title.length > 20 && seen.inside === 0 && seen.out === 0);
      assert.ok(seen.top >= 0 && seen.bottom >= 0, `${seen.top} above, ${seen.bottom} below`);
    });
  }

  test('the same pages give the same bytes, and cost nothing the second time', async () => {
    const [one, two] = [copyPages('one'), copyPages('two')];
    const folders = ['cache-one', 'cache-two'].map((name) => path.join(site.folder, name));
    await renderSite(one, { now, cacheFolder: folders[0], toDrawings: noDrawings });
    await renderSite(two, { now, cacheFolder: folders[1], toDrawings: noDrawings });
    assert.ok(readPictures(one).size > 60);
    assert.deepEqual(readPictures(two), readPictures(one));

    const again = copyPages('again');
    const lines = await renderSite(again, { now, cacheFolder: folders[0], toDrawings: noDrawings, launch: noBrowser });
    assert.match(lines.join(), /pictures for sharing, 0 ใหม่/);
    assert.deepEqual(readPictures(again), readPictures(one));
  });

  test('a change of style or of a title makes those pictures anew, and only those', async () => {
    const folder = copyPages('changed');
    const page = path.join(folder, 'activities/marks/og.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('ตักน้ำ', 'ตักทราย'));
    const cacheFolder = path.join(site.folder, 'cache-one');
    const lines = await renderSite(folder, { now, cacheFolder, toDrawings: noDrawings });
    assert.match(lines.join(), /pictures for sharing, 1 ใหม่/);
  });

  test('a machine without a browser draws them, in the same size, and says so in one line', async () => {
    const folder = copyPages('drawn');
    const cacheFolder = path.join(site.folder, 'cache-drawn');
    const lines = await renderSite(folder, { now, cacheFolder, toDrawings: await draw(), launch: noBrowser });
    const notices = lines.filter((line) => line.includes('Without a browser'));
    assert.equal(notices.length, 1);
    assert.match(notices[0]!, /none here$/);
    const drawn = readPictures(folder);
    const pages = globSync('**/og.html', { cwd: pagesFolder }).map((name) => name.replace(/html$/, 'png'));
    assert.deepEqual([...drawn.keys()].toSorted(), pages.toSorted());
    for (const [name, bytes] of drawn) {
      const { width, height, format } = await sharp(bytes).metadata();
      assert.deepEqual([width, height, format], [1200, 630, 'png'], name);
      assert.ok(bytes.length <= 80_000, `${name}: ${bytes.length} bytes`);
    }
    // Not one placeholder for all.
    assert.equal(new Set([...drawn.values()].map((bytes) => bytes.toString('base64'))).size, drawn.size);

    const again = copyPages('drawn-again');
    const [first] = await renderSite(again, { now, cacheFolder, toDrawings: await draw(), launch: noBrowser });
    assert.match(first!, /0 ใหม่/);
    assert.deepEqual(readPictures(again), drawn);
  });
});

describe('pages for paper', () => {
  const folder = path.resolve('.cache', 'paper-pages');
  /** A page that offers its PDF, on screens alone: others are not printed. */
  const poster = (id: string, title: string) =>
    `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${title}</title>
    <style>@page { size: A4; margin: 1cm }</style></head>
    <body><h1>${title}</h1><a href="/activities/${id}/poster.pdf" hidden>PDF</a><table><tr><th>วัน</th><th>ที่</th></tr><tr><td>เสาร์</td><td>วัด</td></tr></table></body></html>`;
  /** Prints in a fresh site and cache, after `before` other pages. */
  const print = async (name: string, before: number) => {
    const site = path.join(folder, name);
    mkdirSync(path.join(site, 'activities/of-fair'), { recursive: true });
    writeFileSync(path.join(site, 'activities/of-fair/poster.html'), poster('of-fair', 'ชุดสื่ออำเภอดงหลวง'));
    for (let place = 0; place <= before; place++) {
      const own = path.join(site, `activities/a-${place}`);
      mkdirSync(own, { recursive: true });
      writeFileSync(path.join(own, 'poster.html'), poster(`a-${place}`, `ปู่ย่าพาปลูกป่า ${place}`));
    }
    const cacheFolder = path.join(folder, `${name}-cache`);
    const lines = await renderSite(site, { now, cacheFolder, toDrawings: () => new Map() });
    return { site, cacheFolder, lines, bytes: readFileSync(path.join(site, 'activities/of-fair/poster.pdf')) };
  };
  before(() => rmSync(folder, { recursive: true, force: true }));

  test('have a PDF beside them: A4, tagged, in Thai, with their title; the same bytes whenever it is printed', async () => {
    const one = await print('one', 0);
    const two = await print('two', 7);
    assert.deepEqual(two.bytes, one.bytes);
    const text = one.bytes.toString('latin1');
    assert.match(text, /\/Lang \(th\)/);
    assert.match(text, /\/MarkInfo <<[^>]*\/Marked true/);
    assert.match(text, /\/StructTreeRoot/);
    assert.match(text, /\/MediaBox \[0 0 59[45]\S* 84[12]\S*\]/);
    assert.ok(text.includes(Buffer.from('ชุดสื่ออำเภอดงหลวง', 'utf16le').swap16().toString('hex').toUpperCase()));
    assert.doesNotMatch(text, /CreationDate|ModDate/);
    assert.match(one.lines.join(), /2 PDF, 2 ใหม่/);
  });

  test('are not printed again where nothing has changed', async () => {
    const { site, cacheFolder, bytes } = await print('again', 0);
    rmSync(path.join(site, 'activities/of-fair/poster.pdf'));
    const launch = () => assert.fail('asked for a browser') as never;
    await renderSite(site, { now, cacheFolder, launch, toDrawings: () => new Map() });
    assert.deepEqual(readFileSync(path.join(site, 'activities/of-fair/poster.pdf')), bytes);
  });
});
