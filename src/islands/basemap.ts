import type { GridLayer, GridLayerOptions } from 'leaflet';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import type { BasemapView } from '../views/basemap-view.ts';

/** Beyond every zoom that a map lets its reader reach: until there the closest pictures are enlarged. */
const closestZoom = 24;

/**
 * The operator's street map as a Leaflet layer, to be put under all others. A file's head is read at once, and pictures
 * are asked for as soon as the layer is on a map; so this module is to be loaded only once the reader asks for it:
 *
 *     const fail = () => { status.textContent = words.streetMapFailed; };
 *     try {
 *       const { createBasemap, createCredit } = await import('./basemap.ts');
 *       const layer = await createBasemap(site.basemap, fail);
 *       layer.addTo(map).bringToBack();
 *       map.getContainer().append(createCredit(site.basemap)); // to be seen as long as the layer is
 *     } catch { fail(); }
 *
 * `onFail` is called whenever all pictures of a view were asked for and none came: blocked, offline, refused. The layer
 * then shows nothing, and what lies over it stands. Pictures of a server are plain ones, which any server lets be shown;
 * so they cannot be read back into a picture of the map.
 * @throws {Error} where a file of tiles cannot be read or holds no pictures.
 */
export async function createBasemap(basemap: BasemapView, onFail: () => void): Promise<GridLayer> {
  const options: GridLayerOptions = { maxNativeZoom: basemap.maxZoom, maxZoom: closestZoom };
  if (basemap.kind === 'xyz') {
    const { url, subdomains } = basemap;
    return tellFailure(
      new TileLayer(url, {
        ...options,
        subdomains,
        // OpenStreetMap refuses whoever does not say where the map stands.
        referrerPolicy: 'strict-origin-when-cross-origin',
      }),
      onFail,
    );
  }
  const { openArchive } = await import('./tile-archive.ts');
  return tellFailure(await openArchive(basemap.href, options), onFail);
}

/** Whose map it is, as they want it said. */
export function createCredit({ attribution: { text, url } }: BasemapView): HTMLElement {
  const credit = document.createElement('p');
  credit.className = 'map-credit';
  if (url === undefined) {
    credit.textContent = text;
  } else {
    const link = document.createElement('a');
    link.href = url;
    link.rel = 'external noreferrer';
    link.textContent = text;
    credit.append(link);
  }
  return credit;
}

/** One tile that is missing is a hole in the map; a view of which none came is a failure. */
function tellFailure<Layer extends GridLayer>(layer: Layer, onFail: () => void): Layer {
  let came = 0;
  let failed = 0;
  layer.on('loading', () => (came = failed = 0));
  layer.on('tileload', () => (came += 1));
  layer.on('tileerror', () => (failed += 1));
  layer.on('load', () => {
    if (came === 0 && failed > 0) onFail();
  });
  return layer;
}
