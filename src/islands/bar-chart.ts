import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
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
        backgroundColor: token(`--kind-${kind}`),
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
