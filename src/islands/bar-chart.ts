import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import type { ActivityKind } from '../domain/activity.ts';
import { kindPattern } from '../charts/kind-pattern.ts';
import type { ChartData } from './months-chart.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Stacked bars in the frame, coloured as the style sheet says. Nothing moves by itself. */
export function mountChart(frame: HTMLElement, { months, kinds }: ChartData): Chart {
  const style = getComputedStyle(frame);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const canvas = document.createElement('canvas');
  // The table holds the same numbers for those who cannot see the picture.
  canvas.setAttribute('aria-hidden', 'true');
  frame.append(canvas);
  Chart.defaults.font.family = style.fontFamily;
  Chart.defaults.font.size = 14;
  Chart.defaults.color = style.color;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: months,
      datasets: kinds.map(({ kind, name, counts }) => ({
        label: name,
        data: counts,
        backgroundColor: patternOf(kind, token(`--kind-${kind}`), token('--paper')),
        // A line of paper between kinds; their names and shapes stand under the chart, as text.
        borderColor: token('--paper'),
        borderWidth: { top: 2 },
        maxBarThickness: 32,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { stacked: true, grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 12 } },
        y: { stacked: true, beginAtZero: true, ticks: { precision: 0 } },
      },
    },
  });
}

/** Shows the values of a month, as pointing at it does. */
export function showPoint(chart: Chart, month: number): void {
  const bars = chart.data.datasets.flatMap(({ data }, datasetIndex) =>
    data[month] === null ? [] : [{ datasetIndex, index: month }],
  );
  chart.setActiveElements(bars);
  chart.tooltip?.setActiveElements(bars, { x: 0, y: 0 });
  chart.update('none');
}

/** A colour with the lines of its kind, as the drawing has them: a tile whose edges meet. */
function patternOf(kind: ActivityKind, colour: string, lines: string): CanvasPattern | string {
  const size = 5;
  const tile = document.createElement('canvas');
  Object.assign(tile, { width: size, height: size });
  const context = tile.getContext('2d');
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = lines;
  context.lineWidth = 1.5;
  // Three tiles high and wide, of which the middle one is seen.
  context.translate(-size, -size);
  context.stroke(new Path2D(kindPattern(kind, { x: 0, y: 0, width: 3 * size, height: 3 * size })));
  return context.createPattern(tile, 'repeat') ?? colour;
}
