import leafletStyle from 'leaflet/dist/leaflet.css?url';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { Explorer, type ExplorerParts } from './explorer.ts';
import ownStyle from './explorer.css?url';
import { MapSource } from './map-source.ts';
import type { MapWords } from './map-words.ts';

/** Brings the map's parts to life; `root` names its files. Rejects where they cannot be read. */
export async function mountExplorer(
  root: HTMLElement,
  parts: ExplorerParts,
  words: MapWords,
  today: CalendarDate,
): Promise<void> {
  const { files, detailsPerPart } = root.dataset;
  const source = new MapSource(files!, Number(detailsPerPart));
  // Leaflet measures itself, so nothing is mounted before the style sheets are there.
  const [points, areas] = await Promise.all([
    source.points(),
    source.areas(),
    loadStyle(leafletStyle),
    loadStyle(ownStyle),
  ]);
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
  for (const press of root.querySelectorAll<HTMLButtonElement>('[data-download]')) {
    press.addEventListener('click', () => {
      // Few readers download: what that needs is loaded when one does.
      void import('./save-shown.ts').then(({ saveShown }) =>
        saveShown(explorer, source, press, { root, parts, words }),
      );
    });
  }
}

/** A style sheet of the map, loaded with it: an imported one would be asked for by every page that could show a map. */
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
