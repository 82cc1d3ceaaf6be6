import type { CalendarDate } from '../domain/calendar-date.ts';
import { stretchesFrom, stretchOf } from '../domain/days-ahead.ts';
import { formatDateRange } from '../format/dates.ts';
import type { Language } from '../words/terms.ts';
import { todayInBangkok } from './reader-clock.ts';
import './reader-day.ts';

// A list of what is to come, read on a later day than it was made for. What is over has been hidden by its own mark; here
// the rest moves to the stretch of days that it belongs to now, and where nothing is left the page says so.

class UpNext extends HTMLElement {
  connectedCallback(): void {
    this.#showDay();
    document.addEventListener('new-day', () => this.#showDay());
  }

  #showDay(): void {
    const today = todayInBangkok();
    if (this.dataset.made === undefined || today <= this.dataset.made) return;
    const entries = [...this.querySelectorAll<HTMLElement>('.activities > li')];
    const left = entries.filter(({ hidden }) => !hidden);
    this.#regroup(left, today);
    // Counts and sentences of the day it was made for.
    for (const part of this.querySelectorAll<HTMLElement>('[data-part="of-its-day"]')) part.hidden = true;
    this.#show('old', entries.length > left.length);
    this.#show('none', entries.length > 0 && left.length === 0);
  }

  #regroup(left: readonly HTMLElement[], today: CalendarDate): void {
    const groups = [...this.querySelectorAll<HTMLElement>('[data-group]')];
    if (groups.length === 0) return;
    const stretches = stretchesFrom(today);
    for (const group of groups) {
      const { key, from, to } = stretches.find((stretch) => stretch.key === group.dataset.group)!;
      const here = left.filter((entry) => stretchOf(startOf(entry), stretches) === key);
      group.querySelector('.activities')!.append(...here);
      group.hidden = here.length === 0;
      const days = group.querySelector('[data-part="days"]');
      if (days) days.textContent = formatDateRange(from, to, document.documentElement.lang as Language);
    }
  }

  #show(name: 'old' | 'none', isShown: boolean): void {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part) part.hidden = !isShown;
  }
}

const startOf = (entry: HTMLElement): CalendarDate => entry.querySelector('time')!.dateTime;

customElements.define('up-next', UpNext);
