import type { CalendarDate, ClockTime } from '../../domain/calendar-date.ts';
import { weekdayOf } from '../../domain/calendar-days.ts';
import { monthTerms, weekdayTerms } from '../../words/date-terms.ts';
import { speakNumber } from './number-words.ts';

/** "วันจันทร์ที่สิบแปด เมษายน พุทธศักราชสองพันห้าร้อยหกสิบห้า"; the year only where it is asked for. */
export function speakDate(date: CalendarDate, withYear = true): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const spoken = `วัน${weekdayTerms[weekdayOf(date)]!.th}ที่${speakNumber(day)} ${monthTerms[month - 1]!.th}`;
  return withYear ? `${spoken} พุทธศักราช${speakNumber(year + 543)}` : spoken;
}

/** "เก้านาฬิกาสามสิบนาที"; midnight is ศูนย์นาฬิกา. */
export function speakTime(time: ClockTime): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return `${speakNumber(hour)}นาฬิกา${minute > 0 ? `${speakNumber(minute)}นาที` : ''}`;
}
