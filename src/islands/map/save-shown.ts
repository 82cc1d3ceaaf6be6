import { toBangkok } from '../../format/dates.ts';
import { download, type DownloadFormat } from './downloads.ts';
import type { Explorer, ExplorerParts } from './explorer.ts';
import { pointsInView } from './in-view.ts';
import type { MapSource } from './map-source.ts';
import type { MapWords } from './map-words.ts';
import { captionSize } from './scene-to-svg.ts';
import { readStyle, type SceneStyle } from './scene-style.ts';
import { wrapLines } from './wrap-lines.ts';

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
    const style = readStyle(parts.frame);
    const lines = [
      `${before} · ${parts.weeks.querySelector('[data-part="weeks-label"]')!.textContent}`,
      ...(JSON.parse(root.dataset.credit!) as string[]),
    ];
    await download(format, `map-${toBangkok(root.dataset.asOf!).date}`, {
      points,
      rows: wanted.map((at, place) => ({ at, detail: details[place]! })),
      scene: { ...scene, here: undefined, chosen: undefined },
      style,
      caption: {
        title: words.downloadTitle,
        lines: wrapLines(lines, scene.view.width - 2 * captionSize.margin, measureIn(style)),
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

/** How wide a line of a caption is drawn, in pixels, with some room for programs that lack the site's face. */
function measureIn({ face }: SceneStyle): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `14px ${face}`;
  return (text) => context.measureText(text).width * 1.15;
}
