import type { LocatorPicture } from '../views/locator.ts';
import { element, svgNamespace, styleElement } from './svg-element.ts';

/**
 * Where a district or a tambon lies, as a picture without words (SVG 1.1): the pages that show it say what it is.
 * `style` is styles/locator-file.css.
 */
export function toLocatorSvg({ width, height, around, borders, here }: LocatorPicture, style: string): string {
  const picture = element(
    'svg',
    { xmlns: svgNamespace, class: 'map', viewBox: `0 0 ${width} ${height}` },
    styleElement(style),
    element('path', { class: 'map-outline map-ground', d: around }),
    element('path', { class: 'map-here', d: here }),
    element('path', { class: 'map-borders', d: borders }),
  );
  return `${picture.markup}\n`;
}
