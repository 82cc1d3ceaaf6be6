import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright';
import { partsPerDegree, type PointColumns } from '../../src/map-points/point-columns.ts';
import { findWorstFrame, type MapFigures, measureHeap, onPhone } from './phone.ts';

const require = createRequire(import.meta.url);
const files = {
  '/leaflet.js': require.resolve('leaflet/dist/leaflet.js'),
  '/leaflet.css': require.resolve('leaflet/dist/leaflet.css'),
  '/cluster.js': require.resolve('leaflet.markercluster/dist/leaflet.markercluster.js'),
  '/cluster.css': require.resolve('leaflet.markercluster/dist/MarkerCluster.css'),
};

const html = `<!doctype html><title>Leaflet.markercluster</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/leaflet.css"><link rel="stylesheet" href="/cluster.css">
<div id="map" style="height:480px"></div><script src="/leaflet.js"></script><script src="/cluster.js"></script>
<script>
fetch('/points.geojson').then((response) => response.json()).then((points) => {
  const map = L.map('map', { maxZoom: 17 }).setView([16.5, 104.5], 9);
  const cluster = L.markerClusterGroup();
  cluster.addLayers(points.features.map(({ geometry: { coordinates: [lon, lat] } }) => L.marker([lat, lon])));
  map.addLayer(cluster);
  requestAnimationFrame(() => requestAnimationFrame(() => { window.firstMarks = performance.now(); }));
});
</script>`;

/** Figures of a page with Leaflet and Leaflet.markercluster as their documents say, with the same points as GeoJSON. */
export function measureCluster(browser: Browser, points: PointColumns): Promise<MapFigures> {
  const features = Array.from({ length: points.count }, (_, at) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [points.lon[at]! / partsPerDegree, points.lat[at]! / partsPerDegree] },
    properties: {},
  }));
  const geojson = JSON.stringify({ type: 'FeatureCollection', features });
  return onPhone(browser, async (page, session) => {
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ body: html, contentType: 'text/html' });
      if (pathname === '/points.geojson') return route.fulfill({ body: geojson, contentType: 'application/json' });
      const file = files[pathname as keyof typeof files];
      return file
        ? route.fulfill({ body: readFileSync(file), contentType: typeOf(file) })
        : route.fulfill({ status: 404 });
    });
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto('http://localhost/');
    await page.waitForFunction(() => 'firstMarks' in globalThis, undefined, { timeout: 180_000 });
    const firstMs = await page.evaluate(() => (globalThis as unknown as { firstMarks: number }).firstMarks);
    const worstFrameMs = await findWorstFrame(page, '#map');
    return { firstMs, worstFrameMs, heapMegabytes: await measureHeap(session) };
  });
}

const typeOf = (file: string) => (file.endsWith('.css') ? 'text/css' : 'text/javascript');
