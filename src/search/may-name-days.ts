/** Cut names of months, and words that stand near today. */
const words =
  'มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิ|ธันวา|วัน|มะรืน|พรุ่ง|สัปดาห์|อาทิตย์|เดือน|ปี|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|tomorrow|yesterday|week|month|year';

const pattern = new RegExp(
  `[0-9๐-๙]|[ก-๎]\\.? ?[คพย]\\.|(?<![ก-๎])(?:[มกตส]ค|[กม]พ|ม[ีเิ]ค|เมย|มิย|กย|พย|ธค|พค)(?![ก-๎])|${words}`,
  'i',
);

/** False for a question that names no day for certain: what reads days is then not loaded at all. */
export const mayNameDays = (text: string): boolean => pattern.test(text);
