import { existsSync } from 'node:fs';
import type { Browser } from 'playwright';
import { PortalError } from '../src/domain/errors.ts';
import { servePacked } from './serve/serve-packed.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run bench:gallery [-- FOLDER] [--runs N]: when a reader with a cheap telephone far from its mast sees the first picture
// of a gallery, and how many bytes had come by then: Chromium at 360×740 with two pixels a point, its processor slowed down
// four times, 1.6 Mbit/s and 150 ms to an answer, nothing in its cache; files packed with gzip, as hosts send them. Beside it
// stands the same page without its preloads and priorities, as one would write it at first. Medians of N runs.

const slow4g = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const slowdown = 4;

await reportErrors(async () => {
  const { values, positionals } = readArguments({ runs: { type: 'string', default: '5' } }, { most: 1 });
  const runs = toWholeNumber('runs', values.runs, 1, 100);
  const site = positionals[0] ?? 'dist';
  if (!existsSync(`${site}/gallery.html`)) {
    throw new PortalError(
      `${site}: no built site`,
      'Build one: npm run build -- --sample; or name one: npm run bench:gallery -- FOLDER',
    );
  }
  const [ours, plain] = [await servePacked(site), await servePacked(site, withoutPriorities)];
  const browser = await launchBrowser();
  console.log('page      first picture ms  text ms    kB   at most');
  const figures: Record<string, Seen[]> = { ours: [], plain: [] };
  for (let run = 0; run < runs; run++) {
    figures.ours!.push(await look(browser, `${ours.address}/gallery`));
    figures.plain!.push(await look(browser, `${plain.address}/gallery`));
  }
  for (const [name, seen] of Object.entries(figures)) {
    const median = (of: (one: Seen) => number) => seen.map(of).toSorted((a, b) => a - b)[Math.floor(seen.length / 2)]!;
    const cells = [
      Math.round(median(({ pictureMs }) => pictureMs))
        .toString()
        .padStart(16),
      Math.round(median(({ textMs }) => textMs))
        .toString()
        .padStart(8),
      (median(({ bytes }) => bytes) / 1000).toFixed(0).padStart(5),
    ];
    console.log(name.padEnd(9), ...cells, name === 'ours' ? '  1500 ms' : '');
  }
  await browser.close();
  await Promise.all([ours.close(), plain.close()]);
});

/** What a reader sees when, in milliseconds since the page was asked for, and the bytes that had come by then. */
interface Seen {
  pictureMs: number;
  textMs: number;
  bytes: number;
}

async function look(browser: Browser, address: string): Promise<Seen> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4g);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(() => {
      let bytes = 0;
      new PerformanceObserver((list) => {
        for (const { encodedBodySize } of list.getEntries() as PerformanceResourceTiming[]) bytes += encodedBodySize;
      }).observe({ type: 'resource', buffered: true });
      const watch = () => {
        const image = document.querySelector<HTMLImageElement>('.photos img');
        if (!image?.complete || image.naturalWidth === 0) return void requestAnimationFrame(watch);
        // It is decoded apart from the page: seen is the frame after that.
        void image
          .decode()
          .then(() =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => Object.assign(globalThis, { picture: { ms: performance.now(), bytes } })),
            ),
          );
      };
      requestAnimationFrame(watch);
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'picture' in globalThis, undefined, { timeout: 60_000 });
    return await page.evaluate(() => {
      const { picture } = globalThis as unknown as { picture: { ms: number; bytes: number } };
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const [text] = performance.getEntriesByName('first-contentful-paint');
      return {
        pictureMs: picture.ms,
        textMs: text?.startTime ?? 0,
        bytes: picture.bytes + (navigation?.encodedBodySize ?? 0),
      };
    });
  } finally {
    await context.close();
  }
}

/** The same page as it would be written at first: nothing asked for early, pictures as they come. */
function withoutPriorities(html: string): string {
  return html.replaceAll(/<link rel="preload"[^>]*>/g, '').replaceAll(/ fetchpriority="[^"]*"| loading="lazy"/g, '');
}
