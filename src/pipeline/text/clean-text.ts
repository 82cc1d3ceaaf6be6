import type { IssueCode } from '../../domain/issue-catalogue.ts';
import { foldThai } from './fold-thai.ts';

/** Printable ASCII and Thai: nothing here can be hidden, lost or private. */
const plain = /^[\x20-\x7e\u0e00-\u0e7f]*$/;

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Zero-width characters that word processors and Thai keyboards leave behind every day; not worth an issue. */
const everyday = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Control and format characters (bidi among them) and code points that are no characters. */
const hidden = /[[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]--[\n\t]]/gv;

/**
 * Text that is safe to show anywhere as text, with the codes of what was wrong with it:
 * - bidi controls, control characters and other format characters are removed (`characters-hidden`), zero-width
 *   spaces and joiners too, without an issue;
 * - U+FFFD stays and is told as `characters-lost`; a broken surrogate becomes one;
 * - private-use characters stay and are told as `characters-private`.
 *
 * It is folded by `foldThai` and trimmed. Line breaks of any kind become one `\n`; tabs become spaces. Markup stays:
 * it is text. Cleaning clean text changes nothing.
 */
export function cleanText(text: string): { text: string; codes: IssueCode[] } {
  if (plain.test(text)) return { text: foldThai(text).trim(), codes: [] };
  const codes: IssueCode[] = [];
  const shown = text.toWellFormed().replace(lineBreaks, '\n').replace(everyday, '');
  const visible = shown.replace(hidden, '');
  if (visible !== shown) codes.push('characters-hidden');
  if (visible.includes('\ufffd')) codes.push('characters-lost');
  if (/\p{Co}/u.test(visible)) codes.push('characters-private');
  // Spaces are single after folding, so this pattern cannot run long.
  const folded = foldThai(visible).replace(/ ?\n[ \n]*/g, '\n');
  return { text: folded.trim(), codes };
}
