import L from 'leaflet';
import leafletStyle from 'leaflet/dist/leaflet.css?url';
import { formatDateRange } from '../format/dates.ts';
import { formatNumber } from '../format/numbers.ts';
import type { MapLabel, MapPoint } from '../views/map-page.ts';
import type { MapWords } from './activity-map.ts';
import { kindShapes } from '../format/kind-shapes.ts';
import ownStyle from './leaflet-map.css?url';
import { type MapPlace, toMapPlaces } from './map-places.ts';

interface MapParts {
  labels: MapLabel[];
  /** All that may be shown; the map's view is laid around them. */
  points: MapPoint[];
  words: MapWords;
}

const listedInPopup = 8;
/** From this zoom on tambons have room for their names; below it districts do. */
const tambonZoom = 11;

/**
 * The style sheets of the map, loaded when it is: an imported one would be asked for by every page that could show a map.
 * Leaflet measures itself, so nothing is mounted before they are there.
 */
export function loadMapStyles(): Promise<void[]> {
  return Promise.all([leafletStyle, ownStyle].map(loadStyle));
}

function loadStyle(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${href} could not be loaded`)));
    document.head.append(link);
  });
}

/** A map without tiles: names and marks only, so that no other host is asked. Data reaches the page as text alone. */
export function mountMap(frame: HTMLElement, { labels, points, words }: MapParts): { show(points: MapPoint[]): void } {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(frame, {
    attributionControl: false,
    zoomControl: false,
    // The wheel scrolls the page; keys, buttons, two fingers and a double click zoom.
    scrollWheelZoom: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    minZoom: 7,
    // Quarter steps, so that a province fills the frame.
    zoomSnap: 0.25,
    maxZoom: 16,
  });
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  // Names lie over the marks, but never in the way of a finger.
  map.createPane('names').style.cssText = 'z-index: 650; pointer-events: none';
  const bounds = L.latLngBounds([...points, ...labels].map(({ lat, lon }) => [lat, lon]));
  if (bounds.isValid()) map.fitBounds(bounds.pad(0.05), { maxZoom: 13, animate: false });
  else map.setView([16.5, 104.5], 9);
  drawLabels(map, labels, words);
  const marks = L.layerGroup().addTo(map);
  letEscapeClose(map, frame);
  return {
    show(shown) {
      marks.clearLayers();
      for (const place of toMapPlaces(shown)) marks.addLayer(toMark(place, words));
    },
  };
}

/** Escape closes a popup wherever the focus is, and the focus goes back to the mark that was pressed. */
function letEscapeClose(map: L.Map, frame: HTMLElement): void {
  let opener: Element | null = null;
  map.on('popupopen', () => (opener = document.activeElement));
  frame.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    map.closePopup();
    if (opener instanceof HTMLElement && frame.contains(opener)) opener.focus({ preventScroll: true });
    opener = null;
  });
}

function drawLabels(map: L.Map, labels: MapLabel[], { language }: MapWords): void {
  const layerOf = (wanted: (label: MapLabel) => boolean) =>
    L.layerGroup(labels.filter(wanted).map((label) => toLabel(label, language)));
  const large = layerOf(({ code }) => code.length <= 4);
  const small = layerOf(({ code }) => code.length > 4);
  const onlySmall = large.getLayers().length === 0;
  const choose = () => {
    const close = onlySmall || map.getZoom() >= tambonZoom;
    map.removeLayer(close ? large : small).addLayer(close ? small : large);
  };
  map.on('zoomend', choose);
  choose();
}

function toLabel({ lat, lon, nameTh, nameEn }: MapLabel, language: MapWords['language']): L.Marker {
  const text = element('span', 'map-label', language === 'en' && nameEn ? nameEn : nameTh);
  const icon = L.divIcon({ html: text, className: 'map-label-box', iconSize: [0, 0] });
  return L.marker([lat, lon], { icon, interactive: false, keyboard: false, pane: 'names' });
}

function toMark(place: MapPlace, words: MapWords): L.Marker {
  const { lat, lon, points } = place;
  const icon = L.divIcon({ html: drawShape(place), className: 'map-mark', iconSize: [26, 26] });
  const name = points.length === 1 ? points[0]!.title : words.count.replace('{count}', formatNumber(points.length));
  const mark = L.marker([lat, lon], { icon, title: name, riseOnHover: true });
  mark.on('add', () => mark.getElement()?.setAttribute('aria-label', name));
  mark.bindPopup(() => toPopup(place, words), { minWidth: 220, maxHeight: 260 });
  mark.on('popupopen', ({ popup }: L.PopupEvent) => {
    popup.getElement()?.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', words.close);
    popup.getElement()?.querySelector<HTMLElement>('.map-popup a')?.focus({ preventScroll: true });
  });
  return mark;
}

/** Filled where the point is the venue's own, hollow where it stands for a village, a tambon or a district. */
function drawShape({ kind, precision, points }: MapPlace): HTMLElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '-2 -2 28 28');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('map-shape', `map-shape-${kind}`, precision === 'exact' ? 'map-shape-exact' : 'map-shape-about');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', kindShapes[kind]);
  svg.append(path);
  const box = element('span', 'map-mark-box');
  box.append(svg);
  if (points.length > 1) box.append(element('span', 'map-mark-count', formatNumber(points.length)));
  return box;
}

function toPopup({ points, precision }: MapPlace, words: MapWords): HTMLElement {
  const popup = element('div', 'map-popup');
  if (precision !== 'exact') popup.append(element('p', 'map-popup-note', words.precisions[precision]));
  const list = element('ul', 'map-popup-list');
  for (const { href, title, start, end, kind, state } of points.slice(0, listedInPopup)) {
    const item = element('li', 'map-popup-item');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    const facts = [formatDateRange(start, end, words.language), words.kinds[kind], words.states[state]];
    item.append(link, element('span', 'map-popup-facts', facts.join(' · ')));
    list.append(item);
  }
  popup.append(list);
  const more = points.length - listedInPopup;
  if (more > 0) popup.append(element('p', 'map-popup-note', words.more.replace('{count}', formatNumber(more))));
  return popup;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
