import { readPlain } from './clusters.ts';
import type { Corrected } from './find-further.ts';
import type { Names } from './names.ts';
import { changeCost, lossCost, swapCost } from './sound.ts';

interface Node {
  /** The word that ends here. */
  word?: string;
  next: Map<string, Node>;
}

/** A word that a stretch of the run may be. */
interface Reading {
  end: number;
  word: string;
  cost: number;
  /** The word goes on behind what was typed. */
  isUnfinished: boolean;
}

/** A way to read the beginning of a run. */
interface Way {
  cost: number;
  mistakes: number;
  words: string[];
}

/** How to read. */
interface Reckoning {
  /** What mistakes of a word may cost. */
  budget: number;
  open: boolean;
  patient?: boolean;
  /** Stretches that no word fits are let stand. */
  unknown?: boolean;
}

const marks = /[\u0e30-\u0e3a]|\u0e45|[\u0e47-\u0e4e]/;
/** What a word costs, so that few long words are better than many short ones, and what a mistake costs beside it. */
const wordCost = 1;
const mistakeCost = 1.5;
/** Of two readings with the same mistakes the word that is whole is meant: ชุมชน for ชุมน, not ชุมช…. */
const unfinishedCost = 0.1;
const longestRun = 80;

/** Mistakes that a word of so many characters may have; small ones are half a mistake. */
function allowed(length: number, patient: boolean): number {
  if (length < 3) return patient && length === 2 ? 0.5 : 0;
  if (length === 3) return patient ? 1 : 0.5;
  if (length < 6) return 1;
  return patient && length > 7 ? 2 : 1.5;
}

/** Short runs are what they are: หวย is no misspelt ห้วย. */
const shortestNear = 5;
/** A run is read with patience, in which the mistakes of short words are forgiven, from this length on. */
const shortestPatient = 7;
const longestPatient = 30;
/** What all mistakes of a run may come to: with more of them it is another one. */
const mostMistakes = (length: number) => (length < 8 ? 1 : length < 14 ? 1.5 : 2.5);
/** A stretch that no word fits, of which the index is asked as it stands. */
const unknownCost = 3;
const unknownLetterCost = 0.2;
const shortestUnknown = 4;
/** Ways to read each beginning of a run that are followed, and readings of which the index is asked. */
const mostWays = 4;
const mostReadings = 10;

/**
 * Reads runs as words of a list: cut where they were typed together, corrected where they sound alike or are a letter or
 * two away.
 */
export class Corrector {
  private readonly root: Node = { next: new Map() };

  constructor(words: Iterable<string>) {
    for (const word of words) {
      let node = this.root;
      for (const letter of word) {
        let next = node.next.get(letter);
        if (!next) node.next.set(letter, (next = { next: new Map() }));
        node = next;
      }
      node.word = word;
    }
  }

  /**
   * Readings of a run of clusters, likely ones first, each worked out when it is asked for. With `open` the last word may be
   * unfinished.
   */
  *correct(run: readonly string[], open: boolean): Generator<Corrected> {
    const text = run.join('');
    if (text.length > longestRun) return;
    const ways: Reckoning[] = [
      { budget: 0, open },
      { budget: 0, open, unknown: true },
    ];
    if (text.length >= shortestNear) ways.push({ budget: 1.5, open });
    if (text.length >= shortestPatient) {
      ways.push(
        { budget: text.length <= longestPatient ? 2 : 1, open, patient: true },
        { budget: 1, open, unknown: true },
      );
    }
    const said = new Set([text]);
    for (const way of ways) {
      for (const words of this.cut(text, way)) {
        const key = words.join(' ');
        if (said.has(key)) continue;
        if (said.size > mostReadings) return;
        said.add(key);
        yield { pieces: words.map(readPlain), changed: words.join('') !== text };
      }
    }
  }

