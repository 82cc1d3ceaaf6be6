import { button } from './button.ts';
import { element } from './element.ts';

/** Adds a button that copies the text inside; where the browser refuses, the text is selected for the reader to copy. */
customElements.define(
  'copy-text',
  class extends HTMLElement {
    connectedCallback() {
      const { copy = '', copied = '', failed = '', label = '' } = this.dataset;
      const text = this.querySelector('p')!;
      const said = element('span', 'soft');
      said.role = 'status';
      const press = button('button button-quiet', copy, () => {
        // In apps' own browsers, such as LINE's, the clipboard may be missing or closed.
        const done = navigator.clipboard?.writeText(text.innerText) ?? Promise.reject(new Error('no clipboard'));
        done.then(
          () => (said.textContent = copied),
          () => {
            getSelection()?.selectAllChildren(text);
            said.textContent = failed;
          },
        );
      });
      press.setAttribute('aria-label', `${copy}: ${label}`);
      const row = element('div', 'copy-row');
      row.append(press, said);
      this.append(row);
    }
  },
);
