// <activity-map area="4904"><a href="…">…</a></activity-map>
//
// The portal's map inside another site's page. Attributes that are not the element's own become the map's query.
// The link inside stays until the map has said that it is there, and for good where it never does.
// This runs in pages of others: it brings all it needs, asks only the portal, and leaves nothing but the element.
{
  // Told by a classic script while it runs; a module would load only where the portal's host allows it (CORS).
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

  /** Attributes that any element can have, and those that size the frame. */
  const own = /^(?:title|width|height|id|class|style|lang|dir|hidden|slot|part|role|tabindex|(?:data|aria)-.*|on.*)$/;

  class ActivityMap extends HTMLElement {
    #frame = document.createElement('iframe');
    #fallback = document.createElement('slot');

    connectedCallback() {
      addEventListener('message', this);
      if (this.shadowRoot || !script) return;
      const address = new URL('embed/map', script.src);
      for (const { name, value } of this.attributes) {
        if (!own.test(name)) address.searchParams.append(name, value);
      }
      this.#frame.src = address.href;
      this.#frame.title = this.title || 'แผนที่กิจกรรมจิตอาสา';
      this.#frame.loading = 'lazy';
      this.#frame.width = this.getAttribute('width') ?? '100%';
      this.#frame.height = this.getAttribute('height') ?? '600';
      const style = new CSSStyleSheet();
      style.replaceSync(
        ':host { display: block } :host([hidden]) { display: none } iframe { border: 0; max-width: 100% }',
      );
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [style];
      root.append(this.#frame, this.#fallback);
    }

    disconnectedCallback() {
      removeEventListener('message', this);
    }

    /** @param {MessageEvent} message */
    handleEvent({ data, origin, source }) {
      const isOurs = source === this.#frame.contentWindow && origin === new URL(this.#frame.src).origin;
      if (isOurs && data === 'activity-map: ready') this.#fallback.style.display = 'none';
    }
  }

  if (!customElements.get('activity-map')) customElements.define('activity-map', ActivityMap);
}
