import { element } from './element.ts';
import { todayInBangkok } from './reader-clock.ts';

// The calendar marks the reader's today, which may be later than the day it was made for, and leads to it.

markToday();
document.addEventListener('new-day', markToday);

function markToday(): void {
  const table = document.querySelector<HTMLElement>('table[data-today-word]');
  if (table) {
    const day = `day-${todayInBangkok()}`;
    const cell = document.getElementById(day);
    const marked = table.querySelector('[aria-current="date"]');
    if (marked !== cell) {
      marked?.removeAttribute('aria-current');
      marked?.querySelector('time > b')?.remove();
      cell?.setAttribute('aria-current', 'date');
      cell?.querySelector('time')?.append(element('b', '', table.dataset.todayWord));
    }
    const link = document.querySelector<HTMLAnchorElement>('a[data-part="to-today"]');
    if (link) {
      link.hidden = !cell;
      link.hash = day;
    }
  }
}
