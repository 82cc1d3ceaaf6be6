import { kindShapes } from '../format/kind-shapes.ts';
import type { SharePicture } from '../views/share-picture.ts';
import type { Words } from '../words/words.ts';
import { drawChart } from './draw-chart.ts';
import { drawMap } from './draw-map.ts';
import { toPictureDrawing } from './picture-drawing.ts';
import { element, type Markup, paperStyleElement, svgNamespace } from './svg-element.ts';
import { breakWords } from './thai-lines.ts';
import type { PictureText } from './to-picture-text.ts';

/** The frame of the drawing, and the column of words where there is something beside it. */
const width = 1200;
const height = 630;
const margin = 56;
const narrow = 640;
const art = { x: 730, y: 120, width: 414, height: 420 };
const belowFrame = { x: 56, y: 285, width: 1088, height: 260 };

/** Letters of the title by its size, and how wide a letter is in parts of that: measured on Thai text of both faces. */
const titleLetters = { 1: 68, 2: 54, 3: 42, 4: 34 };
const letterWidth = { 'map-title': 0.58, 'map-text': 0.5 };

/**
 * A picture for sharing as SVG 1.1, plainer than the page that a browser takes it from: for machines without one.
 * `sheet` is styles/map-file.css with styles/picture-file.css.
 */
export function toPictureSvg(picture: SharePicture, text: PictureText, sheet: string, words: Words): string {
  const chart = toPictureDrawing(picture, words);
  const isBelow = chart?.place === 'below';
  const drawing = chart
    ? fit(chart.drawing, drawChart(chart.drawing), isBelow ? belowFrame : art)
    : toDrawing(picture, words.language);
  const room = drawing && !isBelow ? narrow : width - 2 * margin;
  const size = chart ? titleLetters[3] : titleLetters[text.titleSize];
  const title = setLines([text.title], { x: margin, size, room, face: 'map-title' });
  const kicker = setLines([[text.kicker, text.state?.name].filter(Boolean).join(' · ')], {
    x: margin + (text.kind ? 36 : 0),
    size: 30,
    room: room - 36,
    weight: 600,
  });
  const lines = setLines(text.lines, { x: margin, size: 30, room });
  const figures = text.figures.map(({ value, name }, place) => setFigure(value, name, margin + place * 215));
  const heights = [kicker.height, title.height, lines.height, figures.length > 0 ? 130 : 0];
  let y = isBelow ? 100 : 340 - heights.reduce((sum, one) => sum + one, 0) / 2;
  const under = (markup: Markup[], tall: number) => {
    const group = element('g', { transform: `translate(0 ${Math.round(y)})` }, ...markup);
    y += tall;
    return group;
  };
  const parts = [
    element('path', { class: 'picture-ground', d: `M0 0h${width}v${height}H0z` }),
    element('text', { class: 'map-title', x: margin, y: 70, style: 'font-size:28px' }, text.site),
    element('path', { class: 'picture-rule', d: `M${margin} 92h${width - 2 * margin}v4H${margin}z` }),
    ...(text.sample ? [drawSample(text.sample)] : []),
    under([...(text.kind ? [drawKind(text.kind)] : []), ...kicker.markup], kicker.height),
    under(title.markup, title.height),
    under(lines.markup, lines.height),
    under(figures, heights[3]!),
    ...(drawing ? [drawing] : []),
    ...setLines([[text.address, text.period].filter(Boolean).join(' · ')], { x: margin, size: 24, room: 1100, y: 560 })
      .markup,
  ];
  const root = { xmlns: svgNamespace, class: 'map', width, height, viewBox: `0 0 ${width} ${height}` };
  const style = paperStyleElement(sheet, [element('svg', root), ...parts]);
  const svg = element('svg', root, style, ...parts);
  return `${svg.markup}\n`;
}

interface Setting {
  x: number;
  size: number;
  /** How wide a line may be. */
  room: number;
  y?: number;
  face?: 'map-title' | 'map-text';
  weight?: number;
}

function setLines(
  texts: string[],
  { x, size, room, y = 0, face = 'map-text', weight }: Setting,
): { markup: Markup[]; height: number } {
  const lines = texts.flatMap((text) => breakWords(text, Math.floor(room / (size * letterWidth[face]))));
  const lineHeight = size * 1.45;
  const style = `font-size:${size}px${weight ? `;font-weight:${weight}` : ''}`;
  return {
    height: lines.length * lineHeight,
    markup: lines.map((line, place) =>
      element('text', { class: face, x, y: Math.round(y + (place + 0.72) * lineHeight), style }, line),
    ),
  };
}

function setFigure(value: string, name: string, x: number): Markup {
  return element(
    'g',
    {},
    element('text', { class: 'map-title', x, y: 70, style: 'font-size:56px' }, value),
    element('text', { class: 'map-text', x, y: 112, style: 'font-size:24px' }, name),
  );
}

function drawSample(words: string): Markup {
  const style = 'font-size:24px;font-weight:600;text-anchor:end';
  return element('text', { class: 'map-text picture-warning', x: width - margin, y: 70, style }, words);
}

const drawKind = (kind: keyof typeof kindShapes): Markup =>
  element('path', { class: `mark mark-${kind}`, transform: `translate(${margin} 10)`, d: kindShapes[kind] });

/** What stands beside the words, fitted into its frame. */
function toDrawing(picture: SharePicture, language: Words['language']): Markup | undefined {
  if (picture.about === 'kind') {
    const scale = 'translate(800 190) scale(12)';
    return element('path', { class: `mark mark-${picture.kind}`, transform: scale, d: kindShapes[picture.kind] });
  }
  if ('map' in picture && picture.map) return fit(picture.map, drawMap(picture.map, language));
  if (!('at' in picture) || !picture.at) return undefined;
  const { picture: land, at } = picture.at;
  return fit(land, [
    element('path', { class: 'map-outline map-ground', d: land.around }),
    element('path', { class: 'map-here', d: land.here }),
    element('path', { class: 'map-borders', d: land.borders }),
    ...(at ? [element('circle', { class: 'picture-warning', cx: at[0], cy: at[1], r: 7 })] : []),
  ]);
}

function fit(size: { width: number; height: number }, markup: Markup[], frame = art): Markup {
  const scale = Math.min(frame.width / size.width, frame.height / size.height);
  const x = frame.x + (frame.width - size.width * scale) / 2;
  const y = frame.y + (frame.height - size.height * scale) / 2;
  const transform = `translate(${Math.round(x)} ${Math.round(y)}) scale(${scale.toFixed(3)})`;
  return element('g', { transform }, ...markup);
}
