import type { CalendarDate } from '../domain/calendar-date.ts';
import type { BoundaryAttribution } from '../domain/boundaries.ts';
import type { Language } from '../words/terms.ts';
import { fill, type Words } from '../words/words.ts';
import { formatDateRange, formatDateShort } from './dates.ts';
import { formatNumber } from './numbers.ts';

/** A range of whole numbers: "1–20", "7", "27 ขึ้นไป". */
export function formatRange({ from, to }: { from: number; to?: number }, { areaMap }: Words): string {
  if (to === undefined) return fill(areaMap.rangeOpen, { from: formatNumber(from) });
  return from === to ? formatNumber(from) : fill(areaMap.range, { from: formatNumber(from), to: formatNumber(to) });
}

/** What a map must say of itself. */
export interface MapFacts {
  period: { from: CalendarDate; to: CalendarDate };
  done: number;
  withoutMark: number;
  villages: readonly unknown[];
  labels: Readonly<Record<Language, { numbers: object }>>;
  isSketch: boolean;
  attribution?: BoundaryAttribution;
}

/** What stands under a map in words: what it has not, what numbers on it are, and whose its lines are. */
export function formatMapNotes(map: MapFacts, words: Words): string[] {
  const { areaMap, language } = words;
  const { period, done, withoutMark, villages, labels } = map;
  const notes: string[] = [];
  if (done === 0) {
    notes.push(fill(areaMap.none, { period: formatDateRange(period.from, period.to, language) }));
  }
  if (withoutMark > 0) {
    notes.push(fill(areaMap.withoutMark, { count: formatNumber(withoutMark), total: formatNumber(done) }));
  }
  if (Object.keys(labels[language].numbers).length > 0) {
    notes.push(villages.length > 0 ? areaMap.villageNumbers : areaMap.numbers);
  }
  const outlines = formatOutlinesNote(map, words);
  return outlines === undefined ? notes : [...notes, outlines];
}

/** Whose outlines a map draws, or that they are a schematic (แผนที่สังเขป); undefined where neither is known. */
export function formatOutlinesNote(
  { isSketch, attribution }: Pick<MapFacts, 'isSketch' | 'attribution'>,
  { areaMap, language }: Words,
): string | undefined {
  if (isSketch) return areaMap.sketch;
  if (!attribution) return undefined;
  const { source, licence, date } = attribution;
  return fill(areaMap.attribution, { source, licence, date: formatDateShort(date, language) });
}
