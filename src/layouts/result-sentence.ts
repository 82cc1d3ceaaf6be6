import { formatDateShort } from '../format/dates.ts';
import { formatAreaName } from '../format/names.ts';
import { formatNumber } from '../format/numbers.ts';
import { formatPeriod } from '../format/periods.ts';
import type { ResultsPage } from '../views/results-page.ts';
import { fill, type Words } from '../words/words.ts';

/** What happened, in one sentence made of the figures: "อำเภอดงหลวงจัดกิจกรรม 12 กิจกรรมในเดือน… เพิ่มขึ้นจาก 9 กิจกรรมใน…". */
export function writeResultSentence(page: ResultsPage, { results: text, language }: Words): string {
  const done = page.groups.flatMap(({ figures }) => figures).find(({ id }) => id === 'done');
  const [count, before] = [done?.value as number, done?.before as number | undefined];
  const values = {
    area: formatAreaName(page.area, language),
    count: formatNumber(count),
    before: before === undefined ? '' : formatNumber(before),
    period: formatPeriod(page.period.id, language),
    periodBefore: formatPeriod(page.before.id, language),
  };
  if (before === undefined) return fill(text.alone, values);
  // What is not over can only be said as far as it goes, not as more or fewer.
  if (!page.period.isOver) {
    return fill(text.soFar, { date: formatDateShort(page.today, language), sentence: fill(text.alone, values) });
  }
  return fill(count > before ? text.more : count < before ? text.fewer : text.same, values);
}
