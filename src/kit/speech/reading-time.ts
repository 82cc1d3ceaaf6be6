/**
 * Syllables that a person who announces says in a second. Thai is read at 4.7 syllables a second in a quiet room (Coupé,
 * Oh, Dediu & Pellegrino 2019, Science Advances 5, eaaw2594); over a loudspeaker that echoes, more slowly.
 */
const syllablesPerSecond = 4;
/** A breath at the end of each line. */
const secondsPerLine = 0.5;
/**
 * Letters to a syllable, marks that add no sound left out. Counted by hand on announcements it lies between 2.3 and 3.2;
 * the low end is taken, so that a script is rather shorter than said.
 */
const lettersPerSyllable = 2.4;

/** Tones, the mark of a silent letter, and the short-vowel sign, which shorten or colour a syllable and make none. */
const silent = /[\u0e47-\u0e4e]|.(?=\u0e4c)/g;

/** About how many syllables a spelled-out Thai text has; never far below the truth. */
export function countSyllables(text: string): number {
  const letters = text.replace(silent, '').replace(/[^\p{L}\p{M}\p{N}]/gu, '').length;
  return Math.ceil(letters / lettersPerSyllable);
}

/** Seconds that reading these lines aloud takes. */
export function readingSeconds(lines: readonly string[]): number {
  const spoken = lines.reduce((sum, line) => sum + countSyllables(line) / syllablesPerSecond + secondsPerLine, 0);
  return Math.ceil(spoken);
}
