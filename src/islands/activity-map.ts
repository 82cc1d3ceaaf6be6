import type { ActivityKind, PointPrecision } from '../domain/activity.ts';
import type { CardState } from '../views/activity-card.ts';
import type { MapLabel, MapPoint } from '../views/map-page.ts';
import type { Language } from '../words/terms.ts';
import { savesData, whenVisible } from './when-visible.ts';

/** Words that the map shows, given by the page in its own language. */
export interface MapWords {
  language: Language;
  zoomIn: string;
  zoomOut: string;
  close: string;
  loading: string;
  failed: string;
  /** "{count} more", with its place. */
  more: string;
  /** "{count} activities", with its place. */
  count: string;
  kinds: Record<ActivityKind, string>;
  states: Record<CardState, string>;
  precisions: Record<PointPrecision, string>;
}

/** A map over a list that says the same: it mounts when it is seen, or when it is asked for. */
customElements.define(
  'activity-map',
  class extends HTMLElement {
    connectedCallback() {
      const button = this.querySelector<HTMLButtonElement>('[data-part="open"]');
      if (!button || this.dataset.mounted) return;
      const open = () => {
        if (this.dataset.mounted) return;
        this.dataset.mounted = 'true';
        button.hidden = true;
        void mount(this);
      };
      button.hidden = false;
      button.addEventListener('click', open);
      if (!savesData()) whenVisible(this, open);
    }
  },
);

async function mount(element: HTMLElement): Promise<void> {
  const frame = element.querySelector<HTMLElement>('[data-part="frame"]')!;
  const status = element.querySelector<HTMLElement>('[data-part="status"]')!;
  const filter = element.querySelector<HTMLElement>('[data-part="filter"]');
  const words = JSON.parse(element.dataset.words!) as MapWords;
  status.textContent = words.loading;
  try {
    const labels = JSON.parse(element.dataset.labels ?? '[]') as MapLabel[];
    const [{ loadMapStyles, mountMap }, points] = await Promise.all([import('./leaflet-map.ts'), readPoints(element)]);
    await loadMapStyles();
    frame.hidden = false;
    const map = mountMap(frame, { labels, points, words });
    const show = () => map.show(points.filter((point) => isChosen(point, filter, element.dataset.from)));
    if (filter) {
      filter.hidden = false;
      filter.addEventListener('change', show);
    }
    show();
    status.textContent = '';
  } catch (error) {
    frame.hidden = true;
    status.textContent = words.failed;
    console.error(error);
  }
}

/** The points given with the page, or those at the address it names. */
async function readPoints({ dataset }: HTMLElement): Promise<MapPoint[]> {
  if (dataset.points) return JSON.parse(dataset.points) as MapPoint[];
  const response = await fetch(dataset.pointsHref!);
  if (!response.ok) throw new Error(`${dataset.pointsHref}: HTTP ${response.status}`);
  return (await response.json()) as MapPoint[];
}

/** True where the boxes ask for the point's kind and, unless they ask for all, the point is not over before `from`. */
function isChosen({ kind, end }: MapPoint, filter: HTMLElement | null, from: string | undefined): boolean {
  if (!filter) return true;
  const isChecked = (box: string) => filter.querySelector<HTMLInputElement>(`input${box}`)?.checked === true;
  return isChecked(`[value="${kind}"]`) && (isChecked('[name="all"]') || !from || end >= from);
}
