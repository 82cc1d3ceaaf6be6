/** Vowels and tones above and below, which take no room on a line. */
const stacked = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;
/** How many characters a text is wide. */
export const roomOf = (text: string): number => text.replace(stacked, '').length;

/**
 * A text in lines of at most `most` characters, for pictures, which break no lines by themselves. Thai writes a space
 * between phrases, and only there a line ends: a phrase longer than a line stays whole.
 */
export function breakLines(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const phrase of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && roomOf(`${last} ${phrase}`) <= most) lines[lines.length - 1] = `${last} ${phrase}`;
    else lines.push(phrase);
  }
  return lines;
}

const wordSegmenter = new Intl.Segmenter('th', { granularity: 'word' });
const letterSegmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** As `breakLines`, but a phrase longer than a line is broken after a word, and a word longer than one between letters. */
export function breakWords(text: string, most: number): string[] {
  return breakLines(text, most).flatMap((line) => (roomOf(line) > most ? breakPhrase(line, most) : [line]));
}

function breakPhrase(phrase: string, most: number): string[] {
  const lines = [''];
  for (const word of segments(wordSegmenter, phrase)) {
    for (const part of roomOf(word) > most ? segments(letterSegmenter, word) : [word]) {
      if (roomOf(lines.at(-1)! + part) <= most) lines[lines.length - 1] += part;
      else lines.push(part);
    }
  }
  return lines.filter(Boolean);
}

/** A text of at most `most` characters, the last one "…" where words had to go; marks stay with their letters. */
export function shorten(text: string, most: number): string {
  if (roomOf(text) <= most) return text;
  return `${breakPhrase(text, most - 1)[0]!.trimEnd()}…`;
}

const segments = (segmenter: Intl.Segmenter, text: string) =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);
