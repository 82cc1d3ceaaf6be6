import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { BasemapView } from '../../views/basemap-view.ts';
import { Explorer, type ExplorerParts } from './explorer.ts';
import { MapSource } from './map-source.ts';
import type { MapWords } from './map-words.ts';
import { mountStreetMap } from './street-map.ts';

/** Brings the map's parts to life; `root` names its files. Rejects where they cannot be read. */
export async function mountExplorer(
  root: HTMLElement,
  parts: ExplorerParts,
  { words, today, begun }: { words: MapWords; today: CalendarDate; begun: Map<string, Promise<Response>> },
): Promise<void> {
  const source = new MapSource(root.dataset.files!, begun);
  const [points, areas] = await Promise.all([source.points(), source.areas()]);
  root.classList.add('is-open');
  const names = JSON.parse(root.dataset.areaNames!) as Record<string, string>;
  const explorer = new Explorer(points, areas, {
    parts,
    source,
    words,
    today,
    nameOf: (code) => names[code] ?? code,
  });
  await explorer.start();
  const street = root.querySelector<HTMLButtonElement>('[data-part="street"]');
  if (street && root.dataset.basemap) {
    const say = (text: string) => (parts.status.textContent = text);
    mountStreetMap(street, explorer.map, { basemap: JSON.parse(root.dataset.basemap) as BasemapView, words, say });
  }
  for (const press of root.querySelectorAll<HTMLButtonElement>('[data-download]')) {
    press.addEventListener('click', () => {
      // Few readers download: what that needs is loaded when one does.
      import('./save-shown.ts')
        .then(({ saveShown }) => saveShown(explorer, source, press, { root, parts, words }))
        .catch((error: unknown) => {
          console.error(error);
          parts.status.textContent = words.failedDetails;
        });
    });
  }
}
