import { foldThai } from './fold-thai.ts';
import { toArabicDigits } from './thai-digits.ts';

const plain = /^[0-9a-zก-\u0e4e]*$/;
/** Punctuation, spaces, control and format characters, and the ASCII signs that Unicode calls symbols. */
const left = /[\p{P}\p{Z}\p{Cc}\p{Cf}$+<=>^`|~´]/gu;

/**
 * The key under which two writings of the same thing are equal: folded, Arabic digits, lower case, without spaces,
 * dots, hyphens, quotes, brackets, slashes and other punctuation. For headers, names and titles; never shown.
 * "หมู่ที่ ๕ (บ้านโคก)" and "หมู่ที่5บ้านโคก" share one. Idempotent.
 */
export function toMatchKey(text: string): string {
  const folded = foldThai(text);
  if (plain.test(folded)) return folded;
  // Folded again: what stood between two marks is gone now.
  return foldThai(toArabicDigits(folded).replace(left, '').toLowerCase());
}
