import type { Correct, Reading } from './find-further.ts';
import type { Found } from './fits.ts';
import { intersect } from './intersect.ts';
import { fitOf, type Names, toKey } from './names.ts';
import { findPhrase } from './phrase.ts';
import { isNone, mostNamed, type Part, type PartFinder } from './part.ts';
import * as weights from './weights.ts';

// What is looked at once titles and names do not answer a question; a reader who is suggested titles never loads it.

/** A part with what running texts say of it, and labels and names of areas that hold its words. */
export async function withTexts(finder: PartFinder, part: Part, open: boolean, among: boolean): Promise<Part> {
  const { names, reader } = finder;
  if (part.found === 'all') return part;
  // Two clusters stand side by side in running text by chance as well (ปัญ|หาด|ิน).
  const isLong = (words: readonly string[]) =>
    words.length > 2 || (!among && part.found !== 'all' && part.found.size === 0);
  const phrases = await Promise.all(
    [part.clusters, ...part.meanings]
      .filter(isLong)
      .map((words, place) =>
        findPhrase(
          reader,
          'b',
          words,
          place === 0 && (part.open || (open && part.found !== 'all' && part.found.size === 0)),
        ),
      ),
  );
  const found = new Map(part.found);
  const partly = await Promise.all([
    finder.postings(
      labelsWith(names, part.clusters).map((label) => `k${label}`),
      weights.text,
    ),
    finder.beginnings(
      part.named.areas
        .filter(({ fit }) => fit < 3)
        .slice(0, mostNamed)
        .map(({ code }) => `a${code}`),
      weights.text,
    ),
  ]);
  const rest = withoutFiller(names, part.clusters);
  // "กิจกรรม" before what is asked for says nothing; "ที่" may be a part of it.
  if (rest && rest.length > 1 && part.clusters.length - rest.length > 1) {
    partly.push(toFoundOf(await withTexts(finder, await finder.toPart(rest, open, true), open, among)));
  }
  for (const number of partly.flatMap((each) => [...each.keys()]))
    if (!found.has(number)) found.set(number, weights.text);
  for (const number of phrases.flatMap((phrase) => [...phrase.keys()]))
    if (!found.has(number)) found.set(number, weights.text);
  return { ...part, found };
}

/** Reads a run of which titles and names know nothing: in running texts, without a filler before it, cut into words, or corrected. */
export async function readFurther(
  finder: PartFinder,
  run: readonly string[],
  open: boolean,
  among: boolean,
  correct: Correct | undefined,
): Promise<Reading | undefined> {
  const whole = await finder.toPart(run, false, among);
  const inTexts = await withTexts(finder, whole, open, among);
  if (!isNone(inTexts)) return { parts: [inTexts], changed: false };
  const rest = withoutFiller(finder.names, run);
  if (rest) {
    const part = await finder.toPart(rest, false, among);
    if (!isNone(part)) return { parts: [part], changed: false };
  }
  for (const { pieces, changed } of (await correct?.(run, open)) ?? []) {
    const parts = await readPieces(finder, pieces, among, open);
    if (parts) return { parts, changed };
  }
  return undefined;
}

/** The longest runs of pieces that are found side by side; undefined where a piece is not found or no activity has them all. */
async function readPieces(
  finder: PartFinder,
  pieces: readonly string[][],
  among: boolean,
  open: boolean,
): Promise<Part[] | undefined> {
  const parts: Part[] = [];
  for (let at = 0; at < pieces.length;) {
    let best: Part | undefined;
    let length = pieces.length - at;
    for (; length > 0; length--) {
      const run = pieces.slice(at, at + length).flat();
      best = await finder.toPart(run, false, true);
      if (isNone(best) && open && at + length === pieces.length) best = await finder.toPart(run, true, true);
      if (!isNone(best)) break;
      best = undefined;
    }
    if (best) parts.push(best);
    // What chooses nothing need not be found.
    else if (!finder.names.isFiller(pieces[at]!)) return undefined;
    at += Math.max(1, length);
  }
  if (parts.length === 0) return undefined;
  if (parts.length === 1 && !among) return [await finder.toPart(parts[0]!.clusters, false, false)];
  const asked = parts.filter(({ clusters }) => !finder.names.isFiller(clusters));
  const kept = asked.length > 0 ? asked : parts;
  return intersect(kept.map(({ found }) => found)).size > 0 || kept.some(({ found }) => found === 'all')
    ? kept
    : undefined;
}

/** Sub-types and occasions that hold these words, and are not called just so. */
function labelsWith({ labels }: Names, clusters: readonly string[]): string[] {
  const words = toKey(clusters);
  return [...labels].flatMap(([key, label]) => (key !== words && fitOf(key, words, false, true) > 0 ? [label] : []));
}

/** What is left behind a filler word that a run begins with. */
function withoutFiller(names: Names, clusters: readonly string[]): readonly string[] | undefined {
  for (let length = clusters.length - 1; length > 0; length--) {
    if (names.isFiller(clusters.slice(0, length))) return clusters.slice(length);
  }
  return undefined;
}

const toFoundOf = ({ found }: Part): Found => (found === 'all' ? new Map() : found);
