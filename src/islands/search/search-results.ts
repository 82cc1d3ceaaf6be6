import { button, element } from '../element.ts';
import { todayInBangkok } from '../reader-clock.ts';
import { formatNumber } from '../../format/numbers.ts';
import { type Choice, type Narrowed, narrow, type Order, putInOrder } from '../../search/facets.ts';
import type { Answer } from '../../search/find.ts';
import { onOtherKeyboard } from '../../search/keyboard.ts';
import { longestQuestion } from '../../search/read-question.ts';
import type { Words } from '../../words/words.ts';
import { readAddress, writeAddress } from './address.ts';
import { drawFacets } from './facets-form.ts';
import { toActivityPage, toLeadingPages } from './found-pages.ts';
import { addExcerpt, toHit } from './hit.ts';
import { openSearch, type Search } from './open-search.ts';
import type { SearchWords } from './search-words.ts';
import { mountSitePages } from './site-pages.ts';

type AllWords = SearchWords<Words['search']>;

const hitsAtOnce = 10;

/** What stands on the page at a time. */
class ResultsPage {
  private readonly words: AllWords;
  private readonly host: HTMLElement;
  private asked = 0;
  private hits: Answer['found'] = [];
  private shown = 0;
  /** Shows the next results of the answer that stands. */
  private goOn = (): Promise<void> => Promise.resolve();

  constructor(host: HTMLElement) {
    this.host = host;
    this.words = JSON.parse(host.dataset.words!) as AllWords;
    this.part('more').addEventListener('click', () => {
      this.goOn().catch(() => this.say(this.words.text.partFailed));
    });
    mountSitePages(host, this.words, () => readAddress().text);
  }

  /** Asks a new question, with nothing that narrows it. */
  ask(text: string): void {
    writeAddress({ text, choice: {}, order: 'fit' });
    this.host.querySelector('input')!.value = text;
    void this.show();
  }

  /** Shows what the address asks for. An answer that comes after the next question is dropped. */
  async show(): Promise<void> {
    const question = ++this.asked;
    const { text } = readAddress();
    // For whoever waits for an answer without seeing it.
    this.host.ariaBusy = 'true';
    this.clear();
    document.title = document.title.replace(
      /^.*( [–-] )/,
      `${text ? this.words.text.titleOf.replace('{query}', text) : this.words.text.title}$1`,
    );
    this.say(text ? this.words.text.loading : this.words.text.empty);
    if (!text) {
      this.host.ariaBusy = 'false';
      return;
    }
    try {
      const search = await openSearch(this.host.dataset.files!);
      // Titles and names first; running texts are searched while these are read.
      const first = await search.ask(text, todayInBangkok(), 0);
      if (question !== this.asked) return;
      if (first.found.length > 0 && Object.keys(readAddress().choice).length === 0)
        await this.draw(search, text, first, question);
      const answer = await search.ask(text, todayInBangkok());
      if (question !== this.asked) return;
      await this.narrowAndDraw(search, text, answer, question);
    } catch (error) {
      if (question === this.asked) this.say(this.shown > 0 ? this.words.text.partFailed : this.words.text.failed);
      console.warn(error);
    }
    if (question === this.asked) this.host.ariaBusy = 'false';
  }

  /** The whole answer: narrowed as the address says, in its order, with the counts of what else could be chosen. */
  private async narrowAndDraw(search: Search, text: string, answer: Answer, question: number): Promise<void> {
    const { choice, order } = readAddress();
    const numbers = answer.found.map(({ number }) => number).toSorted((a, b) => a - b);
    // Without a choice and an order of its own the list is there before the counts are.
    if (Object.keys(choice).length === 0 && order === 'fit') await this.draw(search, text, answer, question);
    const { names } = search.reader;
    const narrowed: Narrowed = narrow(answer.found, await search.reader.columns(numbers), names, choice);
    if (question !== this.asked) return;
    const ordered = { ...answer, found: putInOrder(narrowed.found, order, todayInBangkok()) };
    if (Object.keys(choice).length > 0 || order !== 'fit')
      await this.draw(search, text, ordered, question, answer.found.length);
    if (question !== this.asked || answer.found.length === 0) return;
    drawFacets(
      this.part('facets'),
      { counts: narrowed.counts, choice, order, names, words: this.words },
      (next: Choice, nextOrder: Order) => {
        writeAddress({ text, choice: next, order: nextOrder });
        void this.show();
      },
    );
  }

