import { element } from '../element.ts';
import { readPlain } from '../../search/clusters.ts';
import { toPairTokens } from '../../search/pair-tokens.ts';
import type { Words } from '../../words/words.ts';
import type { SearchWords } from './search-words.ts';

/** What is used of Pagefind's own module, which lies beside the pages and is not part of this build. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(
    query: string,
  ): Promise<{ results: { data(): Promise<{ url: string; meta: Record<string, string | undefined> }> }[] }>;
}

const most = 8;
let pagefind: Promise<Pagefind> | undefined;

/** The part of the page that searches what explains the site; it loads nothing before it is asked to. */
export function mountSitePages(
  host: HTMLElement,
  { text }: SearchWords<Words['search']>,
  question: () => string,
): void {
  const part = <Part extends HTMLElement>(name: string) => host.querySelector<Part>(`[data-part="${name}"]`)!;
  const status = part('pages-status');
  const list = part('page-hits');
  part<HTMLButtonElement>('ask-pages').addEventListener('click', async () => {
    list.replaceChildren();
    status.textContent = text.loading;
    try {
      pagefind ??= load(host.dataset.base!);
      const { results } = await (await pagefind).search(toPairTokens(readPlain(question())).join(' '));
      const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
      status.textContent = found.length > 0 ? '' : text.sitePagesNone;
      list.replaceChildren(
        ...found.map(({ url, meta }) => {
          const item = element('li', 'hit');
          const link = element('a', 'hit-title', meta.title ?? url);
          link.href = url;
          if (meta.language) item.lang = meta.language;
          item.append(link, element('p', 'hit-line', meta.lead ?? ''));
          return item;
        }),
      );
    } catch {
      pagefind = undefined;
      status.textContent = text.failed;
    }
  });
}

/** `base` is the site's base path, with a slash at its end. */
async function load(base: string): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`;
  const loaded = (await import(/* @vite-ignore */ address)) as Pagefind;
  await loaded.options({ baseUrl: base });
  return loaded;
}
