import type { CalendarDate, Month } from '../domain/calendar-date.ts';
import { addDays, daysBetween, monthOf, startOfWeek } from '../domain/calendar-days.ts';
import { type Drawing, letterSize, type Look, type Shape } from './drawing.ts';

/** Days of a stretch by how many activities each had, and what they come to. */
export interface HeatDays {
  days: { day: CalendarDate; count: number; level: 0 | 1 | 2 | 3 | 4 }[];
  /** Of those, how many have an activity. */
  active: number;
  /** The first of the days that have most; absent where none has any. */
  most?: { day: CalendarDate; count: number };
}

/** Words of the drawing, in the page's language. */
export interface HeatWords {
  /** Monday first. */
  weekdays: readonly string[];
  month: (month: Month) => string;
  day: (day: CalendarDate, count: number) => string;
}

const levels = 4;
const step = 15;
/** Darker squares are larger too: paper and eyes without colour tell them apart. */
const sizes = [12, 5, 8, 10, 13] as const;
const left = 24;
/** Room for the name of a month that begins in the last week. */
const right = 30;
const top = 22;
const bandHeight = top + 7 * step + 14;

/** Days from `from` to `to`; `counts` has only days with an activity. Level 4 is the most of any day here. */
export function toHeatDays(
  counts: ReadonlyMap<CalendarDate, number>,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): HeatDays {
  const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
  const max = Math.max(1, ...all.map((day) => counts.get(day) ?? 0));
  const days = all.map((day) => {
    const count = counts.get(day) ?? 0;
    return { day, count, level: Math.ceil((count / max) * levels) as 0 | 1 | 2 | 3 | 4 };
  });
  const active = days.filter(({ count }) => count > 0);
  const [most] = active.toSorted((a, b) => b.count - a.count);
  return { days, active: active.length, most: most && { day: most.day, count: most.count } };
}

/** Columns of weeks, Monday at the top, in as many bands as `width` asks for. */
export function drawHeatCalendar({ days }: HeatDays, { width, words }: { width: number; words: HeatWords }): Drawing {
  const first = startOfWeek(days[0]!.day);
  const weeks = Math.floor(daysBetween(first, days.at(-1)!.day) / 7) + 1;
  const bands = Math.ceil(weeks / Math.floor((width - left - right) / step));
  const weeksOfBand = Math.ceil(weeks / bands);
  const placeOf = (day: CalendarDate) => {
    const days = daysBetween(first, day);
    const week = Math.floor(days / 7);
    const band = Math.floor(week / weeksOfBand);
    return { x: left + (week % weeksOfBand) * step, y: band * bandHeight + top + (days % 7) * step };
  };
  const square = (day: CalendarDate, size: number) => {
    const { x, y } = placeOf(day);
    return { x: x + (step - size) / 2, y: y + (step - size) / 2 };
  };
  const empty = days.map(({ day }) => {
    const { x, y } = square(day, sizes[0]);
    return `M${x} ${y}h${sizes[0]}v${sizes[0]}h-${sizes[0]}Z`;
  });
  return {
    width: left + weeksOfBand * step + right,
    height: bands * bandHeight,
    shapes: [
      { type: 'path', look: 'heat-0', d: empty.join('') },
      ...Array.from({ length: bands }, (_, band) =>
        [0, 2, 4].map((weekday): Shape => ({
          type: 'label',
          text: words.weekdays[weekday]!,
          x: 0,
          y: band * bandHeight + top + weekday * step + letterSize - 2,
        })),
      ).flat(),
      ...days
        .filter(({ day }) => day.endsWith('-01'))
        .map(({ day }): Shape => {
          const { x, y } = placeOf(day);
          return { type: 'label', text: words.month(monthOf(day)), x, y: Math.floor(y / bandHeight) * bandHeight + 16 };
        }),
      ...days.flatMap(({ day, count, level }): Shape[] => {
        if (count === 0) return [];
        const size = sizes[level];
        const look: Look = `heat-${level}`;
        return [{ type: 'box', look, ...square(day, size), width: size, height: size, says: words.day(day, count) }];
      }),
    ],
  };
}
