import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { donTanColumns, nongSungColumns, planColumns, resultColumns, wanYaiColumns } from './activity-columns.ts';
import { createCsvSink } from './csv-sink.ts';
import { buddhistSerials, longDates, program, slashes, thaiDigits } from './dialects.ts';
import { createJsonSink } from './json-sink.ts';
import type { Sink } from './sink.ts';
import { encodeWindows874 } from './windows-874.ts';
import { createXlsxSink } from './xlsx-sink.ts';

/** The exports of activities. Four districts share a system; three keep lists of their own, each in its way. */
export interface ActivityFiles {
  /** Announcements of the four districts: CSV, UTF-8 with a mark, 18/4/2569. */
  plans: Sink;
  /** Their results: a workbook with titles above the header and Buddhist years in its dates. */
  results: Sink;
  /** Don Tan: plan and result in one row, windows-874, Thai digits, years of two digits. */
  donTan: Sink;
  /** Wan Yai: a program's JSON. */
  wanYai: Sink;
  /** Nong Sung: plans and results in one list without ids, semicolons, dates in words. */
  nongSung: Sink;
}

/** Rows that a workbook or a JSON may have; the rest goes on in a CSV of the same columns. */
const mostRowsAtOnce = 20_000;

/** Opens every export of activities in a folder. */
export function openActivityFiles(folder: string, today: CalendarDate): ActivityFiles {
  return {
    plans: createCsvSink({ folder, name: 'plans', columns: planColumns, dialect: slashes, hasMark: true }),
    results: createXlsxSink({
      folder,
      name: 'results',
      columns: resultColumns,
      dialect: buddhistSerials,
      titles: [
        'รายงานผลการดำเนินกิจกรรมจิตอาสา จังหวัดมุกดาหาร (ข้อมูลตัวอย่าง)',
        `ข้อมูล ณ วันที่ ${longDates({ day: today }) as string}`,
      ],
      totalOf: 'total',
      mostRows: mostRowsAtOnce,
      overflow: () =>
        createCsvSink({ folder, name: 'results-more', columns: resultColumns, dialect: slashes, hasMark: true }),
    }),
    donTan: createCsvSink({
      folder,
      name: 'dontan',
      columns: donTanColumns,
      dialect: thaiDigits,
      encode: encodeWindows874,
    }),
    wanYai: createJsonSink({
      folder,
      name: 'wanyai',
      columns: wanYaiColumns,
      dialect: program,
      mostRows: mostRowsAtOnce,
      overflow: () => createCsvSink({ folder, name: 'wanyai-more', columns: wanYaiColumns, dialect: program }),
    }),
    nongSung: createCsvSink({ folder, name: 'nongsung', columns: nongSungColumns, dialect: longDates, delimiter: ';' }),
  };
}
