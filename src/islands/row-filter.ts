import { element } from './element.ts';

/**
 * A box over a table that keeps only the rows which have every word typed, whatever their order, and says how many are
 * shown. What a figure's link has chosen stays chosen: both narrow the same rows.
 */
customElements.define(
  'row-filter',
  class extends HTMLElement {
    connectedCallback() {
      const { label = '', shown = '' } = this.dataset;
      const rows = [...(this.nextElementSibling?.querySelectorAll('tbody tr') ?? [])] as HTMLTableRowElement[];
      if (rows.length < 2) return;
      const texts = rows.map((row) => fold(row.cells[1]?.textContent ?? ''));
      const input = element('input');
      input.type = 'search';
      input.autocomplete = 'off';
      const said = element('p', 'soft');
      said.role = 'status';
      const tell = () => {
        const count = rows.filter((row) => row.checkVisibility()).length;
        said.textContent = input.value.trim() === '' ? '' : shown.replace('{count}', String(count));
      };
      input.addEventListener('input', () => {
        const words = fold(input.value).split(/\s+/);
        rows.forEach((row, at) => (row.hidden = !words.every((word) => texts[at]!.includes(word))));
        tell();
      });
      // A figure's link chooses rows by the style alone.
      addEventListener('hashchange', tell);
      const name = element('label', '', label);
      name.append(input);
      this.append(name, said);
    }
  },
);

/** The same letters however they were typed; สระอำ may stand as one sign or two. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
