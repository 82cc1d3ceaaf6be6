import type { Drawing, Shape } from '../charts/drawing.ts';
import { element, type Markup } from './svg-element.ts';

/** A chart's shapes as elements of SVG; src/components/ChartDrawing.astro sets the same into pages. */
export const drawChart = ({ shapes }: Drawing): Markup[] => shapes.map(drawShape);

function drawShape(shape: Shape): Markup {
  const says = shape.says === undefined ? [] : [element('title', {}, shape.says)];
  switch (shape.type) {
    case 'box': {
      const { look, x, y, width, height } = shape;
      return element('rect', { class: `chart-${look}`, x, y, width, height }, ...says);
    }
    case 'path':
      return element('path', { class: `chart-${shape.look}`, d: shape.d }, ...says);
    case 'label': {
      const { x, y, anchor, isStrong } = shape;
      const look = isStrong ? 'chart-label chart-strong' : 'chart-label';
      return element('text', { class: look, x, y, 'text-anchor': anchor }, shape.text, ...says);
    }
  }
}
