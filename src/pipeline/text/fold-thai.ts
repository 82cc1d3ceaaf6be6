// Thai can be typed in several ways that look the same. The folds and their reasons: design "Thai facts", Text.
// In the classes below: vowels and other marks that sit on a consonant are U+0E31, U+0E34–0E3A, U+0E47, U+0E4D, U+0E4E;
// tone marks are U+0E48–0E4B; ์ (U+0E4C) is typed after a vowel, as a tone is (พันธุ์, not พันธ์ุ).

/** Text without any of these needs no fold: most cells are read by this one test. */
const mayNeedFold =
  /[^\n\x20-\x7e\u0e00-\u0e7f]| {2}|เเ|\u0e4d|[\u0e31\u0e34-\u0e3a\u0e47\u0e4e]{2}|[\u0e48-\u0e4c][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|ำ[\u0e48-\u0e4b]/;

const invisible = /[\u00ad\u200b\ufeff]/g;
const spaces = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const marks = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}/g;

/**
 * The text with one spelling for what looks the same: NFC, no zero-width space, byte order mark or soft hyphen, plain
 * single spaces, `แ` and `ำ` as one character, vowel before tone, no mark doubled. Idempotent, and stays in NFC.
 * Thai digits, line breaks and single spaces stay as people wrote them.
 */
export function foldThai(text: string): string {
  if (!mayNeedFold.test(text)) return text;
  // One fold can make room for another (a mark moved beside its double), so they run until nothing changes.
  // That ends: every fold shortens the text or moves a tone to the right of a vowel.
  let before: string;
  let after = text;
  do {
    before = after;
    after = foldOnce(before);
  } while (after !== before);
  return after;
}

function foldOnce(text: string): string {
  return (
    text
      // Before NFC, because what it stood between may compose.
      .replace(invisible, '')
      // NFC, not NFKC: NFKC splits ำ (U+0E33) in two and search would miss it.
      .normalize('NFC')
      .replace(spaces, ' ')
      .replace(/เเ/g, 'แ')
      // Marks in order first: then nikhahit, tone and า meet as the next fold expects them.
      .replace(marks, orderMarks)
      .replace(/\u0e4d([\u0e48-\u0e4b]*)า/g, '$1ำ')
      .replace(/\u0e33[\u0e48-\u0e4b\u0e33]+/g, tonesFirst)
  );
}

/** Marks of one consonant: vowels, then tones; each once in a row. */
function orderMarks(run: string): string {
  const vowels = run.replace(/[\u0e48-\u0e4c]/g, '');
  const tones = run.replace(/[^\u0e48-\u0e4c]/g, '');
  return (vowels + tones).replace(/(.)\1+/g, '$1');
}

/** A tone typed after ำ stands before it; a whole run at once, so that no run takes a turn for each of its tones. */
function tonesFirst(run: string): string {
  return run.replaceAll('ำ', '') + run.replace(/[^ำ]/g, '');
}
