import leafletStyle from 'leaflet/dist/leaflet.css?url';
import ownStyle from './explorer.css?url';

/** What is on its way while the map's script still is. */
export interface Begun {
  /** Answers by the names of files. */
  files: Map<string, Promise<Response>>;
  styles: Promise<unknown>;
}

/** Asks at once for all that the first drawing needs: `folder` is the address of the map's files. */
export function beginLoading(folder: string): Begun {
  const files = new Map(['points.bin', 'areas.json'].map((name) => [name, fetch(`${folder}/${name}`)]));
  const styles = Promise.all([leafletStyle, ownStyle].map(loadStyle));
  // Whoever waits for them is told of a fault; until somebody does it must not count as nobody's.
  for (const begun of [...files.values(), styles]) begun.catch(() => {});
  return { files, styles };
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
