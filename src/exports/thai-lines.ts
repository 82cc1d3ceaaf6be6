/** Vowels and tones above and below, which take no room on a line. */
const stacked = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;
const roomOf = (text: string) => text.replace(stacked, '').length;

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
