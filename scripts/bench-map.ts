import { existsSync } from 'node:fs';
import { PortalError } from '../src/domain/errors.ts';
import { BenchSite } from './bench-map/bench-site.ts';
import { compareIndex } from './bench-map/compare-index.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { type MapFigures, measureMap } from './bench-map/phone.ts';
import { randomPoints } from './bench-map/random-points.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run bench:map [-- FOLDER] [--runs N]: how long a telephone waits for the map, with 1,000, 10,000 and 100,000 activities:
// the page /map of a built site, and Leaflet with Leaflet.markercluster, what one would take instead, in turn; then why the
// map has no spatial index.
// Chromium at 360×740 with two pixels a point, its processor slowed down four times. Medians of N runs.

const limits: Record<number, number> = { 1000: 1000, 10_000: 1300, 100_000: 1500 };

await reportErrors(async () => {
  const { values, positionals } = readArguments({ runs: { type: 'string', default: '3' } }, { most: 1 });
  const runs = toWholeNumber('runs', values.runs, 1, 100);
  const site = positionals[0] ?? 'dist';
  if (!existsSync(`${site}/map.html`)) {
    throw new PortalError(
      `${site}: no built site`,
      'Build one: npm run build -- --sample; or name one: npm run bench:map -- FOLDER',
    );
  }
  const maps = await BenchSite.open(site);
  const browser = await launchBrowser();
  console.log('points     first marks ms        worst frame ms       heap MB             at most (ours)');
  console.log('           ours cluster  ratio   ours cluster ratio   ours cluster');
  for (const count of [1000, 10_000, 100_000]) {
    await maps.show(randomPoints(count, { seed: 1 }));
    const ours: MapFigures[] = [];
    const cluster: MapFigures[] = [];
    for (let run = 0; run < runs; run++) {
      ours.push(await measureMap(browser, maps.explorer));
      cluster.push(await measureMap(browser, maps.cluster));
    }
    const [a, b] = [medianOf(ours), medianOf(cluster)];
    const ratio = (one: number, other: number) => `${(other / one).toFixed(1)}×`.padStart(6);
    console.log(
      [
        String(count).padEnd(8),
        cell(a.firstMs, 7),
        cell(b.firstMs, 7),
        ratio(a.firstMs, b.firstMs),
        cell(a.worstFrameMs, 7),
        cell(b.worstFrameMs, 7),
        ratio(a.worstFrameMs, b.worstFrameMs),
        cell(a.heapMegabytes, 6, 1),
        cell(b.heapMegabytes, 7, 1),
        `   ${limits[count]} ms${count === 100_000 ? ', 120 ms a frame, 8 MB' : ''}`,
      ].join(' '),
    );
  }
  await browser.close();
  await maps.close();
  console.log(
    '\nfinding what a view holds, ms of this machine, in one pass over the points or by a spatial index (kdbush)',
  );
  console.log('points     pass   index: built   asked');
  for (const count of [1000, 10_000, 100_000]) {
    const { scanMs, buildMs, askMs } = compareIndex(randomPoints(count, { seed: 1 }));
    const cells = [cell(scanMs, 6, 2), cell(buildMs, 14, 2), cell(askMs, 7, 2)];
    console.log([String(count).padEnd(8), ...cells].join(' '));
  }
});

function medianOf(runsOf: readonly MapFigures[]): MapFigures {
  const median = (of: (figures: MapFigures) => number) =>
    runsOf.map(of).toSorted((a, b) => a - b)[Math.floor(runsOf.length / 2)]!;
  return {
    firstMs: median(({ firstMs }) => firstMs),
    worstFrameMs: median(({ worstFrameMs }) => worstFrameMs),
    heapMegabytes: median(({ heapMegabytes }) => heapMegabytes),
  };
}

function cell(value: number, width: number, decimals = 0): string {
  return value.toFixed(decimals).padStart(width);
}
