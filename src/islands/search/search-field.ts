// The search field of every page: a plain form, which answers while one types once the reader turns to it. What does that
// is loaded then, not before.

customElements.define(
  'search-field',
  class extends HTMLElement {
    connectedCallback() {
      const input = this.querySelector('input')!;
      const begin = () => {
        input.removeEventListener('focus', begin);
        void import('./suggestions.ts').then(({ mountSuggestions }) => mountSuggestions(this, input));
      };
      input.addEventListener('focus', begin);
      if (document.activeElement === input) begin();
    }
  },
);
