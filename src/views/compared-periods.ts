import type { Activity } from '../domain/activity.ts';
import type { AreaCode } from '../domain/area.ts';
import { addMonths, monthOf } from '../domain/calendar-days.ts';
import { type PeriodFigures, toPeriodFigures } from './figures.ts';
import { last12Months, monthPeriod } from '../measures/period.ts';
import type { SiteIndex } from './site-index.ts';

/** Figures of the running month up to today, the whole month before, and the 12 months that end today. */
export interface ComparedPeriods {
  thisMonth: PeriodFigures;
  previousMonth: PeriodFigures;
  last12Months: PeriodFigures;
}

/** What a page sets side by side of the activities of one area, or of a part of them such as one kind. */
export function toComparedPeriods(index: SiteIndex, code: AreaCode, activities: Activity[]): ComparedPeriods {
  const { today } = index;
  const month = monthOf(today);
  return {
    thisMonth: toPeriodFigures(index, code, activities, { from: monthPeriod(month).from, to: today }),
    previousMonth: toPeriodFigures(index, code, activities, monthPeriod(addMonths(month, -1))),
    last12Months: toPeriodFigures(index, code, activities, last12Months(today)),
  };
}
