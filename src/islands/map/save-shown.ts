import { download, type DownloadFormat } from './downloads.ts';
import type { Explorer, ExplorerParts } from './explorer.ts';
import { pointsInView } from './in-view.ts';
import type { MapSource } from './map-source.ts';
import type { MapWords } from './map-words.ts';
import { readStyle } from './scene-style.ts';

/** Saves what the explorer shows in the format that a pressed button names, and says how it went. */
export async function saveShown(
  explorer: Explorer,
  source: MapSource,
  press: HTMLButtonElement,
  { root, parts, words }: { root: HTMLElement; parts: ExplorerParts; words: MapWords },
): Promise<void> {
  const format = press.dataset.download as DownloadFormat;
  const before = parts.status.textContent;
  parts.status.textContent = words.downloading;
  press.disabled = true;
  try {
    const { points, world, chosen, scene } = explorer.shown;
    const wanted = format === 'csv' || format === 'geojson' ? pointsInView(world, chosen, scene.view) : [];
    const details = await source.details(wanted);
    await download(format, `map-${root.dataset.asOf!.slice(0, 10)}`, {
      points,
      rows: wanted.map((at, place) => ({ at, detail: details[place]! })),
      scene: { ...scene, here: undefined, chosen: undefined },
      style: readStyle(parts.frame),
      caption: {
        title: words.downloadTitle,
        lines: [
          `${before} · ${parts.weeks.querySelector('[data-part="weeks-label"]')!.textContent}`,
          ...(JSON.parse(root.dataset.credit!) as string[]),
        ],
      },
    });
    parts.status.textContent = before;
  } catch (error) {
    parts.status.textContent = words.failedDetails;
    console.error(error);
  } finally {
    press.disabled = false;
    press.focus();
  }
}
