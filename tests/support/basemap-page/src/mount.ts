// Teaches the map what layers are.
import 'leaflet/src/layer/Layer.js';
import { Map } from 'leaflet/src/map/Map.js';
import type { BasemapView } from '../../../../src/views/basemap-view.ts';

// Uses src/islands/basemap.ts as its comment tells.

const frame = document.querySelector<HTMLElement>('#map')!;
const status = document.querySelector('#status')!;
const basemap = JSON.parse(new URLSearchParams(location.search).get('basemap')!) as BasemapView;
const map = new Map(frame, { zoomControl: false, attributionControl: false, fadeAnimation: false });
map.setView([0, 0], 2, { animate: false });
const fail = () => (status.textContent = 'failed');
try {
  const { createBasemap, createCredit } = await import('../../../../src/islands/basemap.ts');
  const layer = await createBasemap(basemap, fail);
  layer.on('load', () => (status.textContent ||= 'loaded'));
  layer.addTo(map).bringToBack();
  frame.append(createCredit(basemap));
} catch {
  fail();
}
