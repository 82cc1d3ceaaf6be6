import { formatNumber } from '../../format/numbers.ts';
import type { Mark } from './gather-marks.ts';
import type { Outlines } from './outlines.ts';
import type { Scene } from './scene.ts';
import type { SceneStyle } from './scene-style.ts';
import { numberDrop, shapeOf } from './shapes.ts';

/** Paths are parsed once and drawn a thousand times. */
const parsed = new Map<string, Path2D>();

/** Draws a scene on a canvas whose unit is one CSS pixel. What was there is wiped away. */
export function paintScene(context: CanvasRenderingContext2D, scene: Scene, style: SceneStyle): void {
  const { width, height } = scene.view;
  context.clearRect(0, 0, width, height);
  if (!style.isOverTiles) {
    context.fillStyle = style.water;
    context.fillRect(0, 0, width, height);
  }
  if (scene.outlines) paintOutlines(context, scene.outlines, scene, style);
  for (const mark of scene.marks) paintMark(context, mark, style);
  if (scene.chosen) paintRing(context, scene.chosen, style);
  paintLabels(context, scene, style);
  if (scene.here) paintHere(context, scene.here, style);
}

function paintOutlines(
  context: CanvasRenderingContext2D,
  outlines: Outlines,
  { view }: Scene,
  style: SceneStyle,
): void {
  const { scale, left, top } = view;
  context.save();
  context.translate(-left, -top);
  context.scale(scale, scale);
  context.lineJoin = 'round';
  if (!style.isOverTiles) {
    context.fillStyle = style.land;
    context.fill(pathOf(outlines.land));
    context.strokeStyle = style.tambonLine;
    context.lineWidth = 1 / scale;
    context.stroke(pathOf(outlines.tambons));
  }
  context.strokeStyle = style.districtLine;
  context.lineWidth = 1.5 / scale;
  context.stroke(pathOf(outlines.districts));
  context.restore();
}

/** Filled where the point is the venue's own, hollow where it stands for a village, a tambon or a district. */
export function paintMark(context: CanvasRenderingContext2D, mark: Mark, style: SceneStyle): void {
  const colour = style.kinds[mark.kind]!;
  const { path, x, y, scale } = shapeOf(mark);
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.lineJoin = 'round';
  context.lineWidth = 5 / scale;
  context.strokeStyle = style.halo;
  context.stroke(pathOf(path));
  context.fillStyle = mark.isExact ? colour : style.halo;
  context.fill(pathOf(path));
  context.lineWidth = 2 / scale;
  context.strokeStyle = colour;
  context.stroke(pathOf(path));
  context.restore();
  if (mark.count === 1) return;
  context.fillStyle = mark.isExact ? style.halo : style.ink;
  context.font = `700 ${mark.count < 1000 ? 13 : 11}px ${style.face}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(formatNumber(mark.count), mark.x, mark.y + 1 + numberDrop(mark));
}

function paintRing(context: CanvasRenderingContext2D, { x, y, radius }: Mark, style: SceneStyle): void {
  context.beginPath();
  context.arc(x, y, radius + 7, 0, 2 * Math.PI);
  context.lineWidth = 3;
  context.strokeStyle = style.accent;
  context.stroke();
}

function paintLabels(context: CanvasRenderingContext2D, { labels }: Scene, style: SceneStyle): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { text, x, y, isLarge } of labels) {
    context.font = `${isLarge ? 700 : 400} ${isLarge ? 15 : 13}px ${style.face}`;
    context.lineWidth = 4;
    context.strokeStyle = style.halo;
    context.strokeText(text, x, y);
    context.fillStyle = style.ink;
    context.fillText(text, x, y);
  }
}

function paintHere(context: CanvasRenderingContext2D, { x, y }: { x: number; y: number }, style: SceneStyle): void {
  context.lineWidth = 3;
  context.strokeStyle = style.accent;
  for (const radius of [6, 16]) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
}

function pathOf(text: string): Path2D {
  const path = parsed.get(text) ?? new Path2D(text);
  parsed.set(text, path);
  return path;
}
