import type { ActivityKind } from '../domain/activity.ts';
import { savesData, whenVisible } from './when-visible.ts';

/** What the chart draws and says, its words already in the page's language. */
export interface ChartData {
  months: string[];
  /** What is told of each month. */
  says: string[];
  /** One row a kind; null where nothing is known, which leaves a gap. */
  kinds: { kind: ActivityKind; name: string; counts: (number | null)[] }[];
}

/** Replaces the drawn bars by a chart that tells its values when it is pointed at; the table below says the same. */
customElements.define(
  'months-chart',
  class extends HTMLElement {
    connectedCallback() {
      if (savesData() || this.dataset.mounted) return;
      this.dataset.mounted = 'true';
      whenVisible(this, () => void mount(this));
    }
  },
);

async function mount(element: HTMLElement): Promise<void> {
  const frame = element.querySelector<HTMLElement>('[data-part="frame"]')!;
  const data = JSON.parse(element.dataset.chart!) as ChartData;
  try {
    const { mountChart, showPoint } = await import('./bar-chart.ts');
    frame.hidden = false;
    let chart = mountChart(frame, data);
    element.dataset.drawn = 'true';
    // A canvas keeps the colours it was drawn in.
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      chart.destroy();
      frame.replaceChildren();
      chart = mountChart(frame, data);
    });
    element.addEventListener('point-read', (event) => showPoint(chart, (event as CustomEvent<number>).detail));
  } catch (error) {
    // The drawing stays; nothing is lost but the values on pointing.
    frame.hidden = true;
    delete element.dataset.drawn;
    console.error(error);
  }
}
