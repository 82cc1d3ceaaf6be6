import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays, dayExists, weekdayOf } from '../domain/calendar-days.ts';

/** Days that a question names, as beginnings of day terms: "202604" is a month, "20260418" a day. */
export interface NamedDays {
  days: string[];
  /** The question without them. */
  rest: string;
}

export interface Years {
  first: number;
  last: number;
}

// Full names, what people cut them to, and abbreviations. A cut name ends a word: มีนา is March, and มีนาข้าว is not.
const monthNames = [
  'มกราคม|มกรา|ม.ค.|january|jan',
  'กุมภาพันธ์|กุมภา|ก.พ.|february|feb',
  'มีนาคม|มีนา|มี.ค.|march|mar',
  'เมษายน|เมษา|เม.ย.|april|apr',
  'พฤษภาคม|พฤษภา|พ.ค.|may',
  'มิถุนายน|มิถุนา|มิ.ย.|june|jun',
  'กรกฎาคม|กรกฎา|ก.ค.|july|jul',
  'สิงหาคม|สิงหา|ส.ค.|august|aug',
  'กันยายน|กันยา|ก.ย.|september|sept|sep',
  'ตุลาคม|ตุลา|ต.ค.|october|oct',
  'พฤศจิกายน|พฤศจิกา|พฤศจิ|พ.ย.|november|nov',
  'ธันวาคม|ธันวา|ธ.ค.|december|dec',
].map((names) => names.split('|'));

const monthPattern = monthNames.map((names) => names.map(toPattern).join('|')).join('|');
const monthOfName = new Map(
  monthNames.flatMap((names, month) => names.map((name) => [bare(name), month + 1] as const)),
);

function toPattern(name: string): string {
  if (name.includes('.'))
    return `${name.slice(0, -1).replaceAll('.', '\\.? ?')}\\.|(?<![ก-\\u0e4e])${bare(name)}(?![ก-\\u0e4e])`;
  if (/^[a-z]/.test(name)) return `\\b${name}\\b\\.?`;
  return /(?:คม|ยน|พันธ์)$/.test(name) ? name : `${name}(?![ก-\\u0e4e])`;
}

function bare(name: string): string {
  return name.replace(/[. ]/g, '');
}

const year = '(?:(?:พ\\.? ?ศ\\.?|ค\\.? ?ศ\\.?|ปี) ?)?(\\d{4}|\\d{2})(?!\\d)';
const weekdays = 'อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ?|ศุกร์|เสาร์';
const weekdayNames = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัส', 'ศุกร์', 'เสาร์'];

type Reading = (parts: (string | undefined)[], today: CalendarDate, years: Years) => string[] | undefined;

