import { splitAtPhone } from '../../format/phone.ts';
import { monthShortTerms, monthTerms } from '../../words/date-terms.ts';
import { abbreviations, beforeNumbers } from './abbreviations.ts';
import { speakDigits, speakNumber } from './number-words.ts';
import { speakTime } from './speak-date.ts';

const escape = (text: string) => text.replace(/[.\s]/g, (found) => (found === '.' ? '\\.' : '\\s?'));
const spokenOf = new Map<string, string>([
  ...abbreviations,
  ...monthShortTerms.map(({ th }, month): [string, string] => [th, monthTerms[month]!.th]),
]);
// A single letter with its dot is an abbreviation only where a word begins: "น." also ends a name in capitals of initials.
const shortForms = new RegExp(
  [...spokenOf.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((short) => (/^[ก-ฮ]\.$/.test(short) ? `(?<![ก-๙.])${escape(short)}` : escape(short)))
    .join('|'),
  'g',
);

/**
 * Text of a report as somebody reads it aloud: abbreviations spelled out, numbers, times and telephone numbers in words.
 * Expects clean text, whose spaces are single. Addresses of the web and pictographs, which nobody can read out, are left out; foreign words stay as they are.
 */
export function speakText(text: string): string {
  return [toWesternDigits, dropUnspeakable, speakTimes, speakPhones, spellOut, speakNumbers, tidy].reduce(
    (spoken, step) => step(spoken),
    text,
  );
}

const toWesternDigits = (text: string) =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)));

const dropUnspeakable = (text: string) =>
  text
    .replace(/https?:\/\/\S+|www\.\S+/gi, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1f1e6}-\u{1f1ff}]|\u200d|\ufe0f|\u20e3/gu, ' ');

function speakTimes(text: string): string {
  return text.replace(
    /(?<!\d)([01]?\d|2[0-3])[.:]([0-5]\d)(?:\s?[-–]\s?([01]?\d|2[0-3])[.:]([0-5]\d))?\s?(?:น\.|นาฬิกา)/g,
    (_found, ...[hour, minute, endHour, endMinute]: string[]) => {
      const time = (hours: string, minutes: string) => speakTime(`${hours.padStart(2, '0')}:${minutes}`);
      const start = time(hour!, minute!);
      return endHour === undefined ? start : `${start} ถึง ${time(endHour, endMinute!)}`;
    },
  );
}

/** Digit by digit, in the groups in which people say them: 042 000 059, 081 234 5678. */
function speakPhones(text: string): string {
  const { before, phone, after } = splitAtPhone(text);
  if (phone === undefined) return text;
  const number = phone.replace(/\D/g, '');
  const groups = [number.slice(0, 3), number.slice(3, 6), number.slice(6)];
  const word = /(?:โทร\.?|โทรศัพท์|หมายเลข)\s*$/.test(before) ? '' : 'โทรศัพท์ ';
  return `${before}${word}${groups.map(speakDigits).join(' ')}${speakPhones(after ?? '')}`;
}

function spellOut(text: string): string {
  const spelled = beforeNumbers.reduce(
    (spoken, [short, long]) => spoken.replace(new RegExp(`(?<![ก-๙.])${escape(short)}\\s?(?=\\d)`, 'g'), long),
    text.replace(/หมู่ที่\s?(?=\d)/g, 'หมู่ '),
  );
  return spelled.replace(shortForms, (found) => spokenOf.get(found) ?? spokenOf.get(found.replace(/\s?(\d)/, ' $1'))!);
}

function speakNumbers(text: string): string {
  return text
    .replace(/(\d)\s*[-–]\s*(?=\d)/g, '$1 ถึง ')
    .replace(/(\d)\/(?=\d)/g, '$1 ทับ ')
    .replace(/(\d)\s*%/g, '$1 เปอร์เซ็นต์')
    .replace(/\d+(?:,\d{3})*(?:\.\d+)?/g, (found) => {
      const [whole = '', decimals] = found.replaceAll(',', '').split('.');
      // Longer than a count of anything, or with a zero in front: a number to be dialled or written down.
      const spoken = whole.length > 7 || /^0\d/.test(whole) ? speakDigits(whole) : speakNumber(Number(whole));
      return decimals === undefined ? spoken : `${spoken}จุด${speakDigits(decimals)}`;
    });
}

const tidy = (text: string) =>
  text
    .replaceAll('&', ' และ ')
    .replace(/[()[\]{}"“”'‘’#*_|•~<>=+\\/–—-]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(หมู่ที่|รัชกาลที่) /g, '$1')
    .trim();
