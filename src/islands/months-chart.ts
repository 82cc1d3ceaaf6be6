import type { ActivityKind } from '../domain/activity.ts';
import { savesData, whenVisible } from './when-visible.ts';

/** What the chart draws, its words already in the page's language. */
export interface ChartData {
  months: string[];
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
  const drawing = element.querySelector<HTMLElement>('[data-part="drawing"]')!;
  const frame = element.querySelector<HTMLElement>('[data-part="frame"]')!;
  try {
    const { mountChart } = await import('./bar-chart.ts');
    frame.hidden = false;
    mountChart(frame, JSON.parse(element.dataset.chart!) as ChartData);
    // An SVG has no property `hidden`.
    drawing.setAttribute('hidden', '');
  } catch (error) {
    // The drawing stays; nothing is lost but the values on pointing.
    frame.hidden = true;
    console.error(error);
  }
}
