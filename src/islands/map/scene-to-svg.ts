import { formatNumber } from '../../format/numbers.ts';
import type { Mark } from './gather-marks.ts';
import type { KeyEntry } from './picture-key.ts';
import type { Scene } from './scene.ts';
import type { SceneStyle } from './scene-style.ts';
import { numberDrop, shapeOf } from './shapes.ts';

/** A title above a drawn map, and below it the key of its marks and lines: choices, source, day, address. */
export interface Caption {
  title: string;
  /** In pixels: `captionSize.titleLetters`, or less where that would be too wide. */
  titleLetters: number;
  key: KeyEntry[];
  keyHeight: number;
  lines: string[];
}

/** Room for the title, and for each line below, in pixels. */
export const captionSize = { title: 44, titleLetters: 20, line: 22, letters: 14, margin: 12 } as const;

/** Height of what stands below the map. */
export function footHeight({ lines, keyHeight }: Caption): number {
  return keyHeight + lines.length * captionSize.line + captionSize.margin;
}

/** A scene as an SVG file of its own, with its caption; what a canvas draws, for printing and for drawing on. */
export function sceneToSvg(scene: Scene, style: SceneStyle, caption: Caption): string {
  const { view, outlines } = scene;
  const { width, height, scale, left, top } = view;
  const whole = height + captionSize.title + footHeight(caption);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="${escape(style.face)}" role="img" aria-labelledby="title">`,
    `<title id="title">${escape(caption.title)}</title>`,
    `<rect width="${width}" height="${whole}" fill="${style.halo}"/>`,
    text(
      caption.title,
      captionSize.margin,
      29,
      `font-size="${caption.titleLetters}" font-weight="700" fill="${style.ink}"`,
    ),
    `<svg y="${captionSize.title}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" overflow="hidden">`,
    `<rect width="${width}" height="${height}" fill="${style.water}"/>`,
  ];
  if (outlines) {
    const line = (path: string, colour: string, thickness: number) =>
      `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${thickness}" stroke-linejoin="round" vector-effect="non-scaling-stroke"/>`;
    parts.push(
      `<g transform="translate(${-round(left)} ${-round(top)}) scale(${scale})">`,
      `<path d="${outlines.land}" fill="${style.land}"/>`,
      line(outlines.tambons, style.tambonLine, 1),
      line(outlines.districts, style.districtLine, 1.5),
      '</g>',
    );
  }
  parts.push(...scene.marks.map((mark) => markToSvg(mark, style)));
  parts.push(...scene.labels.map(({ text: name, x, y, isLarge }) => labelToSvg(name, x, y, isLarge, style)));
  parts.push('</svg>');
  const below = captionSize.title + height;
  parts.push(`<g transform="translate(${captionSize.margin} ${below})">`);
  for (const { mark, text: name, x, y } of caption.key) {
    parts.push(markToSvg(mark, style), text(name, x, y, `font-size="${captionSize.letters}" fill="${style.ink}"`));
  }
  parts.push('</g>');
  for (const [at, line] of caption.lines.entries()) {
    const y = below + caption.keyHeight + captionSize.line * (at + 1);
    parts.push(text(line, captionSize.margin, y, `font-size="${captionSize.letters}" fill="${style.ink}"`));
  }
  parts.push('</svg>\n');
  return parts.join('\n');
}

function markToSvg(mark: Mark, style: SceneStyle): string {
  const { path, x, y, scale } = shapeOf(mark);
  const colour = style.kinds[mark.kind]!;
  const fill = mark.isExact ? colour : style.halo;
  const place = `transform="translate(${round(x)} ${round(y)}) scale(${round(scale)})" vector-effect="non-scaling-stroke"`;
  const shape = `<path d="${path}" ${place} fill="${fill}" stroke="${colour}" stroke-width="2"/>`;
  if (mark.count === 1) return shape;
  const size = mark.count < 1000 ? 13 : 11;
  const ink = mark.isExact ? style.halo : style.ink;
  const below = mark.y + size * 0.36 + numberDrop(mark);
  return (
    shape +
    text(
      formatNumber(mark.count),
      mark.x,
      below,
      `font-size="${size}" font-weight="700" text-anchor="middle" fill="${ink}"`,
    )
  );
}

function labelToSvg(name: string, x: number, y: number, isLarge: boolean, style: SceneStyle): string {
  const size = isLarge ? 15 : 13;
  const look = `font-size="${size}" font-weight="${isLarge ? 700 : 400}" text-anchor="middle" fill="${style.ink}"`;
  const halo = `stroke="${style.halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
  return text(name, x, y + size * 0.36, `${look} ${halo}`);
}

function text(content: string, x: number, y: number, attributes: string): string {
  return `<text x="${round(x)}" y="${round(y)}" ${attributes}>${escape(content)}</text>`;
}

const round = (value: number) => Math.round(value * 100) / 100;

function escape(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
