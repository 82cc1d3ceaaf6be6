import type { readDays } from './query-days.ts';

const bareMonths = 'มค|กพ|มีค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค';
const cutMonths =
  'มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิ|ธันวา|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const nearToday =
  'วัน|เมื่อวาน|มะรืน|พรุ่ง|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์|สัปดาห์|เดือน|ปีนี้|today|tomorrow|yesterday|week|month|year';

/** What some name of days without a digit or a sign has in it: a text without any of these names none. Lower case. */
export const dayWords: readonly string[] = [bareMonths, cutMonths, nearToday].flatMap((words) => words.split('|'));

const pattern = new RegExp(
  `[0-9๐-๙]|[ก-๎]\\.? ?[คพย]\\.|(?<![ก-๎])(?:${bareMonths})(?![ก-๎])|${cutMonths}|${nearToday}`,
  'i',
);

/** False for a folded question that names no day for certain. */
export const mayNameDays = (text: string): boolean => pattern.test(text);

/** What reads the days of a folded question, loaded where it may name some. */
export const daysFor = async (text: string): Promise<typeof readDays | undefined> =>
  mayNameDays(text) ? (await import('./query-days.ts')).readDays : undefined;
