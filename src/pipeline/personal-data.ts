import type { IssueCode } from '../domain/issue-catalogue.ts';
import { toPlainSigns } from './text/plain-signs.ts';
import { toArabicDigits } from './text/thai-digits.ts';

// What is personal in free text, and what only looks like it: dates, budgets, coordinates and counts are digits too.
// So digits are taken in groups as people write them, and a group must be cut as an id or a telephone number is cut.
// Over 200 lines because finding, judging and masking are one idea.

const idMask = '[ปิดบังเลขประจำตัว]';
const phoneMask = '[ปิดบังหมายเลขโทรศัพท์]';
const emailMask = '[ปิดบังอีเมล]';

/** True for a text in which something was masked: it no longer tells one thing from another. */
export function isMasked(text: string): boolean {
  return [idMask, phoneMask, emailMask].some((mask) => text.includes(mask));
}

/** Fewer digits than a telephone number has: nothing to look for. */
const fewestDigits = 9;

/** Digits with up to three separators between them. The classes have nothing in common: linear. */
const digitGroup = /\(?\+?[0-9๐-๙]+(?:[ \n.\-‐‑‒–—−_()/·•・*|~]{1,3}[0-9๐-๙]+)*/g;
const digitRun = /[0-9๐-๙]+/g;

/**
 * How a contact is written in `allowed`: the digits of a telephone number as dialled in Thailand (042611817),
 * or an e-mail address in lower case.
 */
export function toContactKey(text: string): string {
  if (text.includes('@')) return text.trim().toLowerCase();
  const digits = toArabicDigits(text).replace(/\D/g, '');
  return /^66\d{8,10}$/.test(digits) ? `0${digits.slice(2).replace(/^0/, '')}` : digits;
}

/**
 * The text with citizen ids, telephone numbers and e-mail addresses masked, and the codes of what was masked, each once.
 * `allowed` holds contacts that may be shown, as `toContactKey` writes them. Expects clean text (`cleanText`).
 * A random 13-digit number passes the checksum of a citizen id 8 % of the time: what is masked is listed, for a person
 * to look at.
 */
export function maskPersonalData(text: string, allowed: ReadonlySet<string>): { text: string; codes: IssueCode[] } {
  const masked = maskPlain(text, allowed);
  const plain = toPlainSigns(masked.text);
  if (plain === masked.text) return masked;
  const more = maskPlain(plain, allowed);
  // Where nothing is found the text keeps its own signs.
  return more.codes.length === 0 ? masked : { text: more.text, codes: [...new Set([...masked.codes, ...more.codes])] };
}

function maskPlain(text: string, allowed: ReadonlySet<string>): { text: string; codes: IssueCode[] } {
  const codes: IssueCode[] = [];
  let masked = text;
  if (text.includes('@')) masked = maskEmails(masked, allowed, codes);
  if (hasManyDigits(masked)) masked = maskNumbers(masked, allowed, codes);
  return { text: masked, codes };
}

function hasManyDigits(text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xe50 && unit <= 0xe59)) {
      count += 1;
      if (count >= fewestDigits) return true;
    }
  }
  return false;
}

function note(codes: IssueCode[], code: IssueCode): void {
  if (!codes.includes(code)) codes.push(code);
}

/** Walks out from each "@", because a pattern for the part before it would try every start. */
function maskEmails(text: string, allowed: ReadonlySet<string>, codes: IssueCode[]): string {
  let masked = '';
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    // One space on either side: whoever writes it so means an address all the same.
    const spaced = text[at - 1] === ' ' && text[at + 1] === ' ';
    let start = spaced ? at - 1 : at;
    while (start > done && /[\w.%+-]/.test(text[start - 1]!)) start -= 1;
    const from = spaced ? at + 2 : at + 1;
    let end = from;
    while (end < text.length && /[a-z\d.-]/i.test(text[end]!)) end += 1;
    const domain = text.slice(from, end).replace(/[.-]$/, '');
    if (start === at || (spaced && start === at - 1) || !/^[^.].*\.[a-z]{2,}$/i.test(domain)) continue;
    const address = `${text.slice(start, spaced ? at - 1 : at)}@${domain}`;
    if (allowed.has(address.toLowerCase())) continue;
    masked += text.slice(done, start) + emailMask;
    done = from + domain.length;
    note(codes, 'email-masked');
  }
  return masked + text.slice(done);
}

function maskNumbers(text: string, allowed: ReadonlySet<string>, codes: IssueCode[]): string {
  return text.replace(digitGroup, (group) => (group.length < fewestDigits ? group : maskGroup(group, allowed, codes)));
}

/** One run of digits inside a group. */
interface Run {
  digits: string;
  start: number;
  end: number;
}

