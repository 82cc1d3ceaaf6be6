import { findPostings } from './shards.ts';

/** A question that asks for more shards than this is answered from the first ones. */
const mostShards = 8;

/** Shards that lie side by side, each loaded when a term of it is first asked for. */
export class ShardFiles {
  private readonly firsts: readonly string[];
  private readonly load: (place: number) => Promise<Uint8Array>;

  /** `firsts` is the first term of each shard, parted by line breaks; `load` gives a shard by its place. */
  constructor(firsts: string, load: (place: number) => Promise<Uint8Array>) {
    this.firsts = firsts ? firsts.split('\n') : [];
    this.load = load;
  }

  /** Postings of a term; undefined where it does not occur. */
  async exactly(term: string): Promise<Uint8Array | undefined> {
    const place = this.placeOf(term);
    return place < 0 ? undefined : findPostings(await this.load(place), term, true)[0];
  }

  /** Postings of all terms that begin so, term by term. */
  async beginning(start: string): Promise<Uint8Array[]> {
    const first = Math.max(0, this.placeOf(start));
    const places = this.firsts
      .slice(first, first + mostShards)
      .flatMap((term, step) => (step === 0 || begins(term, start) ? [first + step] : []));
    const shards = await Promise.all(places.map((place) => this.load(place)));
    return shards.flatMap((shard) => findPostings(shard, start, false));
  }

  /** The last shard whose first term is not behind this one; -1 where all are. */
  private placeOf(term: string): number {
    let low = 0;
    let high = this.firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle]! <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

const begins = (term: string, start: string) => term.slice(0, start.length) <= start;
