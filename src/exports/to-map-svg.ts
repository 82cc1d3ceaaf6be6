import { formatDateRange } from '../format/dates.ts';
import { kindShapes } from '../format/kind-shapes.ts';
import { formatMapNotes, formatRange } from '../format/map-key.ts';
import { markWidths } from '../format/mark-widths.ts';
import type { AreaMap } from '../views/area-map.ts';
import { kindTerms } from '../words/terms.ts';
import { fill, type Words } from '../words/words.ts';
import { drawMap } from './draw-map.ts';
import { element, type Markup, paperStyleElement, svgNamespace } from './svg-element.ts';
import { breakLines } from './thai-lines.ts';

/** What a picture says beside the map. */
export interface MapCaption {
  /** The area with its level word. */
  area: string;
  /** Whose figures they are and of which time: one line each. */
  credits: string[];
  words: Words;
}

const lineHeight = 19;
const titleHeight = 42;
const margin = 8;
/** Characters that a line of small letters holds. */
const lineLength = 62;

/** The map of an area as a picture of its own (SVG 1.1), with title, key and credits. `style` is styles/map-file.css. */
export function toMapSvg(map: AreaMap, { area, credits, words }: MapCaption, style: string): string {
  const { areaMap: text, language } = words;
  const title = fill(text.title, { area });
  const period = formatDateRange(map.period.from, map.period.to, language);
  const top = titleHeight;
  const key = toKey(map, words);
  const lines = [...formatMapNotes(map, words), ...credits].flatMap((line) => breakLines(line, lineLength));
  const below = top + map.height + key.length * lineHeight + margin;
  const height = Math.ceil(below + lines.length * lineHeight + margin);
  const parts = [
    element('path', { class: 'map-sheet', d: `M0 0h${map.width}v${height}H0z` }),
    element('text', { class: 'map-title', x: margin, y: 22 }, title),
    element('g', { transform: `translate(0 ${top})` }, ...drawMap(map, words.language)),
    element(
      'g',
      { class: 'map-text', transform: `translate(${margin} ${Math.round(top + map.height)})` },
      ...placeRows(key, map.width),
    ),
    element('g', { class: 'map-text' }, ...lines.map((line, index) => writeLine(line, below + index * lineHeight))),
  ];
  const picture = element(
    'svg',
    { xmlns: svgNamespace, class: 'map', viewBox: `0 0 ${map.width} ${height}`, role: 'img' },
    element('title', {}, title),
    element('desc', {}, fill(text.describeFile, { area, period })),
    paperStyleElement(style, [element('svg', { class: 'map' }), ...parts]),
    ...parts,
  );
  return `${picture.markup}\n`;
}

const writeLine = (line: string, top: number) =>
  element('text', { x: margin, y: Math.round(top + lineHeight * 0.7) }, line);

/** One entry of the key: what is drawn in 16 × 12 units right of 0 0, and its words. */
interface KeyEntry {
  sign?: Markup;
  words: string;
}

function toKey(map: AreaMap, words: Words): KeyEntry[][] {
  const { areaMap: text, language } = words;
  const swatch = (index: number) => element('path', { class: `map-swatch c${index}`, d: 'M0-6h16V6H0z' });
  const shades = [
    { sign: swatch(0), words: text.noneDone },
    ...map.countShades.map((range, index) => ({ sign: swatch(index + 1), words: formatRange(range, words) })),
  ];
  const kinds = [...new Set(map.marks.map(({ kind }) => kind))].toSorted().map((kind) => ({
    sign: element('path', {
      class: `mark mark-${kind}`,
      transform: 'translate(2 -6) scale(.5)',
      d: kindShapes[kind],
    }),
    words: kind === 'mixed' ? text.mixed : kindTerms[kind][language],
  }));
  const sizes = map.markSizes.map((range, index) => ({
    sign: element('circle', { class: 'mark', cx: 8, r: markWidths[(index + 1) as 1 | 2 | 3] / 2 - 1 }),
    words: formatRange(range, words),
  }));
  return [
    ...(map.shapes.length > 0 ? [[{ words: text.countLegend }], shades] : []),
    ...(kinds.length > 0 ? [[{ words: text.markLegend }], ...inRows(kinds), [{ words: text.sizeLegend }], sizes] : []),
  ];
}

/** Long words: three entries a row. */
const inRows = (entries: KeyEntry[]): KeyEntry[][] =>
  entries.length > 3 ? [entries.slice(0, 3), ...inRows(entries.slice(3))] : [entries];

/** Entries of a row side by side: three columns, or more where there are more entries. */
function placeRows(rows: KeyEntry[][], width: number): Markup[] {
  return rows.flatMap((row, index) => {
    const middle = index * lineHeight + (lineHeight >> 1);
    const column = (width - 2 * margin) / Math.max(3, row.length);
    return row.map(({ sign, words }, place) =>
      element(
        'g',
        { transform: `translate(${Math.round(place * column)} ${middle})` },
        ...(sign ? [sign] : []),
        element('text', { x: sign ? 20 : 0, y: 4 }, words),
      ),
    );
  });
}
