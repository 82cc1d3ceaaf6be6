import { element } from './element.ts';
import { whenVisible } from './when-visible.ts';

/**
 * Reads a chart point by point. A slider is what every keyboard, finger and screen reader knows: arrow keys go from point
 * to point, Home and End to the ends, and what it says at each is its value in words, told as the page's own `title`s of
 * the drawing say it. Pointing at the chart moves the slider. Nothing is loaded for it but this.
 */
customElements.define(
  'chart-reader',
  class extends HTMLElement {
    connectedCallback() {
      if (this.dataset.mounted) return;
      this.dataset.mounted = 'true';
      whenVisible(this, () => mount(this));
    }
  },
);

function mount(reader: HTMLElement): void {
  // One drawing for narrow and one for wide screens: the same points in the same order.
  const drawings = [...reader.querySelectorAll('svg')].map((svg) => ({
    svg,
    marks: [...svg.querySelectorAll('title')].map((title) => title.parentElement as unknown as SVGGraphicsElement),
  }));
  const says = [...(drawings[0]?.svg.querySelectorAll('title') ?? [])].map((title) => title.textContent!.trim());
  if (says.length === 0) return;
  const { label = '', hint = '' } = reader.dataset;
  const slider = element('input');
  Object.assign(slider, { type: 'range', min: '0', max: String(says.length - 1), step: '1' });
  slider.value = slider.max;
  slider.setAttribute('aria-valuetext', says.at(-1)!);
  // The slider says its value itself; said twice it would only be in the way.
  const said = element('p', 'chart-said', hint);
  said.setAttribute('aria-hidden', 'true');
  const show = (at: number) => {
    slider.value = String(at);
    slider.setAttribute('aria-valuetext', says[at]!);
    said.textContent = says[at]!;
    // For a chart that has put something else in the place of its drawing.
    reader.dispatchEvent(new CustomEvent('point-read', { detail: at, bubbles: true }));
    for (const { marks } of drawings) {
      for (const [place, mark] of marks.entries()) mark.toggleAttribute('data-here', place === at);
    }
  };
  slider.addEventListener('input', () => show(Number(slider.value)));
  // A reader who goes to the slider sees at once where it is.
  slider.addEventListener('focus', () => show(Number(slider.value)));
  for (const { svg, marks } of drawings) {
    for (const name of ['pointermove', 'pointerdown'] as const) {
      svg.addEventListener(name, ({ clientX, clientY }) => show(nearest(marks, clientX, clientY)));
    }
  }
  const row = element('div', 'chart-read screen-only');
  const named = element('label');
  named.append(element('span', 'soft', label), slider);
  row.append(named, said);
  reader.append(row);
}

/** The mark that lies nearest to a point of the window: across counts ten times, since bars are as tall as their values. */
function nearest(marks: readonly SVGGraphicsElement[], x: number, y: number): number {
  const distances = marks.map((mark) => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const across = Math.max(left - x, 0, x - right);
    const along = Math.max(top - y, 0, y - bottom);
    return 10 * across + along;
  });
  return distances.indexOf(Math.min(...distances));
}
