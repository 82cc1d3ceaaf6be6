import { foldThai } from '../pipeline/text/fold-thai.ts';
import { toArabicDigits } from '../pipeline/text/thai-digits.ts';

/** A piece of text that no reader would part: a Thai consonant with its vowels and marks, a number, a Latin word. */
export interface Cluster {
  /** Folded: one spelling for whatever looks the same, lower case, Arabic digits. */
  text: string;
  /** Where it stands in the original text, in UTF-16 units. */
  start: number;
  end: number;
}

/** An abbreviation as written, with its dots, and what it stands for. */
export type Abbreviation = readonly [short: string, long: string];

// In the patterns: zero-width characters and spaces may stand inside of a cluster, because people type and paste them there
// and no vowel or mark can begin a word by itself.
const unseen = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*';
const loose = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff ]*';
const marks = '[\\u0e30-\\u0e3a\\u0e45\\u0e47-\\u0e4e]';
// What stands alone: vowels and marks that have lost their consonant, or have none yet.
const vowels = `[\\u0e40-\\u0e44](?:${unseen}[\\u0e40-\\u0e44])*(?:${unseen}${marks})*`;
const thai = `(?:[\\u0e40-\\u0e44]${loose}){0,2}[ก-ฮ](?:${loose}${marks})*|${vowels}|${marks}(?:${unseen}${marks})*`;
// "2.5" and "1,250" are one number each; "18/4/2569" is three.
const number = '[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*';
const word = '(?:(?!\\p{Script=Thai})[\\p{L}\\p{M}])+';
/** หมู่ที่ 5, หมู่ 5 and ม.5 are one thing. */
const moo = `(?:${['หมู่ที่', 'หมู่', 'ม.'].map(toLooseText).join('|')})${unseen}(?= ?[0-9๐-๙])`;
const noMark = `(?!${loose}${marks})`;

/** Reads a text as clusters, abbreviations written out. */
export type ClusterReader = (text: string) => Cluster[];

/**
 * A reader that cuts by rule, without a dictionary, the same in every browser and at build time. What an abbreviation is
 * written out to takes its place in the original text. Two letters need their dot or a space behind them, one letter its
 * dot; three and more only the end of a cluster: "สภ." is a police station, "สภาเด็ก" is not.
 */
export function createClusterReader(abbreviations: readonly Abbreviation[] = []): ClusterReader {
  const longOf = new Map(abbreviations.map(([short, long]) => [lettersOf(short), readPlain(long)]));
  const shorts = [...new Set(abbreviations.map(([short]) => short))].toSorted((a, b) => b.length - a.length);
  const patterns = shorts.map(toPatterns);
  const atStart =
    patterns.flatMap(({ dotted, bare }) => (bare === undefined ? dotted : [dotted, bare])).join('|') || '(?!)';
  // Behind a Thai letter only dots make an abbreviation: most of a text is spared most of the trying.
  const inside = patterns.flatMap(({ dotted, bare }) => (bare === undefined ? [] : dotted)).join('|') || '(?!)';
  const pattern = new RegExp(`((?<![ก-\\u0e4e])(?:${atStart})|${inside})|(${moo})|(?:${thai}|${number}|${word})`, 'gu');
  return (text) => {
    const clusters: Cluster[] = [];
    pattern.lastIndex = 0;
    // Neither named groups nor an iterator: what is made for each match would be most of the work.
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [found, short, isMoo] = match;
      const start = match.index;
      const end = start + found.length;
      const long = short === undefined ? undefined : longOf.get(lettersOf(short));
      if (long) for (const piece of long) clusters.push({ text: piece, start, end });
      else clusters.push({ text: isMoo === undefined ? foldCluster(found) : 'หมู่', start, end });
    }
    return clusters;
  };
}

const readPlainClusters = createClusterReader();

/** The clusters of a text as texts alone, with no abbreviation written out. */
export function readPlain(text: string): string[] {
  return readPlainClusters(text).map((cluster) => cluster.text);
}

const folded = new Map<string, string>();

/** One spelling for a cluster; a few thousand of them make up all of Thai, so each is folded once. */
function foldCluster(text: string): string {
  let result = folded.get(text);
  if (result === undefined) {
    result = foldThai(toArabicDigits(text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff .,]/g, '')).toLowerCase());
    if (folded.size > 20_000) folded.clear();
    folded.set(text, result);
  }
  return result;
}

const lettersOf = (text: string) => text.replace(/[. \u00ad\u200b-\u200d\u2060\ufeff]/g, '').toLowerCase();

/** A pattern of a text between whose letters may stand what nobody sees. */
function toLooseText(text: string): string {
  return [...text].map((letter) => (letter === '.' ? '\\.' : letter)).join(unseen);
}

/** Patterns of an abbreviation with its dots and, for two letters and more, without them at the beginning of a run of Thai. */
function toPatterns(short: string): { dotted: string; bare?: string } {
  const letters = lettersOf(short);
  const groups = short.replace(/\.$/, '').split('.').map(toLooseText);
  const dotted = `${groups.join(`${unseen}\\.${unseen} ?`)}${unseen}\\.`;
  if (letters.length === 1) return { dotted: `(?<!\\.)${dotted}(?! ?[ก-ฮ]\\.)` };
  const edge = letters.length === 2 ? `(?=[ ,)]|$)` : noMark;
  return { dotted, bare: `${groups.join(`${unseen}\\.?${unseen} ?`)}${edge}` };
}
