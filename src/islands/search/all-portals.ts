import type { CalendarDate } from '../../domain/calendar-date.ts';
import { type Choice, type Counts, facetNames, type Narrowed } from '../../search/facets.ts';
import type { FoundActivity } from '../../search/answer.ts';
import type { NamesFile } from '../../search/layout.ts';
import { type ListedPortal, PortalDirectory } from '../../search/portals/directory.ts';
import type { FoundPage } from './found-pages.ts';
import { loadFile, openSearch, type Search } from './open-search.ts';
import { type AllSearchWords, OnePortal, type ResultSource, type SourceAnswer } from './result-source.ts';

/** Asked at once; whoever wants more asks on. */
const portalsAtOnce = 6;

/**
 * The results of several provinces as one list. The directory says which portals may have an answer; only these are asked,
 * each by its own index, and what they find is comparable, since all of them are made alike.
 */
export class AllPortals implements ResultSource {
  readonly provinces: ReadonlyMap<string, string>;
  private readonly own: Search;
  private readonly directory: PortalDirectory;
  private readonly words: AllSearchWords;
  private readonly base: string;
  private readonly opened = new Map<number, OnePortal>();
  private most = portalsAtOnce;

  private constructor(own: Search, directory: PortalDirectory, words: AllSearchWords, base: string) {
    this.own = own;
    this.directory = directory;
    this.words = words;
    this.base = base;
    this.provinces = new Map(directory.portals.map((portal) => [portal.province, this.nameOf(portal)]));
  }

  /**
   * `folder` has this portal's files, and the directory among them; `base` is where its addresses begin, with a slash at
   * the end. Rejects where the directory cannot be had.
   */
  static async open(own: Search, folder: string, words: AllSearchWords, base: string): Promise<AllPortals> {
    return new AllPortals(own, await PortalDirectory.open((name) => loadFile(folder, name)), words, base);
  }

  get read() {
    return this.own.finder.names.read;
  }

  /** Lets the next question ask more portals. */
  askMore(): void {
    this.most += portalsAtOnce;
  }

  async ask(text: string, today: CalendarDate, enough?: number): Promise<SourceAnswer> {
    const { asked, concerned, instead } = await this.choose(text, today, enough);
    const chosen = concerned.slice(0, this.most);
    const outcomes = await Promise.allSettled(
      chosen.map(async ({ place }) => ({ place, answer: await (await this.open(place)).ask(asked, today, enough) })),
    );
    const answers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    if (chosen.length > 0 && answers.length === 0) throw new Error('none of the portals answered');
    const corrected = instead ?? answers.map(({ answer }) => answer.instead).find(Boolean);
    return {
      found: inOrder(
        answers.flatMap(({ place, answer }) => answer.found.map((found) => ({ ...found, portal: place }))),
      ),
      leading: answers.flatMap(({ place, answer }) =>
        answer.leading.slice(0, 3).map((page) => this.inProvince(page, place)),
      ),
      ...(corrected === undefined ? {} : { instead: corrected }),
      marked: answers.flatMap(({ answer }) => answer.marked),
      cut: answers.some(({ answer }) => answer.cut),
      portals: {
        asked: answers.length,
        concerned: concerned.length,
        failed: outcomes.flatMap(({ status }, at) =>
          status === 'rejected' ? [this.nameOf(this.directory.portals[chosen[at]!.place]!)] : [],
        ),
      },
    };
  }

  pages = (found: readonly FoundActivity[]): Promise<FoundPage | undefined>[] =>
    found.map(async (each) => {
      const place = each.portal ?? 0;
      const page = await (await this.open(place)).pages([each])[0];
      return page && this.inProvince(page, place);
    });

  texts = async (found: FoundActivity): Promise<string[]> => (await this.open(found.portal ?? 0)).texts(found);

  async narrow(found: readonly FoundActivity[], choice: Choice): Promise<Narrowed> {
    const parts = await Promise.all(
      [...group(found)].map(async ([place, own]) => (await this.open(place)).narrow(own, choice)),
    );
    const counts = Object.fromEntries(facetNames.map((name) => [name, new Map<string, number>()])) as Counts;
    for (const part of parts) {
      for (const name of facetNames) {
        for (const [value, count] of part.counts[name]) counts[name].set(value, (counts[name].get(value) ?? 0) + count);
      }
    }
    // Districts and agencies of all provinces are too many to choose from; those of one are its own.
    if (choice.province === undefined)
      for (const name of ['district', 'tambon', 'agency'] as const) counts[name].clear();
    return { found: inOrder(parts.flatMap((part) => part.found)), counts };
  }

  names({ province }: Choice): NamesFile {
    const place = this.directory.portals.findIndex((portal) => portal.province === province);
    return this.opened.get(place)?.names() ?? this.own.reader.names;
  }

  /** Which portals to ask and what. A word that no portal knows is corrected by the words of this one. */
  private async choose(text: string, today: CalendarDate, enough?: number) {
    const { names } = this.own.finder;
    const concerned = await this.directory.concerned(text, names, today);
    if (concerned.length > 0) return { asked: text, concerned };
    const { instead } = await this.own.ask(text, today, enough);
    if (instead === undefined) return { asked: text, concerned };
    return {
      asked: instead,
      instead,
      concerned: await this.directory.concerned(instead, names, today),
    };
  }

  private async open(place: number): Promise<OnePortal> {
    const known = this.opened.get(place);
    if (known) return known;
    const { address } = this.directory.portals[place]!;
    const portal = address === '' ? new OnePortal(this.own, this.words) : await this.openOther(address);
    this.opened.set(place, portal);
    return portal;
  }

  /** Another portal's index, of the version that it has now: it is rebuilt when it likes. */
  private async openOther(address: string): Promise<OnePortal> {
    const at = (path: string) => `${address}/${path.slice(this.base.length)}`;
    const { addresses } = this.words;
    const response = await fetch(at(addresses.version), { cache: 'no-cache' });
    const version = (await response.text()).trim();
    if (!response.ok || !/^[\da-f]{1,64}$/.test(version)) throw new Error(`${address}: no search`);
    const place = at(addresses.version);
    const folder = place.slice(0, place.lastIndexOf('/') + 1) + version;
    const there = Object.fromEntries(Object.entries(addresses).map(([name, path]) => [name, at(path)]));
    return new OnePortal(await openSearch(folder), {
      ...this.words,
      addresses: there as AllSearchWords['addresses'],
    });
  }

  private inProvince(page: FoundPage, place: number): FoundPage {
    const province = this.nameOf(this.directory.portals[place]!);
    return { ...page, facts: [...page.facts, province] };
  }

  private nameOf({ nameTh, nameEn }: ListedPortal): string {
    const { language, levels } = this.words;
    return language === 'en' && nameEn ? `${nameEn} ${levels.province}` : levels.province + nameTh;
  }
}

/** The best first, then the newest, as one portal puts its own. */
const inOrder = (found: FoundActivity[]) =>
  found.toSorted((a, b) => b.fit - a.fit || a.number - b.number || (a.portal ?? 0) - (b.portal ?? 0));

function group(found: readonly FoundActivity[]): Map<number, FoundActivity[]> {
  const groups = new Map<number, FoundActivity[]>();
  for (const each of found) groups.set(each.portal ?? 0, [...(groups.get(each.portal ?? 0) ?? []), each]);
  return groups;
}
