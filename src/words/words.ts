import { en } from './en.ts';
import { th } from './th.ts';

/** All words of the interface in one language; its shape is that of the Thai catalogue. */
export type Words = typeof th;

/** The words for a page's locale, as Astro names it; Thai where it names none or one that has no catalogue. */
export function wordsFor(locale: string | undefined): Words {
  return locale === 'en' ? en : th;
}

/**
 * A text with its `{name}` places filled in: `fill('{count} กิจกรรม', { count: 12 })`.
 * Values are put in as they are: format numbers and dates first.
 * @throws {RangeError} where the text asks for a value that is not given: a page must never show "{count}".
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`No value for ${place} in "${text}"`);
    return String(value);
  });
}

/** A text in the parts around its one place, for a page that puts an element there: `[before, after]`. */
export function splitAt(text: string, name: string): [string, string] {
  const [before, after] = text.split(`{${name}}`);
  if (before === undefined || after === undefined) throw new RangeError(`No place {${name}} in "${text}"`);
  return [before, after];
}
