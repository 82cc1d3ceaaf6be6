import { formatNumber } from '../format/numbers.ts';

/** Words that the search shows, given by the page in its own language. */
export interface SearchWords {
  loading: string;
  empty: string;
  failed: string;
  /** "{count} pages", with its place. */
  results: string;
  /** "Nothing for {query}", with its place. */
  none: string;
}

/** What is used of Pagefind's own module, which lies beside the pages and is not part of this build. */
interface Pagefind {
  options(options: { baseUrl: string; ranking: { pageLength: number } }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Found> }[] }>;
}
interface Found {
  url: string;
  plain_excerpt: string;
  meta: Record<string, string | undefined>;
}

const resultsAtOnce = 10;

/** The search page's form: it answers in place, and the question stays in the address, so that it can be sent on. */
customElements.define(
  'search-box',
  class extends HTMLElement {
    connectedCallback() {
      const form = this.querySelector('form')!;
      const input = this.querySelector<HTMLInputElement>('input[name="q"]')!;
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      const answer = createAnswer(this);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        history.replaceState(null, '', `${location.pathname}?q=${encodeURIComponent(input.value.trim())}`);
        void answer(input.value.trim());
      });
      if (input.value.trim()) void answer(input.value.trim());
    }
  },
);

/** The function that answers one question after another; an answer that comes after the next question is dropped. */
function createAnswer(element: HTMLElement): (query: string) => Promise<void> {
  const words = JSON.parse(element.dataset.words!) as SearchWords;
  const status = element.querySelector<HTMLElement>('[data-part="status"]')!;
  const list = element.querySelector<HTMLElement>('[data-part="results"]')!;
  const more = element.querySelector<HTMLButtonElement>('[data-part="more"]')!;
  let asked = 0;
  let showMore = async () => {};
  more.addEventListener('click', () => void showMore());
  return async (query) => {
    const question = ++asked;
    list.replaceChildren();
    more.hidden = true;
    status.textContent = query ? words.loading : words.empty;
    if (!query) return;
    try {
      const pagefind = await loadPagefind(element.dataset.base!);
      const { results } = await pagefind.search(query);
      if (question !== asked) return;
      status.textContent =
        results.length > 0
          ? words.results.replace('{count}', formatNumber(results.length))
          : words.none.replace('{query}', query);
      const showFrom = async (first: number) => {
        const found = await Promise.all(results.slice(first, first + resultsAtOnce).map((result) => result.data()));
        if (question !== asked) return;
        list.append(...found.map(toItem));
        more.hidden = first + resultsAtOnce >= results.length;
        showMore = () => showFrom(first + resultsAtOnce);
      };
      await showFrom(0);
    } catch (error) {
      if (question === asked) status.textContent = words.failed;
      console.error(error);
    }
  };
}

let pagefind: Promise<Pagefind> | undefined;

/** Pagefind, loaded at the first question. `base` is the site's base path, with a slash at its end. */
function loadPagefind(base: string): Promise<Pagefind> {
  pagefind ??= (async () => {
    const address = `${base}pagefind/pagefind.js`;
    const loaded = (await import(/* @vite-ignore */ address)) as Pagefind;
    // Not the shorter page first: who types a district's name looks for its page, and that is a long one.
    await loaded.options({ baseUrl: base, ranking: { pageLength: 0 } });
    return loaded;
  })();
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

/** One result as text: nothing of the index becomes markup. */
function toItem({ url, meta, plain_excerpt: excerpt }: Found): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  // Pages have addresses without an ending.
  link.href = url.replace(/(?:index)?\.html(?=$|[?#])/, '');
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  text.textContent = excerpt;
  item.append(link, text);
  return item;
}
