import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { LoadFile } from '../index-reader.ts';
import type { Names } from '../names.ts';
import { once } from '../once.ts';
import { toWindows } from '../phrase.ts';
import { type Question, readQuestion } from '../read-question.ts';
import { ShardFiles } from '../shard-files.ts';
import { parting } from '../terms.ts';
import { VarintReader } from '../varint.ts';

/** A portal of a directory. */
export interface ListedPortal {
  /** Where it is, without a slash at the end; empty for the one that has the directory. */
  address: string;
  province: string;
  nameTh: string;
  nameEn: string;
  activities: number;
}

/** `p`: the portals, by their places in the shards, and the first term of each shard `p0`, `p1`, …. */
export interface DirectoryFile {
  portals: ListedPortal[];
  shards: string;
}

/** Activities that a portal has at most, by its place. */
type AtMost = Map<number, number>;

export interface Concerned {
  /** Place among the directory's portals. */
  place: number;
  atMost: number;
}

/** Tells which portals may answer a question, so that the others need not be asked. */
export class PortalDirectory {
  readonly portals: readonly ListedPortal[];
  private readonly shards: ShardFiles;

  private constructor({ portals, shards }: DirectoryFile, load: LoadFile) {
    this.portals = portals;
    const loaded = new Map<number, Promise<Uint8Array>>();
    this.shards = new ShardFiles(shards, (place) => once(loaded, place, () => load(`p${place}`)));
  }

  /** Rejects where the directory cannot be had. */
  static async open(load: LoadFile): Promise<PortalDirectory> {
    return new PortalDirectory(JSON.parse(new TextDecoder().decode(await load('p'))) as DirectoryFile, load);
  }

  /** Portals that may answer a question, those that may have most of it first. It is read as `names` read it. */
  async concerned(text: string, names: Names, today: CalendarDate, namesNoDay = false): Promise<Concerned[]> {
    const question = await readQuestion(text, names, today, namesNoDay);
    const concerned = await this.concernedBy(question, names);
    // What looks like a day may be a piece of a word.
    return concerned.length > 0 || question.times.length === 0 ? concerned : this.concerned(text, names, today, true);
  }

  private async concernedBy(question: Question, names: Names): Promise<Concerned[]> {
    const sets = await Promise.all([
      ...question.parts.map((part, place) =>
        this.ofPart(part, question.open && place + 1 === question.parts.length, names),
      ),
      ...question.moos.map((moo) => this.sum([this.exactly(`m${moo}`)])),
      ...question.times.map((days) => this.sum(days.map((day) => this.beginning(`d${day}`)))),
    ]);
    const asked = sets.filter((set) => set !== 'all');
    const all = asked.reduce<AtMost>(
      (kept, set) => least(kept, set),
      new Map(this.portals.map(({ activities }, place) => [place, activities])),
    );
    return [...all]
      .map(([place, atMost]) => ({ place, atMost }))
      .toSorted((a, b) => b.atMost - a.atMost || a.place - b.place);
  }

  private async ofPart(clusters: readonly string[], open: boolean, names: Names): Promise<AtMost | 'all'> {
    if (names.isFiller(clusters)) return 'all';
    const { kinds, labels } = names.find(clusters, open);
    const runs = [clusters, ...names.meaningsOf(clusters).map(names.clusters)];
    const inField = (field: 'n' | 'b', find = this.ofRun) =>
      this.sum(runs.map((run, place) => find.call(this, field, run, open && place === 0)));
    const named = await this.sum([
      inField('n'),
      ...kinds.map((kind) => this.exactly(`k${names.file.kinds[kind]![0]}`)),
      ...labels.map((label) => this.exactly(`k${label}`)),
    ]);
    // Each way asks for more shards: the next is gone only where the one before led to nobody.
    if (named.size > 0) return named;
    const inTexts = await inField('b');
    return inTexts.size > 0 ? inTexts : inField('n', this.ofRunTogether);
  }

  /** Portals that have the runs of three which cover a run, wherever they stand. */
  private async ofRun(field: 'n' | 'b', clusters: readonly string[], open: boolean): Promise<AtMost> {
    if (clusters.length === 1) {
      if (field === 'b') return new Map();
      return open ? this.beginning(`u${clusters[0]}`) : this.exactly(`u${clusters[0]}`);
    }
    if (clusters.length === 2) {
      const pair = field + clusters.join(parting);
      return open ? this.beginning(pair) : this.sum([this.exactly(pair), this.beginning(pair + parting)]);
    }
    const [first, ...others] = await this.windows(field, clusters, open, toWindows(clusters.length));
    return others.reduce(least, first!);
  }

  /**
   * As `ofRun`, for words that were typed as one: every three clusters, but for those that no portal has at all, which is
   * where two words meet, as long as the greater part is known.
   */
  private async ofRunTogether(field: 'n' | 'b', clusters: readonly string[], open: boolean): Promise<AtMost> {
    const starts = clusters.slice(2).map((_, start) => start);
    const windows = await this.windows(field, clusters, open, starts);
    const [first, ...others] = windows.filter(({ size }) => size > 0);
    if (first === undefined || 2 * (1 + others.length) < windows.length) return new Map();
    return others.reduce(least, first);
  }

  private windows(field: string, clusters: readonly string[], open: boolean, starts: number[]): Promise<AtMost[]> {
    return Promise.all(
      starts.map((start) => {
        const term = field + clusters.slice(start, start + 3).join(parting);
        return open && start === clusters.length - 3 ? this.beginning(term) : this.exactly(term);
      }),
    );
  }

  private async exactly(term: string): Promise<AtMost> {
    const found = await this.shards.exactly(term);
    return found === undefined ? new Map() : readCounts(found);
  }

  private async beginning(start: string): Promise<AtMost> {
    return this.sum((await this.shards.beginning(start)).map((found) => Promise.resolve(readCounts(found))));
  }

  private async sum(sets: Promise<AtMost>[]): Promise<AtMost> {
    const all: AtMost = new Map();
    for (const set of await Promise.all(sets)) {
      for (const [place, count] of set) {
        all.set(place, Math.min((all.get(place) ?? 0) + count, this.portals[place]?.activities || 1));
      }
    }
    return all;
  }
}

function least(one: AtMost, other: AtMost): AtMost {
  return new Map(
    [...one].flatMap(([place, count]) => {
      const own = other.get(place);
      return own === undefined ? [] : [[place, Math.min(own, count)] as const];
    }),
  );
}

function readCounts(postings: Uint8Array): AtMost {
  const reader = new VarintReader(postings);
  const counts: AtMost = new Map();
  while (!reader.done) counts.set(reader.next(), reader.next());
  return counts;
}
