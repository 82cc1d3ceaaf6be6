import Papa from 'papaparse';
import { decodeFiles } from '../../../scripts/data/decode-files.ts';
import type { IssueCode } from '../../../src/domain/issue-catalogue.ts';
import type { SourceKind } from '../../../src/domain/source-ref.ts';
import { isFailedCell } from '../../../src/pipeline/cells/failed-cell.ts';
import { columnsOf } from '../../../src/pipeline/columns.ts';
import { workbook } from '../workbook.ts';
import { badCells, type CellClass } from './bad-cells.ts';
import { type BadInput, judgeError, judgeIssue, show } from './bad-input.ts';
import { fieldClasses } from './field-classes.ts';
import { tryDataset } from './try-dataset.ts';

type Value = string | number | boolean | null;
type Cells = Readonly<Record<string, Value>>;

/** A row of each kind that nothing is wrong with. */
const goodRows: Record<SourceKind, Cells> = {
  activities: {
    title: 'ขุดลอกคลอง',
    start: '18/11/2569',
    district: 'ดงหลวง',
    tambon: 'กกตูม',
    agency: 'อบต.กกตูม',
    total: '40',
    dress: 'เสื้อจิตอาสา',
  },
  training: { localGovernment: 'อบต.กกตูม', district: 'ดงหลวง', registered: '50' },
  'action-plans': { agency: 'อบต.กกตูม', fiscalYear: '2570', title: 'จิตอาสาพัฒนา', district: 'ดงหลวง' },
  channels: { channelKind: 'บอร์ด', channelName: 'หน้าอำเภอ', isPublic: 'ใช่', district: 'ดงหลวง', tambon: 'กกตูม' },
  places: { villageNo: '5', villageName: 'โคก', district: 'ดงหลวง', tambon: 'กกตูม' },
};

/** What must stand beside a field for its cell to be read at all, and what would answer in its place. */
const besides: Readonly<Record<string, Cells>> = {
  lat: { lon: '104.55' },
  lon: { lat: '16.80' },
  easting: { northing: '1858000' },
  northing: { easting: '452000' },
  utmZone: { easting: '446700', northing: '1857400' },
  datum: { easting: '446700', northing: '1857400' },
  endTime: { time: '9:00' },
  end: { start: '18/11/2569' },
  members: { registered: null },
  'channels areaCode': { district: null, tambon: null },
  'places areaCode': { district: null, tambon: null },
};

export const formats = ['csv', 'xlsx', 'json'] as const;
type Format = (typeof formats)[number];

/** Every bad cell in every field of every kind, in every format that can hold it; and every required field left empty. */
export function* cellInputs(): Generator<BadInput> {
  for (const [kind, classes] of Object.entries(fieldClasses) as [SourceKind, Record<string, unknown>][]) {
    for (const [field, entry] of Object.entries(classes)) {
      const { class: name, missing } = toClass(entry);
      const { values, codes } = badCells[name] as { values: readonly Value[]; codes: readonly IssueCode[] };
      for (const format of formats) {
        for (const value of values) {
          // CSV has texts alone: a number there is the text that stands in the list as well.
          if (format === 'csv' && typeof value !== 'string') continue;
          yield toInput({ kind, field, format, value, codes });
        }
        if (missing !== undefined) {
          yield toInput({ kind, field, format, value: '', codes: [missing] });
          yield toInput({ kind, field, format, value: ' \u00a0\u200b ', codes: [missing] });
        }
      }
    }
  }
}

function toClass(entry: unknown): { class: CellClass; missing?: IssueCode } {
  return typeof entry === 'string' ? { class: entry as CellClass } : (entry as { class: CellClass });
}

interface CellTrial {
  kind: SourceKind;
  field: string;
  format: Format;
  value: Value;
  codes: readonly IssueCode[];
}

function toInput({ kind, field, format, value, codes }: CellTrial): BadInput {
  const headers: Readonly<Record<string, readonly string[]>> = columnsOf[kind];
  const headerOf = (name: string): string => headers[name]![0]!;
  const row = { ...goodRows[kind], ...besides[field], ...besides[`${kind} ${field}`], [field]: value };
  const named = Object.fromEntries(Object.entries(row).map(([name, cell]) => [headerOf(name), cell]));
  const file = `${kind}.${format}`;
  return {
    name: `${format} · ${kind} · ${field}: ${show(value)}`,
    attempt: async () => {
      const exports = { [file]: write[format](named) };
      const { dataset, failures } = await tryDataset({ exports, kind, decode: decodeFiles });
      // A zero makes a CSV no text.
      if (format === 'csv' && String(value).includes('\0')) return judgeError(failures[0]?.error, file);
      if (failures.length > 0) return `the whole source was refused: ${failures[0]!.error.message}`;
      for (const found of dataset.issues) {
        const complaint = judgeIssue(found);
        if (complaint !== undefined) return complaint;
      }
      const expected = isFailedCell(value) ? ['cell-failed'] : codes;
      const told = dataset.issues.some(
        (found) => expected.includes(found.code) && found.file === file && found.row !== undefined,
      );
      if (told) return undefined;
      return `told nowhere; only ${dataset.issues.map(({ code, column }) => `${code} ${column ?? ''}`).join(', ') || 'nothing'}`;
    },
  };
}

/** A table of one row. */
const write: Record<Format, (row: Cells) => string | Uint8Array> = {
  csv: (row) => Papa.unparse([Object.keys(row), Object.values(row)], { newline: '\r\n' }),
  xlsx: (row) => workbook([{ name: 'ข้อมูล', rows: [Object.keys(row), Object.values(row)] }]),
  json: (row) => JSON.stringify([row]),
};
