import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { formatDateShort, formatMonth, formatYear } from '../format/dates.ts';
import type { Language } from '../words/terms.ts';

/** What a citation names: one frozen copy, whose bytes and address never change. */
export interface Cited {
  /** Who answers for the data. */
  publisher: string;
  /** "กิจกรรมจิตอาสา จังหวัดมุกดาหาร". */
  title: Record<Language, string>;
  month: Month;
  version: number;
  frozenOn: CalendarDate;
  /** The full address of the copy's page. */
  address: string;
  sha256: string;
}

/** Citation styles that are offered, in the order in which they are shown. */
export type CitationStyle = 'apa' | 'thai' | 'bibtex' | 'ris';

/**
 * The citation of a frozen copy. APA is that of the seventh edition for data sets (10.9); the Thai style is the same order
 * with Thai words and the year of the Buddhist Era, as Thai universities' guides to APA have it.
 */
export function toCitation(cited: Cited, style: CitationStyle): string {
  return { apa: toApa, thai: toThai, bibtex: toBibtex, ris: toRis }[style](cited);
}

function toApa({ publisher, title, month, version, frozenOn, address }: Cited): string {
  const what = `${title.en}, ${formatMonth(month, 'en')} (Version ${version}) [Data set]`;
  return `${publisher}. (${frozenOn.slice(0, 4)}). ${what}. ${address}`;
}

function toThai({ publisher, title, month, version, frozenOn, address }: Cited): string {
  const what = `${title.th} ${formatMonth(month, 'th')} (ฉบับที่ ${version}) [ชุดข้อมูล]`;
  return `${publisher}. (${formatYear(frozenOn, 'th')}). ${what}. ${address} (บันทึกเมื่อ ${formatDateShort(frozenOn, 'th')})`;
}

/** A BibTeX entry; `@misc`, since classic styles know no data sets. */
function toBibtex({ publisher, title, month, version, frozenOn, address, sha256 }: Cited): string {
  const lines = [
    ['author', `{${escapeTex(publisher)}}`],
    ['title', `${escapeTex(title.th)} ${formatMonth(month, 'th')}`],
    ['year', frozenOn.slice(0, 4)],
    ['version', String(version)],
    ['howpublished', 'Data set'],
    ['url', address],
    ['note', `SHA-256: ${sha256}`],
  ].map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{jitasa-${month}-v${version},\n${lines.join('')}}\n`;
}

/** An RIS record; a line is a tag of two letters, two spaces, a hyphen, a space and the value, and ends with CRLF. */
function toRis({ publisher, title, month, version, frozenOn, address, sha256 }: Cited): string {
  const lines = [
    ['TY', 'DATA'],
    ['AU', publisher],
    ['TI', `${title.th} ${formatMonth(month, 'th')}`],
    ['PY', frozenOn.slice(0, 4)],
    ['DA', frozenOn.replaceAll('-', '/')],
    ['ET', String(version)],
    ['UR', address],
    ['N1', `SHA-256: ${sha256}`],
    ['ER', ''],
  ].map(([tag, value]) => `${tag}  - ${value!.replaceAll(/\s+/g, ' ')}\r\n`);
  return lines.join('');
}

/** Characters that mean something to TeX. */
function escapeTex(text: string): string {
  return text.replaceAll(/[{}\\]/g, '').replaceAll(/[#$%&_]/g, String.raw`\$&`);
}
