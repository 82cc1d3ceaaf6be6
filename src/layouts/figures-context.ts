import { formatDateRange, formatMoment } from '../format/dates.ts';
import type { Period } from '../measures/period.ts';
import { fill, type Words } from '../words/words.ts';

/** What figures are of: "อำเภอดงหลวง · 12 เดือนล่าสุด (21 เม.ย. 2564 – 20 เม.ย. 2565) · ข้อมูล ณ …". `name` is the period's. */
export function formatFiguresContext(
  area: string,
  { from, to }: Period,
  name: string,
  asOf: string,
  { figures, site, language }: Words,
): string {
  return fill(figures.context, {
    area,
    period: `${name} (${formatDateRange(from, to, language)})`,
    asOf: fill(site.asOf, { moment: formatMoment(asOf, language) }),
  });
}
