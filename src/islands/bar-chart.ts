import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import type { ChartData } from './months-chart.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

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
        maxBarThickness: 32,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: { legend: { position: 'bottom', labels: { boxWidth: 14, boxHeight: 14 } } },
      scales: {
        x: { stacked: true, grid: { display: false } },
        y: { stacked: true, beginAtZero: true, ticks: { precision: 0 } },
      },
    },
  });
}
