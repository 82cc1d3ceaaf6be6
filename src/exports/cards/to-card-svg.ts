import type { Drawing } from '../../charts/drawing.ts';
import { drawChart } from '../draw-chart.ts';
import { element, paperStyleElement, svgNamespace } from '../svg-element.ts';
import { breakWords } from '../thai-lines.ts';
import type { CardText } from './card-text.ts';

const margin = 16;
const lineHeight = 20;
const titleHeight = 24;
/** Pixels that a letter of running text takes, on the safe side. */
const letterWidth = 7.4;
const titleLetterWidth = 11;

/**
 * A card's chart as a picture of its own (SVG 1.1), with title, sentence, notes and whose it is: `credits`, one line each.
 * `style` is styles/chart-file.css. It has one look wherever it is opened, and needs no script.
 */
export function toCardSvg(drawing: Drawing, { title, sentence, notes }: CardText, credits: string[], style: string) {
  const room = Math.max(drawing.width, 480);
  const linesOf = (texts: string[], letter: number) =>
    texts.flatMap((text) => breakWords(text, Math.floor(room / letter)));
  const titles = linesOf([title], titleLetterWidth);
  const lead = linesOf([sentence], letterWidth);
  const foot = linesOf([...notes, ...credits], letterWidth);
  const chartTop = margin + titles.length * titleHeight + lead.length * lineHeight + 20;
  const footTop = chartTop + drawing.height + 12;
  const width = room + 2 * margin;
  const height = Math.ceil(footTop + foot.length * lineHeight + margin);
  const write = (lines: string[], look: string, top: number, step: number) =>
    lines.map((line, at) => element('text', { class: look, x: margin, y: top + at * step }, line));
  const parts = [
    element('path', { class: 'chart-sheet', d: `M0 0h${width}v${height}H0z` }),
    ...write(titles, 'chart-title', margin + 16, titleHeight),
    ...write(lead, 'chart-label', margin + 14 + titles.length * titleHeight, lineHeight),
    element('g', { transform: `translate(${margin} ${chartTop})` }, ...drawChart(drawing)),
    ...write(foot, 'chart-label', footTop + 14, lineHeight),
  ];
  const picture = element(
    'svg',
    { xmlns: svgNamespace, width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    element('title', {}, title),
    element('desc', {}, sentence),
    paperStyleElement(style, parts),
    ...parts,
  );
  return `${picture.markup}\n`;
}
