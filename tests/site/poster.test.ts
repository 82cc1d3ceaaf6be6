import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import jsQR from 'jsqr';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { mostFactLetters } from '../../src/kit/poster.ts';
import { type PosterSizes, toPosterSizes } from '../../src/kit/poster-sizes.ts';
import { readSettings } from '../../src/settings.ts';
import { browseSite } from '../support/site/browse-site.ts';
import { readPages, readText, shareOfEachType, siteFolder } from '../support/site/built-site.ts';

const pages = readPages();
const posters = pages.filter(({ type }) => type === '/activities/*/poster');
const { address: portal } = readSettings('data/portal.yaml').portal;

/** The sheets that an address chooses, in CSS pixels: 96 to an inch, as Chromium prints. */
const papers = [
  { name: 'A4', fragment: '', width: 794, height: 1123, points: [595, 842], codes: 1 },
  { name: 'A3', fragment: '#a3', width: 1123, height: 1587, points: [842, 1191], codes: 1 },
  { name: 'four on A4', fragment: '#four', width: 794, height: 1123, points: [595, 842], codes: 4 },
];

/** Letters and words that stretch a poster: what its title is made of. */
const longTitles = {
  'Thai in phrases': 'ร่วมแรงร่วมใจพัฒนาหมู่บ้านและแหล่งน้ำ ',
  'Thai without a space': 'ทำความสะอาดหมู่บ้านเฉลิมพระเกียรติ',
  'an address': 'https://example.org/WWW/MMMMMM/',
  capitals: 'WEEKEND COMMUNITY CLEANING ',
  pictographs: '🌳🌊👷',
};

describe('a poster', () => {
  const site = browseSite();

  async function open(address: string): Promise<Page> {
    const page = await site.browser.newPage({ viewport: { width: 794, height: 1123 } });
    await page.goto(site.address + address);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.fonts.ready);
    return page;
  }

  test('of the sample lies within its sheet', async () => {
    assert.ok(posters.length > 20);
    const page = await open(posters[0]!.address);
    for (const { address } of shareOfEachType(posters, 12)) {
      await page.goto(site.address + address, { waitUntil: 'load' });
      assert.ok(await fitsSheet(page), address);
    }
    await page.close();
  });

  for (const [name, piece] of Object.entries(longTitles)) {
    test(`with a title of ${name}, of any length to 300 characters, lies within its sheet, whatever else is told`, async () => {
      const page = await open(posters[0]!.address);
      for (const length of [8, 20, 35, 50, 70, 100, 150, 200, 250, 300]) {
        const title = piece.repeat(300).slice(0, length).toWellFormed();
        for (const facts of [
          [],
          ['สอบถาม อบต.กกตูม 042-000-059'],
          Array<string>(5).fill('ข้อความยาว '.repeat(20).slice(0, mostFactLetters).trim()),
        ]) {
          const words = { title, venue: 'โรงเรียนบ้านโพนพัฒนา', around: 'หมู่ 1 บ้านโพนพัฒนา ตำบลกกตูม อำเภอดงหลวง', facts };
          const sizes = toPosterSizes({ ...words, whenSmall: 2, whenLarge: 2 });
          await fill(page, words, sizes);
          assert.ok(await fitsSheet(page), `${length} characters, ${facts.length} facts: ${JSON.stringify(sizes)}`);
        }
      }
      await page.close();
    });
  }

  for (const { name, fragment, width, height, points, codes } of papers) {
    test(`on ${name} is one page, and a reader finds the activity’s address in its code`, async () => {
      const { address } = posters[0]!;
      const page = await open(`${address}${fragment}`);
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1);
      const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)!;
      assert.deepEqual(
        [box[1], box[2]].map((side) => Math.round(Number(side))),
        points,
      );

      await page.setViewportSize({ width, height });
      const shown = await page.locator('.qr-code:visible').all();
      assert.equal(shown.length, codes);
      for (const code of shown) {
        const picture = await code.screenshot();
        const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
        const found = jsQR(new Uint8ClampedArray(data), info.width, info.height);
        assert.equal(found?.data, `${portal}${address.replace(/\/poster$/, '')}`);
      }
      await page.close();
    });
  }

  test('stays white on a dark ground, so that its code is read from a screen too', async () => {
    const page = await site.browser.newPage({ colorScheme: 'dark' });
    await page.goto(site.address + posters[0]!.address);
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.sheet')!);
      return [style.backgroundColor, style.color];
    });
    assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(21, 24, 28)']);
    await page.close();
  });

  test('leaves its texts to be copied by one press, and without a script by hand', async () => {
    const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(site.address + posters[0]!.address);
    const text = await page.locator('#line .copy-text').innerText();
    await page.locator('#line copy-text button').click();
    await page.locator('#line copy-text [role="status"]:not(:empty)').waitFor();
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n'), text);
    await context.close();
  });
});

