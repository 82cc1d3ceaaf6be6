import type { CalendarDate } from '../../domain/calendar-date.ts';
import { addDays } from '../../domain/calendar-days.ts';
import { formatDateRange } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { mondayOf } from '../../map-points/point-columns.ts';
import type { MapWords } from './map-words.ts';

export interface WeekSliderOptions {
  words: MapWords;
  firstWeek: CalendarDate;
  /** How many weeks there are. */
  weeks: number;
  /** The week of today, as a number. */
  thisWeek: number;
  /** The reader chose first and last week, as numbers. */
  change(from: number, to: number): void;
}

/** First and last week by two sliders over a histogram, and steps of a week: all of it by keyboard, nothing by itself. */
export class WeekSlider {
  readonly #root: HTMLElement;
  readonly #options: WeekSliderOptions;
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #label: HTMLElement;

  constructor(root: HTMLElement, options: WeekSliderOptions) {
    this.#root = root;
    this.#options = options;
    [this.#from, this.#to] = [this.#slider('from'), this.#slider('to')];
    this.#label = root.querySelector('[data-part="weeks-label"]')!;
    const step = (part: string, by: number) =>
      root.querySelector(`[data-part="${part}"]`)!.addEventListener('click', () => this.#step(by));
    step('week-before', -1);
    step('week-after', 1);
  }

  /** Shows which weeks are chosen, and how many activities each week has. */
  show(from: number, to: number, byWeek: Uint32Array): void {
    const { weeks } = this.#options;
    this.#from.value = String(clamp(from, weeks));
    this.#to.value = String(clamp(to, weeks));
    this.#tell();
    // Weeks that an address asks for may lie where the sliders do not reach.
    this.#label.textContent = this.#nameOf(from, to);
    this.#draw(byWeek);
  }

  #slider(part: 'from' | 'to'): HTMLInputElement {
    const slider = this.#root.querySelector<HTMLInputElement>(`[data-part="weeks-${part}"]`)!;
    Object.assign(slider, { min: '0', max: String(this.#options.weeks - 1), step: '1' });
    slider.addEventListener('input', () => {
      // One pushes the other along.
      if (Number(this.#from.value) > Number(this.#to.value)) {
        (part === 'from' ? this.#to : this.#from).value = slider.value;
      }
      this.#change();
    });
    return slider;
  }

  /** Moves by a week; a span of many weeks becomes the week that the step leads to. */
  #step(by: number): void {
    const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
    const { thisWeek, weeks } = this.#options;
    const next = clamp(from === to ? from + by : thisWeek, weeks);
    this.#from.value = this.#to.value = String(next);
    this.#change();
  }

  #change(): void {
    this.#tell();
    this.#options.change(Number(this.#from.value), Number(this.#to.value));
  }

  #tell(): void {
    const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
    this.#from.setAttribute('aria-valuetext', this.#nameOf(from, from));
    this.#to.setAttribute('aria-valuetext', this.#nameOf(to, to));
    this.#label.textContent = this.#nameOf(from, to);
  }

  #nameOf(first: number, last: number): string {
    const { words, firstWeek } = this.#options;
    return formatDateRange(mondayOf(first, firstWeek), addDays(mondayOf(last, firstWeek), 6), words.language);
  }

  /** Bars by week; those that are chosen are dark. The numbers are told by the map's own status. */
  #draw(byWeek: Uint32Array): void {
    const { weeks, thisWeek, words } = this.#options;
    const svg = this.#root.querySelector<SVGSVGElement>('[data-part="histogram"]')!;
    const most = Math.max(1, ...byWeek);
    const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
    const bar = (week: number) => {
      const height = (byWeek[week]! / most) * 40;
      return byWeek[week]! > 0 ? `M${week * 10 + 1} 42v${(-Math.max(height, 1.5)).toFixed(1)}h8V42z` : '';
    };
    const numbers = Array.from({ length: weeks }, (_, week) => week);
    const isChosen = (week: number) => week >= from && week <= to;
    svg.setAttribute('viewBox', `0 0 ${weeks * 10} 44`);
    const draw = (part: string, path: string) => svg.querySelector(`[data-part="${part}"]`)!.setAttribute('d', path);
    draw(
      'bars-other',
      numbers
        .filter((week) => !isChosen(week))
        .map(bar)
        .join(''),
    );
    draw('bars-chosen', numbers.filter(isChosen).map(bar).join(''));
    draw('bars-today', `M${thisWeek * 10 + 5} 0V44`);
    svg.querySelector('title')!.textContent = words.histogram.replace('{most}', formatNumber(most));
  }
}

const clamp = (week: number, weeks: number) => Math.min(Math.max(week, 0), weeks - 1);
