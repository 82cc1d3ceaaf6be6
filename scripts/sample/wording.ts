import type { Random } from './random.ts';

/** What a text's {words} stand for. */
export type Words = Record<string, string | number>;

/**
 * Fills {words} and {least-most} into a text of the catalogue of works. A number above 50 is rounded, as people do.
 * @throws {Error} where a word is unknown: the catalogue has a typing mistake.
 */
export function fillIn(text: string, words: Words, random: Random): string {
  return text.replace(/\{([^}]+)\}/g, (_, word: string) => {
    const range = /^(\d+)-(\d+)$/.exec(word);
    if (range) return withCommas(roundAsPeopleDo(random.int(Number(range[1]), Number(range[2]))));
    const value = words[word];
    if (value === undefined) throw new Error(`no word {${word}} for "${text}"`);
    return typeof value === 'number' ? withCommas(value) : value;
  });
}

/** 1250 → "1,250". */
export function withCommas(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function roundAsPeopleDo(value: number): number {
  return value > 1000 ? Math.round(value / 100) * 100 : value > 50 ? Math.round(value / 5) * 5 : value;
}
