import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { formatMoment } from '../format/dates.ts';
import { formatAreaName } from '../format/names.ts';
import { formatPeriod } from '../format/periods.ts';
import type { ResultsPage } from '../views/results-page.ts';
import type { Words } from '../words/words.ts';
import { fill } from '../words/words.ts';
import { toSummaryTable } from './to-summary-rows.ts';
import { toSummaryPoints } from './to-summary-text.ts';
import { withoutClock } from './zip-clock.ts';

/** Thai marks stack two high and need the room, in points. */
const lineHeight = 21;

/** A summary as a workbook: what it is of, what it says in short, and its table. The same content gives the same bytes. */
export async function toSummaryWorkbook(page: ResultsPage, words: Words): Promise<Uint8Array<ArrayBuffer>> {
  const { summary, site, language } = words;
  const table = toSummaryTable(page, words);
  const across = { columnSpan: table.columns.length, height: lineHeight };
  const of = { area: formatAreaName(page.area, language), period: formatPeriod(page.period.id, language) };
  const line = (value: string, style: Partial<Cell & object> = {}): Cell[] => [
    { value, type: String, ...across, ...style },
  ];
  const bold = { fontWeight: 'bold' as const };
  const data: SheetData = [
    line(summary.heading, { ...bold, fontSize: 14 }),
    line(fill(summary.of, of)),
    line(fill(site.asOf, { moment: formatMoment(page.asOf, language) })),
    ...toSummaryPoints(page, words).map((point) => line(point)),
    [],
    table.columns.map((value): Cell => ({ value, type: String, ...bold, wrap: true, borderStyle: 'thin' })),
    ...table.rows.map((row, at) =>
      row.map((value): Cell => {
        const style = { borderStyle: 'thin' as const, ...(at === table.rows.length - 1 ? bold : {}) };
        if (value === undefined) return { value: '–', type: String, align: 'right', ...style };
        return typeof value === 'number'
          ? { value, type: Number, format: '#,##0', ...style }
          : { value, type: String, ...style };
      }),
    ),
    [],
    line(summary.note),
  ];
  const bytes = await writeXlsxFile(data, {
    sheet: page.period.id,
    columns: table.columns.map((_, at) => ({ width: at === 0 ? 5 : at === 1 ? 26 : 11 })),
    orientation: 'landscape',
  }).toBuffer();
  return new Uint8Array(withoutClock(bytes));
}
