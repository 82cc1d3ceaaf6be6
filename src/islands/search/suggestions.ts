import { element } from '../element.ts';
import { todayInBangkok } from '../reader-clock.ts';
import type { ClusterReader } from '../../search/clusters.ts';
import { type FoundPage, toActivityPage, toLeadingPages } from './found-pages.ts';
import { markText } from './marked-text.ts';
import { prepareFor } from '../../search/find.ts';
import { openSearch, type Search } from './open-search.ts';
import type { SearchWords } from './search-words.ts';

const mostActivities = 5;

/**
 * Makes a search field a combobox with a list of results: the pattern of the ARIA Authoring Practices, with the focus
 * staying in the field (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Enter without a choice sends the form.
 */
export function mountSuggestions(field: HTMLElement, input: HTMLInputElement): void {
  const words = JSON.parse(field.dataset.words!) as SearchWords;
  const folder = field.dataset.files!;
  const list = element('div', 'suggestions');
  list.id = `${input.id}-list`;
  list.role = 'listbox';
  list.ariaLabel = words.text.suggestions;
  list.hidden = true;
  const status = element('p', 'unseen');
  status.role = 'status';
  input.form!.append(list, status);
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.setAttribute('aria-controls', list.id);
  input.ariaExpanded = 'false';
  input.autocomplete = 'off';

  let asked = 0;
  let chosen = -1;

  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.ariaExpanded = String(isOpen);
    if (!isOpen) choose(-1);
  };
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const choose = (place: number) => {
    chosen = place;
    for (const [at, option] of options().entries()) {
      option.ariaSelected = String(at === place);
      if (at === place) option.scrollIntoView({ block: 'nearest' });
    }
    const id = options()[place]?.id;
    if (id) input.setAttribute('aria-activedescendant', id);
    else input.removeAttribute('aria-activedescendant');
  };

  const answer = async () => {
    const question = ++asked;
    const text = input.value;
    if (!text.trim()) {
      status.textContent = '';
      return open(false);
    }
    prepareFor(text);
    try {
      const search = await openSearch(folder);
      const { pages, marked } = await suggest(search, text, words);
      if (question !== asked) return;
      const all = toAllOption(text.trim(), words);
      list.replaceChildren(...pages.map((page) => toOption(page, marked, search.finder.names.read)), all);
      for (const [place, option] of options().entries()) option.id = `${list.id}-${place}`;
      list.dataset.of = text;
      chosen = -1;
      open(document.activeElement === input);
      status.textContent =
        pages.length > 0 ? words.text.suggested.replace('{count}', String(pages.length)) : words.text.noSuggestion;
    } catch {
      if (question === asked) status.textContent = words.text.failed;
    }
  };

  input.addEventListener('input', () => void answer());
  input.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return void answer();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose(
        chosen < 0 && step < 0 ? count - 1 : (chosen + step + count + 1) % (count + 1) === count ? -1 : chosen + step,
      );
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      options()[chosen]!.click();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      open(false);
    }
  });
  // The focus stays in the field while an option is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('blur', () => open(false));
  // What was typed before this was loaded is answered too; a field that is merely turned to opens the index in advance.
  if (input.value) void answer();
  else openSearch(folder).catch(() => {});
}

async function suggest(
  { reader, ask }: Search,
  text: string,
  words: SearchWords,
): Promise<{ pages: FoundPage[]; marked: string[][] }> {
  const answer = await ask(text, todayInBangkok(), 0);
  const rows = await reader.rows(answer.found.slice(0, mostActivities).map(({ number }) => number));
  const activities = rows.map((row) => toActivityPage(row, reader.names, words));
  return { pages: [...toLeadingPages(answer, reader.names, words), ...activities], marked: answer.marked };
}

function toOption(
  { href, title, titleLanguage, type, mark, facts }: FoundPage,
  marked: string[][],
  read: ClusterReader,
): HTMLElement {
  const option = toLink(href);
  const name = element('span', 'suggestion-title');
  if (titleLanguage) name.lang = titleLanguage;
  name.append(...markText(title, marked, read));
  const line = element('span', 'suggestion-line');
  line.append(element('span', mark, type), ...facts.map((fact) => element('span', 'whole', fact)));
  option.append(name, line);
  return option;
}

function toAllOption(text: string, words: SearchWords): HTMLElement {
  const option = toLink(`${words.addresses.search}?q=${encodeURIComponent(text)}`);
  option.classList.add('suggestion-all');
  option.textContent = words.text.allResults.replace('{query}', () => text);
  return option;
}

/** An option that is a link itself, so that it opens in another window like any other; the keyboard's focus never goes there. */
function toLink(href: string): HTMLAnchorElement {
  const option = element('a', 'suggestion');
  option.role = 'option';
  option.href = href;
  option.tabIndex = -1;
  return option;
}
