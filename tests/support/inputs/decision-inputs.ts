import type { IssueCode } from '../../../src/domain/issue-catalogue.ts';
import { decodeFiles } from '../../../scripts/data/decode-files.ts';
import { type BadInput, judgeError, judgeIssue, show } from './bad-input.ts';
import { tryDataset } from './try-dataset.ts';

// Decisions of people (data/*.csv) that fit nothing or cannot be understood. A line becomes an issue, a file that is none
// stops the run: a takedown is never passed over.

const activities = 'รหัสกิจกรรม,ชื่อกิจกรรม,วันที่,อำเภอ\r\nA-1,ขุดลอกคลอง,18/11/2569,ดงหลวง\r\nA-2,ปลูกป่า,19/11/2569,ดงหลวง\r\n';
const longText = 'ก'.repeat(5000);

const headers = {
  'corrections.csv': 'id,field,value,reason',
  'takedowns.csv': 'id,reason',
  'aliases.csv': 'old,new',
  'photo-decisions.csv': 'photo,decision,value,reason',
} as const;
type DecisionFile = keyof typeof headers;

const photo = '71f9fa7e39d6a8ef';
const strangers = [
  'a-9',
  'x',
  '',
  ' ',
  'A-1/',
  '../a-1',
  'ก',
  '<b>a-1</b>',
  '=1+1',
  '#REF!',
  'null',
  '0',
  'a-1;a-2',
  longText,
];

/** Lines that are wrong, by file. */
const lines: Record<DecisionFile, string[][]> = {
  'corrections.csv': [
    ...strangers.map((id) => [id, 'title', 'x', '']),
    ...['', 'x', 'Titel', 'ชื่อ', 'id', 'photos', 'result', 'total', '__proto__', 'constructor', 'end date'].map(
      (field) => ['a-1', field, 'x', ''],
    ),
    ...['', ' '].map((value) => ['a-1', 'title', value, '']),
    ...['', 'x', 'พัฒนา', 'Development', '1', 'unknown'].map((value) => ['a-1', 'kind', value, '']),
    ...['', 'x', 'draft', 'เลื่อน', 'Done', '0'].map((value) => ['a-1', 'state', value, '']),
    ...['', 'x', '31/2/2569', '2569', '99/99/9999', '1e5', 'พรุ่งนี้', '-'].flatMap((value) => [
      ['a-1', 'start', value, ''],
      ['a-1', 'end', value, ''],
    ]),
    ['a-1', 'end', '1/1/2569', 'before it begins'],
    ['a-1'],
    ['a-1', 'title'],
  ],
  'takedowns.csv': strangers.map((id) => [id, 'x']),
  'aliases.csv': [
    ...strangers.filter((id) => id.trim() !== 'x').map((id) => ['old', id]),
    ...['', 'a-1', 'A', '../old', 'ก', 'a b', longText, '<b>', 'x'.repeat(65)].map((old) => [old, 'a-2']),
    ['old', 'old'],
    ['old'],
  ],
  'photo-decisions.csv': [
    ...['', 'x', '71f9', `${photo}0`, photo.replace('7', 'g'), '../x.jpg', '<b>', longText].map((id) => [
      id,
      'hold',
      '',
      '',
    ]),
    ...['', 'x', 'show', 'delete', 'Take down', 'ถอน', 'hold!', '<b>'].map((word) => [photo, word, '', '']),
    ...[
      '',
      'x',
      '0.1 0.1 0.2',
      '0.1 0.1 0.2 0.3 0.4',
      '-0.1 0 1 1',
      '0 0 1.5 1',
      '0 0 0 1',
      '0 0 1 0',
      '1e9 0 1 1',
      'NaN 0 1 1',
      ';',
      '0,1;0,1',
    ].map((value) => [photo, 'redact', value, '']),
    ...['hold', 'clear', 'caption', 'take-down'].map((word) => ['0'.repeat(16), word, 'x', '']).slice(0, 3),
  ],
};

const wholeFiles: Record<string, (header: string) => string | Uint8Array> = {
  'without its first column': (header) => `${header.split(',').slice(1).join(',')}\r\nx,y\r\n`,
  'without a header': () => 'a-1,title,x\r\n',
  'with a header in Thai': () => 'รหัส,ช่อง,ค่า\r\na-1,title,x\r\n',
  'that is a web page': () => '<html><body>log in</body></html>',
  'that is a workbook': () => Buffer.from('PK\x03\x04 and more'),
  'of zeros': () => new Uint8Array(1000),
  'of one line without end': (header) => `${header}\r\n${'x'.repeat(2_000_000)}`,
  'of commas without end': (header) => `${header}\r\n${`${','.repeat(900_000)}\r\n`.repeat(30)}`,
};

/** Every wrong decision. */
export function* decisionInputs(): Generator<BadInput> {
  for (const [file, header] of Object.entries(headers) as [DecisionFile, string][]) {
    for (const line of lines[file]) {
      yield {
        name: `decisions · ${file}: ${line.map((cell) => show(cell)).join(', ')}`,
        attempt: () =>
          tryLine(file, `${header}\r\n${line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`),
      };
    }
    for (const [what, make] of Object.entries(wholeFiles)) {
      yield { name: `decisions · ${file} ${what}`, attempt: () => tryFile(file, make(header)) };
    }
  }
}

const codes: readonly IssueCode[] = ['decision-unmatched', 'decision-unreadable', 'row-ragged'];

async function tryLine(file: string, text: string): Promise<string | undefined> {
  const { dataset } = await tryDataset({
    exports: { 'activities.csv': activities },
    kind: 'activities',
    beside: { [file]: text },
    decode: decodeFiles,
  });
  const complaint = dataset.issues.map(judgeIssue).find((each) => each !== undefined);
  if (complaint !== undefined) return complaint;
  const told = dataset.issues.some((found) => codes.includes(found.code) && found.file === file && found.row === 2);
  return told ? undefined : 'told nowhere';
}

async function tryFile(file: string, content: string | Uint8Array): Promise<string | undefined> {
  try {
    await tryDataset({
      exports: { 'activities.csv': activities },
      kind: 'activities',
      beside: { [file]: content },
      decode: decodeFiles,
    });
  } catch (error) {
    return judgeError(error, file);
  }
  return 'the file was taken';
}