  private async draw(
    search: Search,
    text: string,
    answer: Answer,
    question: number,
    before = answer.found.length,
  ): Promise<void> {
    const { names } = search.reader;
    const leading = toLeadingPages(answer, names, this.words);
    this.drawNotices(text, answer, leading.length === 0 && before === 0);
    this.part('pages').replaceChildren(
      ...(leading.length > 0
        ? [this.toList(leading.map((page) => toHit(page, answer.marked, search.finder.names.read)))]
        : []),
    );
    this.part('pages').hidden = leading.length === 0;
    this.hits = answer.found;
    this.shown = 0;
    await this.drawMore(search, answer, question);
    if (question !== this.asked) return;
    const { results, pagesOnly, none, noneLeft } = this.words.text;
    if (this.hits.length > 0) this.say(results.replace('{count}', formatNumber(this.hits.length)));
    else this.say(before > 0 ? noneLeft : leading.length > 0 ? pagesOnly : none.replace('{query}', text));
    this.part('site-pages').hidden = false;
  }

  /** The next ten activities. */
  private async drawMore(search: Search, answer: Answer, question: number): Promise<void> {
    const from = this.shown;
    const rows = await search.reader.rows(this.hits.slice(from, from + hitsAtOnce).map(({ number }) => number));
    if (question !== this.asked) return;
    const { read } = search.finder.names;
    const hits = rows.map((row) => toHit(toActivityPage(row, search.reader.names, this.words), answer.marked, read));
    const list = this.part('hits');
    if (from === 0) list.replaceChildren(...hits);
    else list.append(...hits);
    this.shown = from + hits.length;
    this.part('activities').hidden = this.hits.length === 0;
    const more = this.part<HTMLButtonElement>('more');
    more.hidden = this.shown >= this.hits.length;
    this.goOn = () => this.drawMore(search, answer, question);
    for (const [place, row] of rows.entries()) {
      // Excerpts come when they come: nothing waits for them.
      search.reader.texts(row[0]).then(
        (texts) => addExcerpt(hits[place]!, row, texts, answer.marked, read),
        () => {},
      );
    }
  }

  /** What was searched for instead, what the keys type on the other keyboard, and what to try where nothing was found. */
  private drawNotices(text: string, answer: Answer, isNone: boolean): void {
    const { nearFor, nearUndo, near, cut, keyboard } = this.words.text;
    const notices: HTMLElement[] = [];
    const query = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    if (answer.cut) notices.push(element('p', 'notice', cut.replace('{count}', String(longestQuestion))));
    if (answer.instead !== undefined) {
      const notice = element('p', 'notice');
      notice.append(
        element('strong', 'near', near),
        ` ${nearFor.replace('{query}', query).replace('{instead}', answer.instead)} `,
      );
      notice.append(button('link-button', nearUndo.replace('{query}', query), () => this.ask(`"${text}"`)));
      notices.push(notice);
    }
    const other = isNone || answer.instead !== undefined ? onOtherKeyboard(text) : undefined;
    if (other !== undefined) {
      const notice = element('p', 'notice');
      notice.append(button('link-button', keyboard.replace('{query}', other), () => this.ask(other)));
      notices.push(notice);
    }
    this.part('notices').replaceChildren(...notices);
    this.part('tips').replaceChildren(...(isNone ? this.toTips(text) : []));
  }

  /** What to try where nothing was found: the question without one of its words first. */
  private toTips(text: string): HTMLElement[] {
    const { tryThis, tryShorter, tryOther, without } = this.words.text;
    const parts = text.split(/\s+/).filter(Boolean);
    const fewer = parts.length > 1 ? parts.slice(0, 6) : [];
    const list = element('ul', '');
    for (const word of fewer) {
      const item = element('li', '');
      const rest = parts.filter((each) => each !== word).join(' ');
      item.append(button('link-button', without.replace('{word}', word), () => this.ask(rest)));
      list.append(item);
    }
    list.append(element('li', '', tryShorter), element('li', '', tryOther));
    return [element('p', '', tryThis), list];
  }

  private toList(hits: HTMLElement[]): HTMLElement {
    const list = element('ol', 'hits');
    list.append(...hits);
    return list;
  }

  private clear(): void {
    for (const name of ['pages', 'activities', 'facets', 'site-pages']) this.part(name).hidden = true;
    for (const name of ['notices', 'tips']) this.part(name).replaceChildren();
    this.part('hits').replaceChildren();
    this.shown = 0;
  }

  private say(text: string): void {
    this.part('status').textContent = text;
  }

  private part<Part extends HTMLElement = HTMLElement>(name: string): Part {
    return this.host.querySelector<Part>(`[data-part="${name}"]`)!;
  }
}

/** The page of results. The question, what narrows it and its order stand in the address, so that it can be sent on. */
customElements.define(
  'search-results',
  class extends HTMLElement {
    connectedCallback() {
      const page = new ResultsPage(this);
      const input = this.querySelector('input')!;
      input.value = readAddress().text;
      this.querySelector('form')!.addEventListener('submit', (event) => {
        event.preventDefault();
        input.blur();
        page.ask(input.value.trim());
      });
      addEventListener('popstate', () => {
        input.value = readAddress().text;
        void page.show();
      });
      void page.show();
    }
  },
);