function maskGroup(group: string, allowed: ReadonlySet<string>, codes: IssueCode[]): string {
  const runs: Run[] = Array.from(group.matchAll(digitRun), ({ 0: run, index }) => ({
    digits: toArabicDigits(run),
    start: index,
    end: index + run.length,
  }));
  let masked = '';
  let done = 0;
  for (let first = 0; first < runs.length; first++) {
    if (isInside(group, runs, first)) continue;
    const found = findPersonal(group, runs, first);
    if (!found || (found.code === 'phone-masked' && allowed.has(toContactKey(found.digits)))) {
      if (found) first = found.last;
      continue;
    }
    const start = startOf(group, runs[first]!.start, runs[found.last]!.end);
    masked += group.slice(done, start) + (found.code === 'phone-masked' ? phoneMask : idMask);
    done = runs[found.last]!.end;
    first = found.last;
    note(codes, found.code);
  }
  return masked + group.slice(done);
}

/** The start of what is masked: "+" belongs to a number, and "(" where its ")" does. */
function startOf(group: string, start: number, end: number): number {
  const plus = group[start - 1] === '+' ? start - 1 : start;
  return group[plus - 1] === '(' && group.slice(plus, end).includes(')') ? plus - 1 : plus;
}

/** True inside a number or a date: the decimals of 104.7235123456789, the month of 18-04-2565. */
function isInside(group: string, runs: Run[], index: number): boolean {
  const [before, run] = [runs[index - 1], runs[index]!];
  if (!before) return false;
  const between = group.slice(before.end, run.start);
  if (between === '.' && /^\d{2,3}$/.test(before.digits) && run.digits.length >= fewestDigits) return true;
  return /^[.-]$/.test(between) && before.digits.length <= 2 && run.digits.length <= 2;
}

interface Personal {
  code: 'citizen-id-masked' | 'phone-masked';
  digits: string;
  /** Index of its last run. */
  last: number;
}

/** The id or telephone number that begins with the run `first` and ends with a run. */
function findPersonal(group: string, runs: Run[], first: number): Personal | undefined {
  const international = group[runs[first]!.start - 1] === '+';
  const lengths: number[] = [];
  let digits = '';
  for (let last = first; last < runs.length && digits.length < 13; last++) {
    digits += runs[last]!.digits;
    lengths.push(runs[last]!.digits.length);
    const between = group.slice(runs[first]!.end, runs[last]!.start);
    if (digits.length === 13 && isCitizenId(digits, lengths, between)) {
      return { code: 'citizen-id-masked', digits, last };
    }
    if (isPhone(digits, international, lengths, between)) return { code: 'phone-masked', digits, last };
  }
  return undefined;
}

/**
 * True for thirteen digits cut as 1-4999-00001-23-4, which is nothing else even if mistyped. Where some cuts are left
 * out, hyphens alone stand elsewhere, or one sign alone cuts them otherwise (each digit, or into a few parts), the check
 * digit must be right. The first digit is 1–8.
 */
function isCitizenId(digits: string, lengths: number[], between: string): boolean {
  if (!/^[1-8]/.test(digits)) return false;
  let position = 0;
  const cuts = lengths.slice(0, -1).map((length) => (position += length));
  if (cuts.join() === idCuts.join()) return true;
  const isEven = isCutByOneSign(between) && (lengths.length <= fewParts || lengths.every((length) => length === 1));
  const isCut = cuts.every((cut) => idCuts.includes(cut)) || /^[0-9๐-๙-]*$/.test(between) || isEven;
  return isCut && hasCheckDigit(digits);
}

const idCuts = [1, 5, 10, 12];
/** More parts of several digits are a list of numbers. */
const fewParts = 6;

/** True where the same sign stands between all runs. */
function isCutByOneSign(between: string): boolean {
  return new Set(between.split(/[0-9๐-๙]+/).filter(Boolean)).size === 1;
}

/** The check digit of a Thai citizen id: 11 less the weighted sum (13 … 2) modulo 11, its last digit. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(digits[i]) * (13 - i);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}

const mobile = /^0[689]\d{8}$/;
const landline = /^0(?:2|3[2-9]|4[2-5]|5[2-6]|7[3-7])\d+$/;

/**
 * True for a Thai number: mobile 06, 08, 09 with ten digits, landline with nine, either behind 66.
 * Dates and times begin with two short runs (08-04-2565, 09.30) or are two runs of four (0830-1630); numbers never.
 */
function isPhone(digits: string, international: boolean, lengths: number[], between: string): boolean {
  const [first, second, ...others] = lengths as [number, ...number[]];
  if (digits.startsWith('66') && digits.length >= 10 && isDialled(toContactKey(digits))) {
    return international || second === undefined || (first === 2 && others.every((length) => length >= 3));
  }
  if (!isDialled(digits)) return false;
  if (second === undefined) return true;
  // Digit by digit, or two by two: 0 8 1 2 3 4 5 6 7 8, 08 12 34 56 78.
  const isEven = lengths.every((length) => length === first) && (first === 1 || (first === 2 && mobile.test(digits)));
  if (isEven && isCutByOneSign(between)) return true;
  if (lengths.at(-1)! < 2) return false;
  // 0.426118170 is a fraction.
  if (first === 1) return second >= 3 && between !== '.';
  if (first === 2) return second >= 3 && (mobile.test(digits) || digits.startsWith('02'));
  return first !== 4 || second === 3 || second >= 5;
}

function isDialled(digits: string): boolean {
  return mobile.test(digits) || (digits.length === 9 && landline.test(digits));
}