  /** The cheapest ways to read a text as words, the cheapest first. */
  private cut(text: string, how: Reckoning): string[][] {
    const most = mostMistakes(text.length);
    const best: Way[][] = [[{ cost: 0, mistakes: 0, words: [] }]];
    for (let start = 0; start < text.length; start++) {
      const before = best[start];
      if (!before) continue;
      const go = (end: number, word: string, cost: number, mistakes: number) => {
        const ways = (best[end] ??= []);
        for (const way of before) {
          const total = way.cost + cost;
          if (ways.length >= mostWays && total >= ways.at(-1)!.cost) break;
          if (way.mistakes + mistakes > most) continue;
          const place = ways.findIndex((each) => each.cost > total);
          const next = { cost: total, mistakes: way.mistakes + mistakes, words: [...way.words, word] };
          ways.splice(place < 0 ? ways.length : place, 0, next);
          if (ways.length > mostWays) ways.pop();
        }
      };
      const left = most - Math.min(...before.map(({ mistakes }) => mistakes));
      const readings = this.readings(text, start, { ...how, budget: Math.min(how.budget, left) });
      for (const { end, word, cost, isUnfinished } of readings)
        go(end, word, wordCost + cost * mistakeCost + (isUnfinished ? unfinishedCost : 0), cost);
      if (!how.unknown) continue;
      for (let end = start + shortestUnknown; end <= text.length; end++) {
        if (cutsCluster(text, end)) continue;
        go(end, text.slice(start, end), unknownCost + (end - start) * unknownLetterCost, 0);
      }
    }
    return (best[text.length] ?? []).map(({ words }) => words);
  }

  /** Words that may stand at `start`. */
  private readings(text: string, start: number, { budget, open, patient = false }: Reckoning): Reading[] {
    const found = new Map<string, Reading>();
    const take = (end: number, word: string, cost: number, isUnfinished: boolean) => {
      if (end <= start || cost > allowed(word.length, patient) || (budget === 0 && cutsCluster(text, end))) return;
      const key = `${end}${word}`;
      if (cost < (found.get(key)?.cost ?? Infinity)) found.set(key, { end, word, cost, isUnfinished });
    };
    const walk = (node: Node, path: string, at: number, left: number) => {
      if (node.word !== undefined) take(at, node.word, budget - left, false);
      else if (open && at === text.length && path.length > 2) take(at, path, budget - left, true);
      const letter = text[at];
      if (letter !== undefined) {
        const same = node.next.get(letter);
        if (same) walk(same, path + letter, at + 1, left);
        // A letter too many.
        if (left > 0 && at > start)
          spend(lossCost(letter, text[at - 1]), left, (rest) => walk(node, path, at + 1, rest));
      }
      if (left <= 0) return;
      for (const [other, next] of node.next) {
        if (other === letter) continue;
        // A letter in the place of another, and a letter too few.
        if (letter !== undefined)
          spend(changeCost(letter, other), left, (rest) => walk(next, path + other, at + 1, rest));
        spend(lossCost(other, text[at - 1]), left, (rest) => walk(next, path + other, at, rest));
        // Two letters that changed places.
        const swapped = letter !== undefined && text[at + 1] === other ? next.next.get(letter) : undefined;
        if (swapped)
          spend(swapCost(letter!, other), left, (rest) => walk(swapped, path + other + letter, at + 2, rest));
      }
    };
    walk(this.root, '', start, budget);
    return [...found.values()];
  }
}

function spend(cost: number, left: number, go: (rest: number) => void): void {
  if (cost <= left) go(left - cost);
}

/** True where a text cannot be parted: a mark stands behind, or a vowel that is written before its consonant. */
const cutsCluster = (text: string, at: number) =>
  at < text.length && (marks.test(text[at]!) || /[เ-ไ]/.test(text[at - 1]!));

/** Words that a misspelt question may mean beside the records' own: those that names are made of. */
export function wordsOfNames(names: Names): string[] {
  const { areas, labels, vocabulary } = names.file;
  const called = areas.flatMap(([, level, nameTh, nameEn]) => [
    nameTh,
    level === 'village' ? `บ้าน${nameTh}` : nameTh,
    nameEn,
  ]);
  const texts = [...called, ...labels, ...vocabulary.same.flat(), ...vocabulary.fillers];
  return [...new Set(texts.map((text) => names.clusters(text).join('')))].filter((word) => word.length > 1);
}
