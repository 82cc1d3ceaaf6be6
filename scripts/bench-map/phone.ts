import type { Browser, CDPSession, Page } from 'playwright';

/** What a reader with a cheap telephone notices. */
export interface MapFigures {
  /** From the request of the page to the first frame that shows marks. */
  firstMs: number;
  /** The longest wait between two frames while the map is dragged and zoomed. */
  worstFrameMs: number;
  /** What the page's scripts hold after all of it, rubbish collected. */
  heapMegabytes: number;
}

const slowdown = 4;

/** A map's page, which marks in its performance timeline when it is drawn (`map-drawn`). */
export interface MeasuredMap {
  address: string;
  /** Selector of the element that is dragged. */
  frame: string;
}

/** Opens a map as a cheap telephone does, and measures what its reader notices. */
export async function measureMap(browser: Browser, { address, frame }: MeasuredMap): Promise<MapFigures> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
  });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(() => {
      const note = () => {
        if (performance.getEntriesByName('map-drawn').length === 0) return requestAnimationFrame(note);
        // The frame after the one in which it was drawn: by then it is seen.
        return requestAnimationFrame(() => Object.assign(globalThis, { firstMarks: performance.now() }));
      };
      requestAnimationFrame(note);
    });
    await page.goto(address);
    await page.waitForFunction(() => 'firstMarks' in globalThis, undefined, { timeout: 180_000 });
    const firstMs = await page.evaluate(() => (globalThis as unknown as { firstMarks: number }).firstMarks);
    const worstFrameMs = await findWorstFrame(page, frame);
    return { firstMs, worstFrameMs, heapMegabytes: await measureHeap(session) };
  } finally {
    await context.close();
  }
}

/** Drags and zooms a map, and returns the longest wait between two frames in milliseconds. `frame` is the map's own element. */
async function findWorstFrame(page: Page, frame: string): Promise<number> {
  const box = await page.locator(frame).boundingBox();
  if (!box) throw new Error(`${frame}: not on the page`);
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(globalThis, { frameWaits: waits });
    let before = performance.now();
    const next = () => {
      const now = performance.now();
      waits.push(now - before);
      before = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (let turn = 0; turn < 3; turn++) {
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    for (let step = 1; step <= 20; step++) await page.mouse.move(middle.x - step * 4, middle.y - step * 3);
    await page.mouse.up();
    await page.locator(frame).press('+');
    await page.waitForTimeout(400);
  }
  const waits = await page.evaluate(() => (globalThis as unknown as { frameWaits: number[] }).frameWaits);
  return Math.max(...waits.slice(1));
}

/** Megabytes that the page's scripts hold once rubbish is collected; typed arrays with them. */
async function measureHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (usedSize + backingStorageSize) / 1e6;
}
