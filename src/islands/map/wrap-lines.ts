/**
 * Lines no wider than `width` by `widthOf`, broken at spaces, and between Thai words where a piece without a space is
 * still too wide. A single word that is too wide stays whole. Both measures are in one unit.
 */
export function wrapLines(lines: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const fits = (text: string) => widthOf(text.trimEnd()) <= width;
  return lines.flatMap((line) => {
    const pieces = line.split(/(?<= )/).flatMap((piece) => (fits(piece) ? piece : wordsOf(piece)));
    const wrapped: string[] = [];
    for (const piece of pieces) {
      const last = wrapped.at(-1);
      if (last !== undefined && fits(last + piece)) wrapped[wrapped.length - 1] = last + piece;
      else wrapped.push(piece);
    }
    return wrapped.map((each) => each.trimEnd());
  });
}

const wordsOf = (text: string): string[] =>
  Array.from(new Intl.Segmenter('th', { granularity: 'word' }).segment(text), ({ segment }) => segment);
