/** Names of many things as one text: the few that hold some words are found without looking at each. */
export class NameList {
  private readonly text: string;
  /** Where each name begins in the text, and whose it is. */
  private readonly starts: number[] = [];
  private readonly owners: number[] = [];
  private readonly known = new Map<string, Set<number>>();

  /** `names` are those of each thing, by its place. */
  constructor(names: readonly (readonly string[])[]) {
    const parts: string[] = [];
    let at = 0;
    for (const [place, each] of names.entries()) {
      for (const name of each) {
        parts.push(name);
        this.starts.push(at);
        this.owners.push(place);
        at += name.length + 1;
      }
    }
    this.text = parts.join('\n');
  }

  /** Places of the things that have these words in a name, in order. */
  holding(words: string): ReadonlySet<number> {
    let places = this.known.get(words);
    if (places === undefined) {
      // A question asks for the same words many times over, in whatever parts it is read.
      if (this.known.size > 500) this.known.clear();
      this.known.set(words, (places = this.find(words)));
    }
    return places;
  }

  private find(words: string): Set<number> {
    const places = new Set<number>();
    for (let at = this.text.indexOf(words); at >= 0;) {
      let [low, high] = [0, this.starts.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (this.starts[middle]! <= at) low = middle;
        else high = middle;
      }
      places.add(this.owners[low]!);
      const next = this.starts[low + 1];
      at = next === undefined ? -1 : this.text.indexOf(words, next);
    }
    return places;
  }
}
