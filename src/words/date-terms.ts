import { type Term, term } from './terms.ts';

// Months and days of the week, in full and short.

/** January first. */
export const monthTerms: readonly Term[] = [
  term('มกราคม', 'January'),
  term('กุมภาพันธ์', 'February'),
  term('มีนาคม', 'March'),
  term('เมษายน', 'April'),
  term('พฤษภาคม', 'May'),
  term('มิถุนายน', 'June'),
  term('กรกฎาคม', 'July'),
  term('สิงหาคม', 'August'),
  term('กันยายน', 'September'),
  term('ตุลาคม', 'October'),
  term('พฤศจิกายน', 'November'),
  term('ธันวาคม', 'December'),
];

/** January first. */
export const monthShortTerms: readonly Term[] = [
  term('ม.ค.', 'Jan'),
  term('ก.พ.', 'Feb'),
  term('มี.ค.', 'Mar'),
  term('เม.ย.', 'Apr'),
  term('พ.ค.', 'May'),
  term('มิ.ย.', 'Jun'),
  term('ก.ค.', 'Jul'),
  term('ส.ค.', 'Aug'),
  term('ก.ย.', 'Sep'),
  term('ต.ค.', 'Oct'),
  term('พ.ย.', 'Nov'),
  term('ธ.ค.', 'Dec'),
];

/** Sunday first, as `weekdayOf` counts. */
export const weekdayTerms: readonly Term[] = [
  term('อาทิตย์', 'Sunday'),
  term('จันทร์', 'Monday'),
  term('อังคาร', 'Tuesday'),
  term('พุธ', 'Wednesday'),
  term('พฤหัสบดี', 'Thursday'),
  term('ศุกร์', 'Friday'),
  term('เสาร์', 'Saturday'),
];

/** Sunday first, for the head of a month's table. */
export const weekdayShortTerms: readonly Term[] = [
  term('อา.', 'Sun'),
  term('จ.', 'Mon'),
  term('อ.', 'Tue'),
  term('พ.', 'Wed'),
  term('พฤ.', 'Thu'),
  term('ศ.', 'Fri'),
  term('ส.', 'Sat'),
];
