import { button } from '../button.ts';
import { element } from '../element.ts';
import { todayInBangkok } from '../reader-clock.ts';
import { formatNumber } from '../../format/numbers.ts';
import { type Choice, type Order, putInOrder } from '../../search/facets.ts';
import { loadFurther } from '../../search/find.ts';
import { readAddress, writeAddress } from './address.ts';
import { drawFacets } from './facets-form.ts';
import { addExcerpt, toHit } from './hit.ts';
import type { FoundActivity } from '../../search/answer.ts';
import type { FoundPage } from './found-pages.ts';
import type { AllPortals } from './all-portals.ts';
import { openSearch } from './open-search.ts';
import { type AllSearchWords, OnePortal, type ResultSource, type SourceAnswer } from './result-source.ts';
import { toNotices, toTips } from './search-notices.ts';
import { mountSitePages } from './site-pages.ts';

const hitsAtOnce = 10;
/**
 * Waits for the first result to be drawn before the files of others are asked for, each of which takes a slow phone's
 * processor a while; where the network is what is slow, not for long.
 */
const aheadOfOthers = (drawn: Promise<void>): Promise<unknown> =>
  Promise.race([drawn.then(() => new Promise(requestAnimationFrame)), new Promise((go) => setTimeout(go, 50))]);

/** What stands on the page at a time. */
class ResultsPage {
  private readonly words: AllSearchWords;
  private readonly host: HTMLElement;
  private asked = 0;
  private hits: SourceAnswer['found'] = [];
  private shown = 0;
  private all?: Promise<AllPortals>;
  /** Shows the next results of the answer that stands. */
  private goOn = (): Promise<void> => Promise.resolve();

  constructor(host: HTMLElement) {
    this.host = host;
    this.words = JSON.parse(host.dataset.words!) as AllSearchWords;
    this.part('more').addEventListener('click', () => {
      this.goOn().catch(() => this.say(this.words.text.partFailed));
    });
    for (const scope of this.scopes()) {
      scope.addEventListener('change', () => {
        if (readAddress().text) this.ask(readAddress().text);
      });
    }
    mountSitePages(host, this.words, () => readAddress().text);
  }

  /** Asks a new question, with nothing that narrows it but whom it is put to. */
  ask(text: string): void {
    const isOfAll = this.scopes().some(({ checked, value }) => checked && value === 'all');
    writeAddress({ text, choice: {}, order: 'fit', isOfAll });
    this.host.querySelector('input')!.value = text;
    void this.show();
  }

  /** Shows what the address asks for. An answer that comes after the next question is dropped. */
  async show(): Promise<void> {
    const question = ++this.asked;
    const { text, isOfAll } = readAddress();
    for (const scope of this.scopes()) scope.checked = (scope.value === 'all') === isOfAll;
    // For whoever waits for an answer without seeing it.
    this.host.ariaBusy = 'true';
    this.clear();
    const title = text ? this.words.text.titleOf.replace('{query}', () => text) : this.words.text.title;
    document.title = document.title.replace(/^.*( [–-] )/, (_, dash: string) => title + dash);
    this.say(text ? this.words.text.loading : this.words.text.empty);
    if (!text) {
      this.host.ariaBusy = 'false';
      return;
    }
    try {
      const source = await this.source(isOfAll);
      // Titles and names first; running texts are searched while these are read.
      const first = await source.ask(text, todayInBangkok(), 0);
      if (question !== this.asked) return;
      if (first.found.length > 0 && Object.keys(readAddress().choice).length === 0)
        await this.draw(source, text, first, question);
      const answer = await source.ask(text, todayInBangkok());
      if (question !== this.asked) return;
      await this.narrowAndDraw(source, text, answer, question);
    } catch (error) {
      if (question === this.asked) this.say(this.shown > 0 ? this.words.text.partFailed : this.words.text.failed);
      console.warn(error);
    }
    if (question === this.asked) this.host.ariaBusy = 'false';
  }

  /** This portal's activities, or those of all portals that it knows. */
  private async source(isOfAll: boolean): Promise<ResultSource> {
    const { files = '', base = '/' } = this.host.dataset;
    // Most questions asked here are looked into further than titles: by then it is here.
    loadFurther()
      .then(({ loadWiden }) => loadWiden())
      .catch(() => {});
    const search = await openSearch(files);
    if (!isOfAll || this.scopes().length === 0) return new OnePortal(search, this.words);
    const { AllPortals: Made } = await import('./all-portals.ts');
    this.all ??= Made.open(search, files, this.words, base);
    this.all.catch(() => delete this.all);
    return this.all;
  }

  /** The whole answer: narrowed as the address says, in its order, with the counts of what else could be chosen. */
  private async narrowAndDraw(
    source: ResultSource,
    text: string,
    answer: SourceAnswer,
    question: number,
  ): Promise<void> {
    const { choice, order, isOfAll } = readAddress();
    // Without a choice and an order of its own the list is there before the counts are.
    if (Object.keys(choice).length === 0 && order === 'fit') await this.draw(source, text, answer, question);
    const narrowed = await source.narrow(answer.found, choice);
    if (question !== this.asked) return;
    const ordered = { ...answer, found: putInOrder(narrowed.found, order, todayInBangkok()) };
    if (Object.keys(choice).length > 0 || order !== 'fit')
      await this.draw(source, text, ordered, question, answer.found.length);
    if (question !== this.asked || answer.found.length === 0) return;
    drawFacets(
      this.part('facets'),
      {
        counts: narrowed.counts,
        choice,
        order,
        names: source.names(choice),
        provinces: source.provinces,
        words: this.words,
      },
      (next: Choice, nextOrder: Order) => {
        writeAddress({ text, choice: next, order: nextOrder, isOfAll });
        void this.show();
      },
    );
  }

