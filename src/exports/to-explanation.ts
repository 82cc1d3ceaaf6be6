import { issueText } from '../domain/issue-catalogue.ts';
import type { Issue } from '../domain/issue.ts';
import type { Manifest, SheetReading } from '../domain/manifest.ts';

/** Issues of one code that are written out; the rest are counted. */
const shown = 5;

/**
 * What a run understood, as lines of text for the operator, Thai and English: per sheet its headers and fields,
 * unknown headers with the nearest known one, row counts that balance, and the first five issues of each code.
 */
export function toExplanation({ manifest, issues }: { manifest: Manifest; issues: readonly Issue[] }): string[] {
  return [
    ...manifest.receipts
      .filter((receipt) => receipt.stale)
      .map(({ source, time }) => `! ${source}: ใช้ข้อมูลครั้งก่อน / last good copy, ${time}`),
    ...manifest.sheets.flatMap(explainSheet),
    '',
    'สิ่งที่ควรแก้ / To mend',
    ...explainIssues(issues),
  ];
}

/** The same in one line a sheet and one line a severity, as `npm start` prints it. */
export function toSummary({ manifest, issues }: { manifest: Manifest; issues: readonly Issue[] }): string[] {
  const of = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  return [
    ...manifest.sheets.map((sheet) => `  ${nameOf(sheet)}: ${countsOf(sheet)}`),
    `  ควรแก้ / to mend: ${of('held')} ไม่เผยแพร่ held, ${of('warning')} ควรตรวจ warnings, ${of('note')} ข้อสังเกต notes`,
  ];
}

function explainSheet(sheet: SheetReading): string[] {
  const known = sheet.columns.filter((column) => column.field !== undefined);
  const unknown = sheet.columns.filter((column) => column.field === undefined && column.header !== '');
  const how = [
    sheet.format,
    sheet.encoding,
    sheet.delimiter && `"${sheet.delimiter === '\t' ? '\\t' : sheet.delimiter}"`,
  ];
  return [
    '',
    `${nameOf(sheet)} (${sheet.source}, ${sheet.kind}; ${how.filter(Boolean).join(', ')}; หัวตารางแถว / header in row ${sheet.headerRow ?? '–'})`,
    ...known.map(({ header, field }) => `    ${header} → ${field}`),
    ...unknown.map(
      ({ header, nearest }) => `  ? ${header} → ไม่รู้จัก / unknown${nearest ? `, ใกล้ / nearest: ${nearest}` : ''}`,
    ),
    `  ${countsOf(sheet)}`,
  ];
}

function explainIssues(issues: readonly Issue[]): string[] {
  const byCode = Map.groupBy(issues, (issue) => issue.code);
  const order = { held: 0, warning: 1, note: 2 };
  const groups = [...byCode].toSorted(([, [a]], [, [b]]) => order[a!.severity] - order[b!.severity]);
  return groups.flatMap(([code, all]) => [
    '',
    `[${all[0]!.severity}] ${code} × ${all.length}`,
    ...all
      .slice(0, shown)
      .flatMap((issue) => [
        `  ${placeOf(issue)}${issueText(issue, 'th').what} → ${issueText(issue, 'th').mend}`,
        `    ${issueText(issue, 'en').what} → ${issueText(issue, 'en').mend}`,
      ]),
    ...(all.length > shown ? [`  … อีก / and ${all.length - shown} more`] : []),
  ]);
}

/** File, sheet, row and column, as far as the issue has them. */
function placeOf({ file, sheet, row, column }: Issue): string {
  const place = [file, sheet, row === undefined ? undefined : `แถว/row ${row}`, column && `"${column}"`].filter(
    Boolean,
  );
  return place.length === 0 ? '' : `${place.join(' · ')}: `;
}

function nameOf({ file, sheet }: SheetReading): string {
  return sheet === undefined ? file : `${file} › ${sheet}`;
}

function countsOf({ rows, published, held, excluded }: SheetReading): string {
  return `${rows} แถว/rows = ${published} เผยแพร่/published + ${held} รอแก้/held + ${excluded} ไม่นับ/excluded`;
}
