// Digits and signs can be written so that people read a number in them and a search for digits finds none: in the digits of
// another script, wide or raised or circled, with what cannot be seen between them, or as "(at)".

/** Nothing in it can be another writing: most texts are told by this one test. */
const plain = /^[\n\x20-\x7e\u0e00-\u0e7f]*$/;
const worded = /%40|&(?:#64|#x40|commat);?|\s?[([{]\s?(?:at|แอท|dot|ดอท)\s?[)\]}]\s?/gi;
/** Wide, small, raised, lowered, circled and mathematical signs, which Unicode itself calls forms of plain ones. */
const forms = /[\uff01-\uff5e\ufe50-\ufe6b\p{No}\u{1d7ce}-\u{1d7ff}]/gu;
const otherDigits = /(?![0-9๐-๙])\p{Nd}/gu;
/** Marks, fillers and the box of a key, which put nothing between two digits that anybody would see. */
const unseen = /(?<=[0-9๐-๙])(?:[\u115f\u1160\u3164\uffa0]|[\p{Mn}\p{Me}])+/gu;

/**
 * The text with every such sign as the plain one it stands for; itself where it has none. For searching: what people see
 * keeps what was written, unless something is found.
 */
export function toPlainSigns(text: string): string {
  const said = text.replace(worded, (sign) => (/dot|ดอท/i.test(sign) ? '.' : '@'));
  if (plain.test(said)) return said;
  return said
    .replace(forms, (sign) => sign.normalize('NFKC'))
    .replace(otherDigits, (digit) => String(valueOf(digit.codePointAt(0)!)))
    .replace(unseen, '');
}

/** Digits of a script stand in a row from 0 to 9, and rows follow each other: the place in the row is the value. */
function valueOf(code: number): number {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}
