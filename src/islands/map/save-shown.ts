import { toBangkok } from '../../format/dates.ts';
import { describeForm } from './choices-form.ts';
import { download, type DownloadFormat } from './downloads.ts';
import type { Explorer, ExplorerParts } from './explorer.ts';
import { pointsInView } from './in-view.ts';
import type { MapSource } from './map-source.ts';
import type { MapWords } from './map-words.ts';
import { toKey } from './picture-key.ts';
import { captionSize } from './scene-to-svg.ts';
import { readPaperStyle, type SceneStyle } from './scene-style.ts';
import { wrapLines } from './wrap-lines.ts';

/** Saves what the explorer shows in the format that a pressed button names, and says how it went. */
export async function saveShown(
  explorer: Explorer,
  source: MapSource,
  press: HTMLButtonElement,
  { root, parts, words }: { root: HTMLElement; parts: ExplorerParts; words: MapWords },
): Promise<void> {
  const format = press.dataset.download as DownloadFormat;
  parts.status.textContent = words.downloading;
  press.disabled = true;
  try {
    const { points, world, chosen, scene, summary, area } = explorer.shown;
    const wanted = format === 'csv' || format === 'geojson' ? pointsInView(world, chosen, scene.view) : [];
    const details = await source.details(wanted);
    const style = readPaperStyle(root);
    const lines = [
      `${summary} · ${parts.weeks.querySelector('[data-part="weeks-label"]')!.textContent}`,
      ...[describeForm(parts.choices).join(' · ')].filter(Boolean),
      ...(scene.marks.some(({ count }) => count > 1) ? [words.keyNumber] : []),
      ...(JSON.parse(root.dataset.credit!) as string[]),
    ];
    const title = words.downloadTitle.replace('{area}', area ?? root.dataset.area!);
    const room = { width: scene.view.width - 2 * captionSize.margin, widthOf: measureIn(style) };
    const { entries: key, height: keyHeight } = toKey(scene.marks, words, room);
    await download(format, `map-${toBangkok(root.dataset.asOf!).date}`, {
      points,
      rows: wanted.map((at, place) => ({ at, detail: details[place]! })),
      scene: { ...scene, here: undefined, chosen: undefined },
      style,
      caption: {
        title,
        titleLetters: Math.min(captionSize.titleLetters, (captionSize.letters * room.width) / room.widthOf(title)),
        key,
        keyHeight,
        lines: wrapLines(lines, room.width, room.widthOf),
      },
    });
    explorer.tellAgain();
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
  context.font = `${captionSize.letters}px ${face}`;
  return (text) => context.measureText(text).width * 1.15;
}