  private async draw(
    source: ResultSource,
    text: string,
    answer: SourceAnswer,
    question: number,
    before = answer.found.length,
  ): Promise<void> {
    const { leading } = answer;
    const isNone = leading.length === 0 && before === 0;
    const ask = (other: string) => this.ask(other);
    this.part('notices').replaceChildren(...toNotices(text, answer, isNone, this.words, ask));
    this.part('tips').replaceChildren(...(isNone ? toTips(text, this.words, ask) : []));
    this.part('pages').replaceChildren(
      ...(leading.length > 0 ? [this.toList(leading.map((page) => toHit(page, answer.marked, source.read)))] : []),
    );
    this.part('pages').hidden = leading.length === 0;
    this.hits = answer.found;
    this.shown = 0;
    await this.drawMore(source, answer, question);
    if (question !== this.asked) return;
    this.drawPortals(answer);
    const { results, pagesOnly, none, noneLeft } = this.words.text;
    if (this.hits.length > 0) this.say(results.replace('{count}', formatNumber(this.hits.length)));
    else this.say(before > 0 ? noneLeft : leading.length > 0 ? pagesOnly : none.replace('{query}', () => text));
    this.part('site-pages').hidden = false;
  }

  /** The next ten activities, each as soon as it and all before it are there. */
  private async drawMore(source: ResultSource, answer: SourceAnswer, question: number): Promise<void> {
    const from = this.shown;
    const next = this.hits.slice(from, from + hitsAtOnce);
    const { read } = source;
    const list = this.part('hits');
    const more = this.part<HTMLButtonElement>('more');
    more.hidden = true;
    if (next.length === 0) list.replaceChildren();
    const drawn: [FoundActivity, FoundPage, HTMLElement][] = [];
    const drawOne = async (place: number, coming: Promise<FoundPage | undefined>) => {
      const page = await coming;
      if (question !== this.asked) return;
      if (from + place === 0) list.replaceChildren();
      this.part('activities').hidden = false;
      this.shown = from + place + 1;
      if (!page) return;
      const hit = toHit(page, answer.marked, read);
      list.append(hit);
      drawn.push([next[place]!, page, hit]);
    };
    const [first] = source.pages(next.slice(0, 1));
    if (first) await aheadOfOthers(drawOne(0, first));
    if (question !== this.asked) return;
    const others = source.pages(next.slice(1));
    // The first that cannot be had is told of; others must not go unheard.
    void Promise.allSettled(others);
    await first;
    for (const [place, coming] of others.entries()) {
      await drawOne(place + 1, coming);
      if (question !== this.asked) return;
    }
    // Excerpts come when they come: nothing waits for them.
    for (const [found, page, hit] of drawn) {
      source.texts(found).then(
        (texts) => addExcerpt(hit, page.row!, texts, answer.marked, read),
        () => {},
      );
    }
    this.part('activities').hidden = this.hits.length === 0;
    more.hidden = this.shown >= this.hits.length;
    this.goOn = () => this.drawMore(source, answer, question);
  }

  /** How many of the portals that may have an answer were asked, with a way to the others. */
  private drawPortals({ portals }: SourceAnswer): void {
    if (!portals) return;
    const { portalsAsked, portalsRest, portalsFailed } = this.words.text;
    const lines: HTMLElement[] = [
      element(
        'p',
        '',
        portalsAsked.replace('{asked}', formatNumber(portals.asked)).replace('{all}', formatNumber(portals.concerned)),
      ),
    ];
    if (portals.failed.length > 0)
      lines.push(
        element(
          'p',
          'notice',
          portalsFailed.replace('{names}', () => portals.failed.join(', ')),
        ),
      );
    if (portals.asked + portals.failed.length < portals.concerned) {
      const rest = button('button button-quiet', portalsRest, () => {
        void this.all?.then((all) => {
          all.askMore();
          return this.show();
        });
      });
      lines.push(rest);
    }
    this.part('portals').replaceChildren(...lines);
    this.part('portals').hidden = false;
  }

  private toList(hits: HTMLElement[]): HTMLElement {
    const list = element('ol', 'hits');
    list.append(...hits);
    return list;
  }

  private clear(): void {
    for (const name of ['pages', 'activities', 'facets', 'portals', 'site-pages']) this.part(name).hidden = true;
    for (const name of ['notices', 'tips']) this.part(name).replaceChildren();
    this.part('hits').replaceChildren();
    this.shown = 0;
  }

  /** The choice of whom to ask; none where there is only this portal. */
  private scopes(): HTMLInputElement[] {
    return [...this.host.querySelectorAll<HTMLInputElement>('input[name="in"]')];
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
