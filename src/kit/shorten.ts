/** Marks that stand above, below or after the letter they belong to; a text is never cut before one of them. */
const leaningBack = /[\u0e30-\u0e3a\u0e45-\u0e4e]|\p{M}|\p{Emoji_Modifier}|\u200d|\ufe0f/u;
/** Vowels written before the consonant they are said after; a text is never cut behind one of them. */
const leaningOn = /[\u0e40-\u0e44\u200d]/;

/**
 * A text of at most `most` UTF-16 units: what is too long ends with "…", at a space where one lies in its last third, and
 * never between a letter and its marks. Dictionaries, which differ from machine to machine, are not asked.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  let end = space >= (most * 2) / 3 ? space : most - 1;
  while (end > 0 && !canCut(text, end)) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

function canCut(text: string, at: number): boolean {
  const next = String.fromCodePoint(text.codePointAt(at)!);
  const isInsidePair = /[\udc00-\udfff]/.test(text[at]!) && /[\ud800-\udbff]/.test(text[at - 1]!);
  // Spaces before the cut are left out, so that what is before them ends the text.
  const last = text.slice(0, at).trimEnd().at(-1) ?? '';
  return !isInsidePair && !leaningBack.test(next) && !leaningOn.test(last);
}
