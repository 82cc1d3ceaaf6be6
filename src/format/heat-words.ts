import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { measures } from '../measures/definitions.ts';
import { weekdayShortTerms } from '../words/date-terms.ts';
import { fill, type Words } from '../words/words.ts';
import { formatDateShort, formatMonthShort } from './dates.ts';
import { formatNumber } from './numbers.ts';

/** What a calendar of active days says of its weekdays, months and days. */
export function heatWords({ charts: text, language }: Words) {
  const [sunday, ...others] = weekdayShortTerms.map((term) => term[language]);
  return {
    weekdays: [...others, sunday!],
    month: (month: Month) => formatMonthShort(month, language).split(' ')[0]!,
    day: (day: CalendarDate, count: number) =>
      fill(text.point, {
        name: formatDateShort(day, language),
        value: `${formatNumber(count)} ${measures.done.unit[language]}`,
      }),
  };
}