/** Puts words into the first poster, at the sizes that the build would choose. */
function fill(
  page: Page,
  { title, venue, around, facts }: { title: string; venue: string; around: string; facts: string[] },
  { titleStep, textStep }: PosterSizes,
): Promise<void> {
  return page.evaluate(
    ([classes, titleText, venueText, aroundText, ...factTexts]) => {
      const poster = document.querySelector('.poster')!;
      poster.className = classes!;
      const paragraph = (className: string, text: string) =>
        Object.assign(document.createElement('p'), { className, textContent: text });
      poster.querySelector('.poster-title')!.textContent = titleText!;
      poster
        .querySelector('.poster-where')!
        .replaceChildren(paragraph('poster-venue', venueText!), paragraph('', aroundText!));
      // A run through a night, which takes the most room.
      poster
        .querySelector('.poster-when')!
        .replaceChildren(
          ...['', 'poster-large', '', 'poster-large'].map((name) => paragraph(name, '30 พฤศจิกายน 2569')),
        );
      poster.querySelector('.poster-facts')!.replaceChildren(
        ...factTexts.map((text) => {
          const row = document.createElement('div');
          row.append(Object.assign(document.createElement('dd'), { textContent: text }));
          return row;
        }),
      );
    },
    [`poster poster-title-${titleStep} poster-text-${textStep}`, title, venue, around, ...facts],
  );
}

/** True where nothing of the first poster reaches below or beside its sheet, and no part lies over another. */
function fitsSheet(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const poster = document.querySelector('.poster')!;
    const parts = [...poster.children].map((part) => part.getBoundingClientRect());
    const apart = parts.every(({ top }, place) => place === 0 || top >= parts[place - 1]!.bottom - 0.5);
    return apart && poster.scrollHeight <= poster.clientHeight && poster.scrollWidth <= poster.clientWidth;
  });
}

test('an activity leads to its poster while people can join, and past ones have none', () => {
  for (const { address } of posters) {
    const activity = pages.find((page) => `${page.address}/poster` === address)!;
    assert.ok(readText(activity).includes(`href="${address}"`), address);
  }
  assert.ok(pages.filter(({ type }) => type === '/activities/*').length > posters.length * 2);
});

test('every area has a kit, and beside it files where there is something to announce', () => {
  const kits = pages.filter(({ address }) => /^\/area\/\d+\/kit$/.test(address));
  assert.equal(kits.length, pages.filter(({ address }) => /^\/area\/\d+$/.test(address)).length);
  const announcing = kits.filter(({ address }) => existsSync(path.join(siteFolder, address, 'tower.txt')));
  assert.ok(announcing.length > 10 && announcing.length < kits.length);
  for (const { address } of announcing) {
    const flex = JSON.parse(readFileSync(path.join(siteFolder, address, 'line-flex.json'), 'utf8')) as { type: string };
    assert.equal(flex.type, 'flex');
    assert.ok(readFileSync(path.join(siteFolder, address, 'line.txt'), 'utf8').length <= 5001);
  }
});
