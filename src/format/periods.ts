import type { PeriodId } from '../measures/period.ts';
import { kindOfPeriod, readPeriod } from '../measures/period.ts';
import type { Language } from '../words/terms.ts';
import { formatDateRange, formatFiscalYear, formatMonth, formatMonthShort } from './dates.ts';

/** A period in full: "สัปดาห์วันที่ 16–22 พ.ย. 2569", "เดือนพฤศจิกายน 2569", "ปีงบประมาณ 2570"; "week of 16–22 Nov 2026". */
export function formatPeriod(id: PeriodId, language: Language): string {
  const { from, to } = readPeriod(id);
  switch (kindOfPeriod(id)) {
    case 'week':
      return `${language === 'th' ? 'สัปดาห์วันที่' : 'week of'} ${formatDateRange(from, to, language)}`;
    case 'month':
      return language === 'th' ? `เดือน${formatMonth(id, language)}` : formatMonth(id, language);
    case 'fiscal-year':
      return formatFiscalYear(Number(id.slice(2)), language);
  }
}

/** For a list of links or an axis: "16–22 พ.ย. 2569", "พ.ย. 2569", "ปีงบประมาณ 2570". */
export function formatPeriodShort(id: PeriodId, language: Language): string {
  const { from, to } = readPeriod(id);
  switch (kindOfPeriod(id)) {
    case 'week':
      return formatDateRange(from, to, language);
    case 'month':
      return formatMonthShort(id, language);
    case 'fiscal-year':
      return formatFiscalYear(Number(id.slice(2)), language);
  }
}
