import type { Count } from '../domain/count.ts';
import type { Language } from '../words/terms.ts';

// Written by hand and not with Intl: what people read must not change with the machine's version of ICU.

/** A number with commas between thousands, as Thai and English both write it: 1,250 and 0.5. */
export function formatNumber(value: number): string {
  const [whole, fraction] = String(Math.abs(value)).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** Ways of not being exact, by the word the report used; the first that is found decides. */
const approximations: readonly { found: RegExp; th: string; en: string }[] = [
  { found: /ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|>=|≥/, th: 'ไม่น้อยกว่า', en: 'at least' },
  { found: /ไม่เกิน|น้อยกว่า|<|≤/, th: 'ไม่เกิน', en: 'at most' },
  { found: /เกือบ/, th: 'เกือบ', en: 'nearly' },
  { found: /กว่า|เกิน|over|\+|>/i, th: 'กว่า', en: 'more than' },
  { found: /(?:)/, th: 'ประมาณ', en: 'about' },
];

/**
 * A number as reported: "1,250", or "กว่า 1,250" where the report says so; "more than 1,250" in English.
 * An approximate number without a report's own words, such as a sum, is "ประมาณ 1,250".
 */
export function formatCount({ value, approximate, raw = '' }: CountLike, language: Language): string {
  const number = formatNumber(value);
  if (!approximate) return number;
  return `${approximations.find(({ found }) => found.test(raw))![language]} ${number}`;
}

/** A Count, or a sum of Counts that has no wording of its own. */
export type CountLike = Pick<Count, 'value' | 'approximate'> & Partial<Pick<Count, 'raw'>>;

/** "1,250 บาท", with satang where there are any: "1,250.50 บาท"; "1,250 baht". */
export function formatBaht(baht: number, language: Language): string {
  const [whole, satang] = baht.toFixed(2).split('.');
  return `${formatNumber(Number(whole))}${satang === '00' ? '' : `.${satang}`} ${language === 'th' ? 'บาท' : 'baht'}`;
}

/**
 * A part of a whole as whole per cent: "45%". Never "100%" where something is missing nor "0%" where there is something;
 * "–" where there is no whole to speak of.
 */
export function formatPercent({ part, of }: { part: number; of: number }): string {
  if (of === 0) return '–';
  const percent = Math.round((part / of) * 100);
  if (part > 0 && percent === 0) return '<1%';
  if (part < of && percent === 100) return '>99%';
  return `${formatNumber(percent)}%`;
}

/** The size of a file, in thousands: "820 ไบต์", "12 kB", "1.4 MB". */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} ${language === 'th' ? 'ไบต์' : 'bytes'}`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
}

/** A text with ๐–๙ in the place of 0–9, as official letters write numbers. */
export function toThaiDigits(text: string): string {
  return text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
