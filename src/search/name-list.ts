/** Names of many things as one text: the few that hold some words are found without looking at each. */
export class NameList {
  /** A name a line, behind the place of its owner. */
  private readonly text: string;
  private readonly known = new Map<string, Set<number>>();

  /** `names` are those of each thing, by its place; none holds a tab or a line feed. */
  constructor(names: readonly (readonly string[])[]) {
    this.text = names.flatMap((each, place) => each.map((name) => `${place}\t${name}\n`)).join('');
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
      places.add(parseInt(this.text.slice(this.text.lastIndexOf('\n', at) + 1)));
      at = this.text.indexOf(words, this.text.indexOf('\n', at));
    }
    return places;
  }
}
