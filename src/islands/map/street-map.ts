import type { GridLayer } from 'leaflet';
import type { BasemapView } from '../../views/basemap-view.ts';
import type { MapView } from './map-view.ts';

export interface StreetMapOptions {
  basemap: BasemapView;
  words: { streetMap: string; streetMapHide: string; streetMapFailed: string };
  say(text: string): void;
}

/** Lets a button show and hide the operator's street map: nobody is asked for a picture before it is pressed. */
export function mountStreetMap(
  button: HTMLButtonElement,
  view: MapView,
  { basemap, words, say }: StreetMapOptions,
): void {
  let layer: GridLayer | undefined;
  let credit: HTMLElement | undefined;
  const show = (isShown: boolean) => {
    view.isOverTiles = isShown;
    button.textContent = isShown ? words.streetMapHide : words.streetMap;
    button.setAttribute('aria-pressed', String(isShown));
    if (!isShown) {
      layer?.remove();
      credit?.remove();
    }
  };
  const fail = () => {
    say(words.streetMapFailed);
    // Not at once: Leaflet tells it in the middle of its own work with the layer.
    setTimeout(() => show(false));
  };
  button.addEventListener('click', async () => {
    if (view.isOverTiles) return show(false);
    button.disabled = true;
    try {
      const { createBasemap, createCredit } = await import('../basemap.ts');
      layer ??= await createBasemap(basemap, fail);
      credit ??= createCredit(basemap);
      layer.addTo(view.map);
      view.map.getContainer().append(credit);
      show(true);
    } catch (error) {
      console.error(error);
      fail();
    } finally {
      button.disabled = false;
    }
  });
}
