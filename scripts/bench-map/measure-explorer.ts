import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import type { PointColumns } from '../../src/map-points/point-columns.ts';
import { writePoints } from '../../src/map-points/write-points.ts';
import { findWorstFrame, type MapFigures, measureHeap, onPhone } from './phone.ts';

/** Figures of a built site's own map, with `points` in the place of the site's. */
export function measureExplorer(browser: Browser, address: string, points: PointColumns): Promise<MapFigures> {
  const body = gzipSync(writePoints(points));
  return onPhone(browser, async (page, session) => {
    await page.route('**/map/data/*/points.bin', (route) => route.fulfill({ body }));
    await page.addInitScript(() => {
      const note = () => {
        if (performance.getEntriesByName('map-drawn').length === 0) return requestAnimationFrame(note);
        // The frame after the one in which it was drawn: by then it is seen.
        return requestAnimationFrame(() => Object.assign(globalThis, { firstMarks: performance.now() }));
      };
      requestAnimationFrame(note);
    });
    await page.goto(`${address}/map?weeks=all`);
    await page.waitForFunction(() => 'firstMarks' in globalThis, undefined, { timeout: 60_000 });
    const firstMs = await page.evaluate(() => (globalThis as unknown as { firstMarks: number }).firstMarks);
    const worstFrameMs = await findWorstFrame(page, '.explorer-frame');
    return { firstMs, worstFrameMs, heapMegabytes: await measureHeap(session) };
  });
}
