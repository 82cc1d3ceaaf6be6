import { button } from './button.ts';
import { element } from './element.ts';

/** A finger that has moved so far to a side, in pixels, turns the picture. */
const swipeLength = 48;

/**
 * Opens photographs large in a dialog, which keeps the focus inside; Escape closes it and the focus returns to the picture
 * that was looked at last. Links opened in a new tab stay links.
 */
class PhotoLightbox extends HTMLElement {
  #links: HTMLAnchorElement[] = [];
  #at = 0;
  #dialog: HTMLDialogElement | undefined;
  #close: HTMLButtonElement | undefined;
  readonly #figure = element('figure', 'lightbox-figure');
  readonly #place = element('p', 'lightbox-place');

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a.photo-open');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#links = [...this.querySelectorAll<HTMLAnchorElement>('a.photo-open')];
      this.#dialog ??= this.#build();
      this.#show(this.#links.indexOf(link));
      this.#dialog.showModal();
    });
  }

  #build(): HTMLDialogElement {
    const { label = '', close = '', previous = '', next = '' } = this.dataset;
    const dialog = element('dialog', 'lightbox');
    dialog.setAttribute('aria-label', label);
    this.#place.role = 'status';
    const bar = element('div', 'lightbox-bar');
    this.#close = button('button', close, () => dialog.close());
    // The focus stays here while pictures and their captions change.
    this.#close.autofocus = true;
    bar.append(
      button('button button-quiet', previous, () => this.#turn(-1)),
      this.#place,
      button('button button-quiet', next, () => this.#turn(1)),
      this.#close,
    );
    dialog.append(this.#figure, bar);
    dialog.addEventListener('close', () => this.#links[this.#at]?.focus());
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();
    });
    // Also where the focus has left the dialog for the browser's own bars and come back to nothing.
    document.addEventListener('keydown', (event) => {
      if (dialog.open) this.#onKey(event);
    });
    this.#followFingers(dialog);
    this.append(dialog);
    return dialog;
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#links.length - 1;
    const target = { ArrowLeft: this.#at - 1, ArrowRight: this.#at + 1, Home: 0, End: last }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#show(target);
  }

  /** Sideways swipes turn; up, down and two fingers are left to the browser. */
  #followFingers(dialog: HTMLDialogElement): void {
    let start: PointerEvent | undefined;
    dialog.addEventListener('pointerdown', (event) => {
      start = event.pointerType === 'touch' && event.isPrimary ? event : undefined;
    });
    dialog.addEventListener('pointercancel', () => (start = undefined));
    dialog.addEventListener('pointerup', (event) => {
      if (!start || !event.isPrimary) return;
      const [across, down] = [event.clientX - start.clientX, event.clientY - start.clientY];
      start = undefined;
      if (Math.abs(across) > swipeLength && Math.abs(across) > 2 * Math.abs(down)) this.#turn(across < 0 ? 1 : -1);
    });
  }

  #turn(by: number): void {
    this.#show(this.#at + by);
  }

  /** Shows a picture; before the first comes the last. */
  #show(at: number): void {
    this.#at = (at + this.#links.length) % this.#links.length;
    const link = this.#links[this.#at]!;
    const picture = link.querySelector('picture')!.cloneNode(true) as HTMLElement;
    for (const source of picture.querySelectorAll('source')) source.sizes = '96vw';
    const image = picture.querySelector('img')!;
    image.loading = 'eager';
    const caption = element('figcaption', 'lightbox-caption');
    const said = link.parentElement?.querySelector('figcaption');
    if (said) caption.append(...[...said.childNodes].map((node) => node.cloneNode(true)));
    const more = element('a', 'whole', this.dataset.page);
    more.href = link.href;
    caption.append(' ', more);
    const hadFocus = this.#figure.contains(document.activeElement);
    this.#figure.replaceChildren(picture, caption);
    if (hadFocus) this.#close?.focus();
    this.#place.textContent = (this.dataset.place ?? '')
      .replace('{number}', String(this.#at + 1))
      .replace('{of}', String(this.#links.length));
  }
}

customElements.define('photo-lightbox', PhotoLightbox);
