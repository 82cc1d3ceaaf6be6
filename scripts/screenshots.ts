import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright';
import sharp from 'sharp';
import { launchBrowser } from './browser/launch-browser.ts';
import { oneOrTwoOfEachType, readPages, siteFolder, type BuiltPage } from '../tests/support/site/built-site.ts';
import { visit } from '../tests/support/site/visit.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';
import { serve } from './serve.ts';

// npm run screenshots [-- --built] [--readme]: pictures of every page type of the sample's site at 360 and 1280 px, and
// an area page as it prints, into .cache/screenshots; with --readme the pictures that README.md shows.
// --built takes the site that the last `npm test` or `npm run screenshots` has made.

/** Pictures of the README: the top of a page, at a width. */
const readmePictures = [
  { name: 'home', address: '/', width: 1280, height: 900 },
  { name: 'district-phone', address: '/area/4904', width: 360, height: 740 },
  { name: 'activity-phone', type: '/activities/*', width: 360, height: 740 },
  { name: 'quality', address: '/data/quality', width: 1280, height: 900 },
];

await reportErrors(async () => {
  const { values } = readArguments({ built: { type: 'boolean' }, readme: { type: 'boolean' } });
  if (!values.built) buildSample();
  const server = await serve(siteFolder, 0);
  const browser = await launchBrowser();
  try {
    const folder = values.readme ? '.github/pictures' : '.cache/screenshots';
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await (values.readme ? takeReadmePictures : takeAll)({ browser, at: server.address, pages: readPages(), folder });
    console.log(folder);
  } finally {
    await browser.close();
    await server.close();
  }
});

interface Session {
  browser: Browser;
  /** Where the site is served, without a slash at the end. */
  at: string;
  pages: BuiltPage[];
  /** Where the pictures go. */
  folder: string;
}

async function takeAll({ browser, at, pages, folder }: Session): Promise<void> {
  for (const { address } of oneOrTwoOfEachType(pages)) {
    const name = address === '/' ? 'home' : address.slice(1).replaceAll('/', '_');
    for (const width of [360, 1280]) {
      await visit(browser, at + address, { width, scripts: true }, ({ page }) =>
        page.screenshot({ path: path.join(folder, `${name}.${width}.png`), fullPage: true }),
      );
    }
  }
  const district = pages.find(({ type }) => type === '/area/* of 4');
  if (district) await print(browser, at + district.address, path.join(folder, 'district.pdf'));
}

function print(browser: Browser, address: string, file: string): Promise<Buffer> {
  return visit(browser, address, { width: 1280, scripts: true }, ({ page }) =>
    page.pdf({ path: file, format: 'A4', preferCSSPageSize: true }),
  );
}

async function takeReadmePictures({ browser, at, pages, folder }: Session): Promise<void> {
  for (const { name, address, type, width, height } of readmePictures) {
    // Of a type the largest page, which has the most to show.
    const alike = pages.filter((page) => page.address === address || page.type === type);
    const [found] = alike.toSorted((a, b) => b.bytes - a.bytes);
    if (!found) throw new Error(`The site has no page ${address ?? type}`);
    const png = await visit(browser, at + found.address, { width, scripts: true }, async ({ page }) => {
      await page.setViewportSize({ width, height });
      return page.screenshot();
    });
    await sharp(png)
      .webp({ quality: 80 })
      .toFile(path.join(folder, `${name}.webp`));
  }
}

function buildSample(): void {
  const build = ['scripts/build.ts', '--sample', '--today', '2026-11-24', '--out', siteFolder];
  if (spawnSync(process.execPath, build, { stdio: 'inherit' }).status !== 0) throw new Error('The site was not built.');
}
