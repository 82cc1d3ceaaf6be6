/** Keys longer than this are no names; comparing them letter by letter would only cost time. */
const longestHint = 80;

/**
 * How alike two match keys are, from 0 (no pair of neighbouring characters in common) to 1 (equal): the Dice
 * coefficient of their pairs, each pair counted as often as it occurs. Takes time linear in the lengths.
 * Characters are UTF-16 units, which for Thai and Latin is the same as code points.
 */
export function similarityOf(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<number, number>();
  for (let i = 1; i < a.length; i++) {
    const pair = a.charCodeAt(i - 1) * 0x10000 + a.charCodeAt(i);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 1; i < b.length; i++) {
    const pair = b.charCodeAt(i - 1) * 0x10000 + b.charCodeAt(i);
    const available = pairs.get(pair) ?? 0;
    if (available === 0) continue;
    pairs.set(pair, available - 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length - 2);
}

/**
 * The candidate that `key` was probably meant to be, for a hint; undefined where none is near.
 * Near is a third of its characters mistyped at most; failing that, a candidate that shares most of its pairs
 * (a header with a word more). Of equally near ones, the first. All are match keys.
 */
export function nearestOf(key: string, candidates: Iterable<string>): string | undefined {
  if (key === '' || key.length > longestHint) return undefined;
  let nearest: string | undefined;
  let fewest = Infinity;
  let alike: string | undefined;
  let most = 0.6;
  for (const candidate of candidates) {
    const allowed = Math.min(fewest - 1, Math.floor(Math.max(key.length, candidate.length) / 3));
    const edits = editDistance(key, candidate, allowed);
    if (edits <= allowed) {
      nearest = candidate;
      fewest = edits;
    } else if (nearest === undefined) {
      const likeness = similarityOf(key, candidate);
      if (likeness > most) [alike, most] = [candidate, likeness];
    }
  }
  return nearest ?? alike;
}

/** Insertions, deletions and replacements that turn `a` into `b` (Levenshtein); above `limit`, any number above it. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    if (Math.min(...next) > limit) return Infinity;
    row = next;
  }
  return row[b.length]!;
}
