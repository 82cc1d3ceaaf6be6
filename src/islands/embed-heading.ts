/**
 * The heading of a map in another's page: once the map shows a part of the province, it is named for it. The map tells by
 * an event that passes through the page; without a script the heading is that of the whole.
 */
customElements.define(
  'embed-heading',
  class extends HTMLElement {
    connectedCallback() {
      const heading = this.querySelector('h1')!;
      const whole = heading.textContent!;
      const title = document.title;
      document.addEventListener('area-shown', (event) => {
        // An event without a detail has null there.
        const area = (event as CustomEvent<string | null>).detail;
        const text = area === null ? whole : this.dataset.title!.replace('{area}', area);
        heading.textContent = text;
        document.title = title.replace(whole, text);
      });
    }
  },
);
