import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { partsPerDegree, type PointColumns } from '../../src/map-points/point-columns.ts';

const require = createRequire(import.meta.url);
const libraries = {
  'leaflet.js': require.resolve('leaflet/dist/leaflet.js'),
  'leaflet.css': require.resolve('leaflet/dist/leaflet.css'),
  'cluster.js': require.resolve('leaflet.markercluster/dist/leaflet.markercluster.js'),
  'cluster.css': require.resolve('leaflet.markercluster/dist/MarkerCluster.css'),
};

const page = `<!doctype html><title>Leaflet.markercluster</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="cluster/leaflet.css"><link rel="stylesheet" href="cluster/cluster.css">
<link rel="stylesheet" href="cluster/page.css"><div id="map"></div><script src="cluster/leaflet.js"></script><script src="cluster/cluster.js"></script>
<script src="cluster/start.js"></script>`;

const start = `fetch('cluster/points.geojson').then((response) => response.json()).then((points) => {
  const map = L.map('map', { maxZoom: 17 }).setView([16.5, 104.5], 9);
  const cluster = L.markerClusterGroup();
  cluster.addLayers(points.features.map(({ geometry: { coordinates: [lon, lat] } }) => L.marker([lat, lon])));
  map.addLayer(cluster);
  performance.mark('map-drawn');
});`;

/** Writes `/cluster` below a folder: Leaflet and Leaflet.markercluster as their documents say, with the points as GeoJSON. */
export async function writeClusterPage(folder: string, points: PointColumns): Promise<void> {
  const parts = path.join(folder, 'cluster');
  await mkdir(parts, { recursive: true });
  for (const [name, file] of Object.entries(libraries)) await copyFile(file, path.join(parts, name));
  const features = Array.from({ length: points.count }, (_, at) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [points.lon[at]! / partsPerDegree, points.lat[at]! / partsPerDegree] },
    properties: {},
  }));
  await writeFile(path.join(parts, 'points.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  await writeFile(path.join(parts, 'page.css'), '#map { height: 480px }');
  await writeFile(path.join(parts, 'start.js'), start);
  await writeFile(path.join(folder, 'cluster.html'), page);
}