/** Every form in which a day is written, the longest first. */
const forms: [pattern: RegExp, read: Reading][] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ([y, m, d], _, years) => dayTerms(d, Number(m), y, years)],
  [/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/, ([d, m, y], _, years) => dayTerms(d, Number(m), y, years)],
  [
    new RegExp(`(?:วันที่ ?)?(?<!\\d)(\\d{1,2}) ?(?:-|–|ถึง) ?(\\d{1,2}) ?(${monthPattern}) ?(?:${year})?`),
    ([from, to, month, y], _, years) => {
      const days = Array.from(
        { length: Math.max(0, Number(to) - Number(from) + 1) },
        (_each, step) => Number(from) + step,
      );
      return days.slice(0, 31).flatMap((day) => dayTerms(String(day), monthOf(month), y, years) ?? []);
    },
  ],
  [
    new RegExp(`(?:วันที่ ?)?(?<!\\d)(\\d{1,2}) ?(${monthPattern}) ?(?:${year})?`),
    ([d, month, y], _, years) => dayTerms(d, monthOf(month), y, years),
  ],
  [
    new RegExp(
      `(\\b(?:${monthNames
        .flat()
        .filter((name) => /^[a-z]/.test(name))
        .join('|')})\\b\\.?) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?!\\d)`,
    ),
    ([month, d, y], _, years) => dayTerms(d, monthOf(month), y, years),
  ],
  [
    new RegExp(`(?:เดือน ?)?(${monthPattern}) ?(?:${year})?(?: ?(?:นี้|หน้า|ที่แล้ว|ที่ผ่านมา))?`),
    ([month, y], _, years) => yearsOf(y, years)?.map((each) => `${each}${two(monthOf(month))}`),
  ],
  [/(?<!\d)(\d{1,2})\/(\d{1,2})(?![\d/])/, ([d, m], _, years) => dayTerms(d, Number(m), undefined, years)],
  [
    new RegExp(`(?:ปีงบประมาณ|ปีงบ|งบปี) ?(?:พ\\.? ?ศ\\.? ?)?(\\d{4}|\\d{2})(?!\\d)`),
    ([y], _, years) => yearsOf(y, years)?.flatMap((each) => fiscalYear(each)),
  ],
  [/(?:ปี|พ\.? ?ศ\.?|ค\.? ?ศ\.?) ?(\d{4}|\d{2})(?!\d)/, ([y], _, years) => yearsOf(y, years)?.map(String)],
  [/(?<![\d./-])(2[45]\d\d|20\d\d)(?![\d./-])/, ([y], _, years) => yearsOf(y, years)?.map(String)],
  [/วันนี้|\btoday\b/, (_, today) => [term(today)]],
  [/พรุ่งนี้|\btomorrow\b/, (_, today) => [term(addDays(today, 1))]],
  [/มะรืน(?:นี้)?/, (_, today) => [term(addDays(today, 2))]],
  [/เมื่อวาน(?:นี้)?|\byesterday\b/, (_, today) => [term(addDays(today, -1))]],
  [/(?:วัน)?เสาร์ ?[-–]? ?อาทิตย์(?:นี้)?|สุดสัปดาห์(?:นี้)?|\b(?:this )?weekend\b/, (_, today) => nextDays(today, [6, 0])],
  [/(?:สัปดาห์|(?<!วัน)อาทิตย์)นี้|\bthis week\b/, (_, today) => week(today)],
  [/(?:สัปดาห์|(?<!วัน)อาทิตย์)หน้า|\bnext week\b/, (_, today) => week(addDays(today, 7))],
  [/(?:สัปดาห์|(?<!วัน)อาทิตย์)(?:ที่แล้ว|ก่อน)|\blast week\b/, (_, today) => week(addDays(today, -7))],
  [
    new RegExp(`(?:วัน)?(${weekdays})(?:ที่)?(นี้|หน้า)`),
    ([name, which], today) => {
      const day = weekdayNames.findIndex((each) => name!.startsWith(each));
      const [found] = nextDays(today, [day]);
      const [y, m, d] = [found!.slice(0, 4), found!.slice(4, 6), found!.slice(6)];
      return [which === 'หน้า' ? term(addDays(`${y}-${m}-${d}`, 7)) : found!];
    },
  ],
  [/เดือนนี้|\bthis month\b/, (_, today) => [term(today).slice(0, 6)]],
  [/เดือนหน้า|\bnext month\b/, (_, today) => [term(addDays(`${today.slice(0, 8)}01`, 31)).slice(0, 6)]],
  [/เดือน(?:ที่แล้ว|ก่อน)|\blast month\b/, (_, today) => [term(addDays(`${today.slice(0, 8)}01`, -1)).slice(0, 6)]],
  [/ปีนี้|\bthis year\b/, (_, today) => [today.slice(0, 4)]],
];

/**
 * The days that a folded, lower-case question with Arabic digits names; undefined where it names none. A day without its
 * year is that day of all `years`. Buddhist and Common Era years are told apart as the pipeline tells them.
 */
export function readDays(text: string, today: CalendarDate, years: Years): NamedDays | undefined {
  for (const [pattern, read] of forms) {
    const found = pattern.exec(text);
    const days = found && read(found.slice(1), today, years);
    if (!days) continue;
    const around = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    return { days, rest: around.join(' ').replace(/ (?:น\.|วันที่|เดือน|วัน) /g, ' ') };
  }
  return undefined;
}

const two = (number: number) => String(number).padStart(2, '0');
const term = (day: CalendarDate) => day.replaceAll('-', '');
const monthOf = (name: string | undefined) => monthOfName.get(bare(name ?? ''))!;

/** Terms of a day; undefined for one that no calendar has. */
function dayTerms(
  day: string | undefined,
  month: number,
  yearText: string | undefined,
  years: Years,
): string[] | undefined {
  const terms = yearsOf(yearText, years)
    ?.filter((each) => dayExists(each, month, Number(day)))
    .map((each) => `${each}${two(month)}${two(Number(day))}`);
  return terms?.length === 0 ? undefined : terms;
}

/** Common Era years that a text means, all of them where there is none; undefined for a number that is no year. */
function yearsOf(text: string | undefined, { first, last }: Years): number[] | undefined {
  if (text === undefined) return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
  const number = Number(text);
  if (text.length === 4) {
    if (number >= 2400 && number <= 2600) return [number - 543];
    return number >= 1900 && number <= 2100 ? [number] : undefined;
  }
  if (number >= 57 && number <= 71) return [number + 2500 - 543];
  return number >= 14 && number <= 28 ? [number + 2000] : undefined;
}

/** October of the year before to September. */
function fiscalYear(endYear: number): string[] {
  return Array.from({ length: 12 }, (_, step) =>
    step < 3 ? `${endYear - 1}${step + 10}` : `${endYear}${two(step - 2)}`,
  );
}

/** The next of each of these weekdays, today among them. */
function nextDays(today: CalendarDate, wanted: number[]): string[] {
  return wanted.map((day) => term(addDays(today, (day - weekdayOf(today) + 7) % 7)));
}

/** Sunday to Saturday, as Thai calendars show a week. */
function week(day: CalendarDate): string[] {
  const sunday = addDays(day, -weekdayOf(day));
  return Array.from({ length: 7 }, (_, step) => term(addDays(sunday, step)));
}
