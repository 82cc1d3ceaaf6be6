import { type MeasureId, measures } from '../measures/definitions.ts';
import type { MeasureValue } from '../measures/tally.ts';
import { fill, type Words } from '../words/words.ts';
import { formatNumber, formatPercent } from './numbers.ts';

/** A measure's value in words: the number itself, and what it is of. */
export interface FormattedValue {
  text: string;
  /** "45 จาก 59": under a share its parts, under a sum who reported. */
  part?: string;
}

/** A value as text; "–" where nothing was reported, which is not 0. */
export function formatMeasure(id: MeasureId, value: MeasureValue<MeasureId>, words: Words): FormattedValue {
  const { results: text } = words;
  if (typeof value === 'number') return { text: formatNumber(value) };
  if ('days' in value) {
    if (value.days === undefined) return { text: '–', part: text.notReported };
    const part = fill(text.fromReports, { count: formatNumber(value.reported) });
    return { text: fill(text.days, { count: formatNumber(value.days) }), part };
  }
  if ('total' in value) {
    if (value.reported === 0) return { text: '–', part: text.notReported };
    const total = formatNumber(value.total);
    return {
      text: value.approximate ? fill(text.about, { count: total }) : total,
      part: fill(text.reportedOf, { reported: formatNumber(value.reported), of: formatNumber(value.of) }),
    };
  }
  if (!('part' in value)) return { text: '–' };
  const { part, of } = value;
  const parts = fill(text.partOf, { part: formatNumber(part), of: formatNumber(of) });
  // Of areas the number itself is asked for; of a share, how large it is.
  if (measures[id].type === 'areas') return { text: formatNumber(part), part: parts };
  return { text: formatPercent({ part, of }), part: of > 0 ? parts : undefined };
}
