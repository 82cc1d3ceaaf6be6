/** A link out of an embedded page, which takes the page's query along, and the word to the page around that it is there. */
customElements.define(
  'open-full',
  class extends HTMLElement {
    connectedCallback() {
      const link = this.querySelector('a')!;
      // The map writes what the reader chooses into the address, so it is read when the link is about to be used.
      const keepQuery = () => (link.search = location.search);
      for (const event of ['pointerover', 'focusin', 'click']) this.addEventListener(event, keepQuery);
      keepQuery();
      // Read by public/embed.js. Whoever shows this page may know that much.
      if (parent !== window) parent.postMessage('activity-map: ready', '*');
    }
  },
);
