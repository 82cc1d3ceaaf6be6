// <activity-map area="4904"><a href="…">…</a></activity-map>
// <activity-card metric="done" area="4904"><a href="…">…</a></activity-card>
//
// The portal's map, and its charts, inside another site's page. Attributes of a map that are not the element's own become
// the map's query; a chart has its own address. The link inside stays until the portal's page has said that it is there,
// and for good where it never does.
// This runs in pages of others: it brings all it needs, asks only the portal, and leaves nothing but the elements.
{
  // Told by a classic script while it runs; a module would load only where the portal's host allows it (CORS).
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

  /** Attributes that any element can have, and those that size the frame. */
  const own = /^(?:title|width|height|id|class|style|lang|dir|hidden|slot|part|role|tabindex|(?:data|aria)-.*|on.*)$/;

  class PortalFrame extends HTMLElement {
    #frame = document.createElement('iframe');
    #fallback = document.createElement('slot');

    connectedCallback() {
      addEventListener('message', this);
      if (this.shadowRoot || !script) return;
      this.#frame.src = this.addressFrom(script.src);
      this.#frame.title = this.title || 'กิจกรรมจิตอาสา';
      this.#frame.loading = 'lazy';
      this.#frame.width = this.getAttribute('width') ?? '100%';
      this.#frame.height = this.getAttribute('height') ?? this.usualHeight;
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

    /** In pixels, where the page around asks for none. */
    get usualHeight() {
      return '600';
    }

    /**
     * The address of the frame, beside this script.
     * @param {string} _src
     */
    addressFrom(_src) {
      return '';
    }

    /** @param {MessageEvent} message */
    handleEvent({ data, origin, source }) {
      const isOurs = source === this.#frame.contentWindow && origin === new URL(this.#frame.src).origin;
      if (isOurs && data === 'activity-map: ready') this.#fallback.style.display = 'none';
    }
  }

  class ActivityMap extends PortalFrame {
    /** @param {string} src */
    addressFrom(src) {
      const address = new URL('embed/map', src);
      for (const { name, value } of this.attributes) {
        if (!own.test(name)) address.searchParams.append(name, value);
      }
      return address.href;
    }
  }

  class ActivityCard extends PortalFrame {
    get usualHeight() {
      return '740';
    }

    /** @param {string} src */
    addressFrom(src) {
      const [metric, area] = ['metric', 'area'].map((name) => encodeURIComponent(this.getAttribute(name) ?? ''));
      return new URL(`embed/card/${metric}/${area}`, src).href;
    }
  }

  if (!customElements.get('activity-map')) customElements.define('activity-map', ActivityMap);
  if (!customElements.get('activity-card')) customElements.define('activity-card', ActivityCard);
}
