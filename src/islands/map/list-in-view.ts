import type { CalendarDate } from '../../domain/calendar-date.ts';
import { formatDateRange } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import type { MapDetail } from '../../map-points/map-detail.ts';
import { button } from '../button.ts';
import { element } from '../element.ts';
import { byDay } from './in-view.ts';
import type { MapWords } from './map-words.ts';

/** An area with something in view, ready to be listed. */
export interface ListedArea {
  code: string;
  name: string;
  count: number;
  /** Tells its points from others, as many though they be. */
  fingerprint: number;
  /** Its points in the order of the list. */
  points(): number[];
}

export interface ListOptions {
  words: MapWords;
  /** Today in Asia/Bangkok. */
  today: CalendarDate;
  details(points: readonly number[]): Promise<MapDetail[]>;
  /** A reader wants to see an activity. */
  open(at: number, opener: HTMLElement): void;
}

/** So many areas at the most are unfolded by themselves. */
const unfoldedAreas = 2;
/** So many areas are listed at once; the rest wait behind a button. */
const areasAtOnce = 10;
/** So many activities of an area are listed at once. */
const listedAtOnce = 20;

/** The list of what the map shows: the same areas, the same numbers, each activity as a button. */
export class ListInView {
  readonly #root: HTMLElement;
  readonly #options: ListOptions;
  /** Areas that the reader unfolded stay so while the map moves. */
  readonly #unfolded = new Set<string>();
  #shown = '';
  #showsAll = false;

  constructor(root: HTMLElement, options: ListOptions) {
    this.#root = root;
    this.#options = options;
  }

  /** Shows areas. What has the focus keeps it where it is still there. */
  show(areas: readonly ListedArea[]): void {
    const key = areas.map(({ code, count, fingerprint }) => `${code}:${count}:${fingerprint}`).join();
    if (key === this.#shown) return;
    this.#shown = key;
    const focused = this.#root.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const items = areas.map((area) => this.#toItem(area, areas.length <= unfoldedAreas));
    this.#root.replaceChildren(...items, ...this.#hideRest(items));
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  /** Hides all but the first areas; returns the button that shows them, where there is something to show. */
  #hideRest(items: readonly HTMLElement[]): HTMLElement[] {
    const rest = items.slice(areasAtOnce);
    if (rest.length === 0 || this.#showsAll) return [];
    for (const item of rest) item.hidden = true;
    const more = element('li');
    const text = this.#options.words.moreAreas.replace('{count}', formatNumber(rest.length));
    more.append(
      button('explorer-more', text, () => {
        this.#showsAll = true;
        more.remove();
        for (const item of rest) item.hidden = false;
        rest[0]?.querySelector('button')?.focus();
      }),
    );
    return [more];
  }

  #toItem(area: ListedArea, isFew: boolean): HTMLElement {
    const { words } = this.#options;
    const item = element('li', 'explorer-area');
    const body = element('ul', 'explorer-activities');
    const head = button('explorer-area-head', '', () => unfold(head.getAttribute('aria-expanded') !== 'true'));
    head.append(
      element('span', 'explorer-area-name', area.name),
      // The two are read as one line: without a space between them it would be one word.
      ' ',
      element('span', 'explorer-count', words.count.replace('{count}', formatNumber(area.count))),
    );
    head.id = `in-view-${area.code}`;
    const unfold = (isOpen: boolean) => {
      head.setAttribute('aria-expanded', String(isOpen));
      body.hidden = !isOpen;
      if (isOpen) this.#unfolded.add(area.code);
      else this.#unfolded.delete(area.code);
      const isFilled = body.querySelector('.explorer-activity') !== null;
      if (isOpen && !isFilled && !body.hasAttribute('aria-busy')) void this.#fill(body, area.points(), 0);
    };
    item.append(head, body);
    const isOpen = isFew || this.#unfolded.has(area.code);
    head.setAttribute('aria-expanded', String(isOpen));
    body.hidden = !isOpen;
    if (isOpen) void this.#fill(body, area.points(), 0);
    return item;
  }

  async #fill(body: HTMLElement, points: readonly number[], from: number): Promise<void> {
    const { words } = this.#options;
    const next = points.slice(from, from + listedAtOnce);
    body.setAttribute('aria-busy', 'true');
    try {
      const details = await this.#options.details(next);
      const listed = byDay(
        details.map((detail, place) => ({ at: next[place]!, detail })),
        this.#options.today,
      );
      // What was said of an earlier try that failed.
      if (from === 0) body.replaceChildren();
      body.append(...listed.map(({ at, detail }) => this.#toRow(detail, at)));
      const rest = points.length - from - next.length;
      if (rest > 0) {
        const more = element('li');
        more.append(
          button('explorer-more', words.more.replace('{count}', formatNumber(rest)), () => {
            more.remove();
            void this.#fill(body, points, from + listedAtOnce).then(() =>
              body.querySelectorAll<HTMLElement>('.explorer-activity')[from + listedAtOnce]?.focus(),
            );
          }),
        );
        body.append(more);
      }
    } catch (error) {
      body.replaceChildren(element('li', 'explorer-note', words.failedDetails));
      console.error(error);
    }
    body.removeAttribute('aria-busy');
  }

  #toRow(detail: MapDetail, at: number): HTMLElement {
    const { words } = this.#options;
    const row = element('li');
    const press = button('explorer-activity', '', () => this.#options.open(at, press));
    press.id = `in-view-${detail.id}`;
    press.append(
      element('span', `kind kind-${detail.kind}`, detail.title),
      element(
        'span',
        'explorer-facts',
        `${formatDateRange(detail.start, detail.end, words.language)} · ${words.states[detail.state]}`,
      ),
    );
    row.append(press);
    return row;
  }
}
