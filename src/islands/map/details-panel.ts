import type { CalendarDate } from '../../domain/calendar-date.ts';
import { formatDateRangeLong } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import type { PointPrecision } from '../../domain/activity.ts';
import type { MapDetail } from '../../map-points/map-detail.ts';
import { button } from '../button.ts';
import { element } from '../element.ts';
import { byDay } from './in-view.ts';
import type { MapWords } from './map-words.ts';

export interface PanelOptions {
  words: MapWords;
  /** Today in Asia/Bangkok. */
  today: CalendarDate;
  details(points: readonly number[]): Promise<MapDetail[]>;
  precisionOf(at: number): PointPrecision;
  /** The panel was closed. */
  closed(): void;
}

/** So many activities of one mark are shown at once. */
const shownAtOnce = 10;

/** What is known of the activities that a reader opened, beside the map; Escape closes it and gives the focus back. */
export class DetailsPanel {
  readonly #root: HTMLElement;
  readonly #options: PanelOptions;
  #opener: HTMLElement | null = null;
  /** Counts openings: an answer that comes after the next question is dropped. */
  #turn = 0;

  constructor(root: HTMLElement, options: PanelOptions) {
    this.#root = root;
    this.#options = options;
    root.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  /** Opens activities; the focus moves to the panel and returns to `opener` when it is closed. */
  async open(points: readonly number[], opener: HTMLElement | null): Promise<void> {
    const { words } = this.#options;
    const turn = ++this.#turn;
    this.#opener = opener;
    const title = points.length === 1 ? words.details : words.detailsOf.replace('{count}', formatNumber(points.length));
    const head = element('div', 'explorer-details-head');
    head.append(
      element('h2', '', title),
      button('button button-quiet', words.close, () => this.close()),
    );
    const list = element('ul', 'explorer-details-list');
    this.#root.replaceChildren(head, list);
    this.#root.hidden = false;
    this.#root.focus({ preventScroll: true });
    this.#root.scrollIntoView({ block: 'nearest' });
    await this.#fill(list, points, 0, turn);
  }

  close(): void {
    if (this.#root.hidden) return;
    this.#turn += 1;
    this.#root.hidden = true;
    this.#root.replaceChildren();
    this.#options.closed();
    // The list may have been drawn anew since: the same activity's button is found by its id.
    const opener = this.#opener?.isConnected ? this.#opener : document.getElementById(this.#opener?.id ?? '');
    opener?.focus({ preventScroll: true });
  }

  async #fill(list: HTMLElement, points: readonly number[], from: number, turn: number): Promise<void> {
    const { words } = this.#options;
    const next = points.slice(from, from + shownAtOnce);
    try {
      const details = await this.#options.details(next);
      if (turn !== this.#turn) return;
      const listed = byDay(
        details.map((detail, place) => ({ at: next[place]!, detail })),
        this.#options.today,
      );
      list.append(...listed.map(({ at, detail }) => this.#toItem(detail, at)));
      const rest = points.length - from - next.length;
      if (rest <= 0) return;
      const more = element('li');
      more.append(
        button('explorer-more', words.more.replace('{count}', formatNumber(rest)), () => {
          more.remove();
          void this.#fill(list, points, from + shownAtOnce, turn).then(() =>
            list.querySelectorAll<HTMLElement>('a')[from + shownAtOnce]?.focus(),
          );
        }),
      );
      list.append(more);
    } catch (error) {
      list.replaceChildren(element('li', 'explorer-note', words.failedDetails));
      console.error(error);
    }
  }

  #toItem(detail: MapDetail, at: number): HTMLElement {
    const { words } = this.#options;
    const { href, title, kind, state, start, end, times, place, host, photo } = detail;
    const item = element('li', 'explorer-detail');
    const link = element('a', '', title);
    link.href = href;
    const heading = element('h3');
    heading.append(link);
    const facts = element('dl');
    const fact = (name: string, value: string | undefined) => {
      if (value) facts.append(element('dt', '', name), element('dd', '', value));
    };
    fact(words.kind, words.kinds[kind]);
    fact(words.when, [formatDateRangeLong(start, end, words.language), times].filter(Boolean).join(' '));
    fact(words.where, place);
    fact(words.host, host);
    fact(words.state, words.states[state]);
    const precision = this.#options.precisionOf(at);
    item.append(heading, facts);
    if (precision !== 'exact') item.append(element('p', 'explorer-note', words.precisions[precision]));
    if (photo) {
      const picture = element('img');
      Object.assign(picture, {
        src: photo.href,
        width: photo.width,
        height: photo.height,
        alt: words.photoOf.replace('{title}', () => title),
      });
      picture.loading = 'lazy';
      item.append(picture);
    }
    return item;
  }
}
