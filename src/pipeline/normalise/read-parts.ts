import type {
  ActivityPlan,
  ActivityResult,
  ActivityState,
  ExtraMeasure,
  ParticipantGroup,
} from '../../domain/activity.ts';
import type { Count } from '../../domain/count.ts';
import { issue } from '../../domain/issue.ts';
import { readAmount, readCount, readKilograms } from '../cells/count.ts';
import { parseNumberText } from '../cells/number-text.ts';
import { reportedText } from '../cells/reported-text.ts';
import { readDate } from '../cells/thai-date.ts';
import { readRecordKind } from '../cells/words.ts';
import type { Field } from '../columns.ts';
import { maskPersonalData } from '../personal-data.ts';
import { isIssue, type Cell, type Reading } from '../table.ts';
import { cleanText } from '../text/clean-text.ts';
import { toArabicDigits } from '../text/thai-digits.ts';
import { readContact } from './read-contact.ts';
import type { ReadingContext, RowReader } from './row-reader.ts';
import { setKnown } from './set-known.ts';

/** What the halves of a report are read with. */
export interface PartsContext extends ReadingContext {
  maxParticipants: number;
}

const groupFields = {
  'royal-volunteers': 'royalVolunteers',
  'volunteers-904': 'volunteers904',
  officials: 'officials',
  military: 'military',
  police: 'police',
  headmen: 'headmen',
  students: 'students',
  private: 'private',
  public: 'public',
} as const satisfies Record<ParticipantGroup, Field>;

const measureFields = {
  'blood-cc': 'bloodCc',
  'platelet-units': 'plateletUnits',
  trees: 'trees',
  'rubbish-kg': 'rubbishKg',
} as const satisfies Record<ExtraMeasure, Field>;

const countFields: readonly Field[] = ['total', ...Object.values(measureFields), ...Object.values(groupFields)];
const resultFields: readonly Field[] = ['narrative', 'photos', ...countFields];
const planFields: readonly Field[] = [
  'wantedPeople',
  'dress',
  'bring',
  'meetingPoint',
  'accessibility',
  'shade',
  'signUpUntil',
  'contact',
];

/**
 * Which halves the row reports. Said by a column (แผน/ผล) or by the state; else read off what is filled in,
 * and for an empty row off the table: one that has columns for results only is a table of results, of days that have come.
 */
export function readParts(
  row: RowReader,
  context: PartsContext,
  state: ActivityState | undefined,
  isDue: boolean,
): { plan?: ActivityPlan; result?: ActivityResult } {
  const said = row.read('recordKind', readRecordKind);
  // What was postponed did not take place: a narrative tells why, and numbers are nobody's.
  if (said === 'plan' || state === 'postponed') return { plan: readPlan(row, context) };
  const isFilled = (field: Field) => row.has(field) && hasContent(row.cell(field));
  const hasResult = (state === 'cancelled' ? countFields : resultFields).some(isFilled);
  if (said === 'result') return { result: readResult(row, context) };
  if (state === 'planned') return { plan: readPlan(row, context) };
  const tableOfResults =
    isDue &&
    state === undefined &&
    resultFields.some((field) => row.has(field)) &&
    !planFields.some((field) => row.has(field));
  const hasPlan = planFields.some(isFilled);
  if (!hasResult && state !== 'done' && !tableOfResults) return { plan: readPlan(row, context) };
  return hasPlan
    ? { plan: readPlan(row, context), result: readResult(row, context) }
    : { result: readResult(row, context) };
}

/** A dash, "ไม่มี", a zero or an empty box fills a cell, but reports nothing by itself. */
function hasContent(cell: Cell): boolean {
  const text = reportedText(cell);
  return text !== undefined && cell !== false && parseNumberText(toArabicDigits(text).toLowerCase())?.value !== 0;
}

function readPlan(row: RowReader, context: PartsContext): ActivityPlan {
  const plan: ActivityPlan = { source: row.source };
  setKnown(plan, 'wantedPeople', row.read('wantedPeople', within(context.maxParticipants)));
  setKnown(plan, 'dress', row.text('dress'));
  setKnown(plan, 'bring', row.text('bring'));
  setKnown(plan, 'meetingPoint', row.text('meetingPoint'));
  setKnown(plan, 'accessibility', row.text('accessibility'));
  setKnown(plan, 'shade', row.text('shade'));
  setKnown(plan, 'signUpUntil', row.read('signUpUntil', readDate, 'date-ignored')?.end);
  setKnown(plan, 'contact', readContact(row, context.publicContacts));
  setKnown(plan, 'budgetBaht', row.read('budgetBaht', readAmount));
  setKnown(plan, 'reportedOn', row.read('reportedOn', readDate, 'date-ignored')?.start);
  return plan;
}

function readResult(row: RowReader, context: PartsContext): ActivityResult {
  const count = within(context.maxParticipants);
  const result: ActivityResult = { groups: {}, measures: {}, photos: [], source: row.source };
  setKnown(result, 'total', row.read('total', count));
  for (const [group, field] of Object.entries(groupFields)) {
    setKnown(result.groups, group as ParticipantGroup, row.read(field, count));
  }
  for (const [measure, field] of Object.entries(measureFields)) {
    const read = field === 'rubbishKg' ? (cell: Cell) => readKilograms(cell, row.headerOf(field)) : readCount;
    setKnown(result.measures, measure as ExtraMeasure, row.read(field, read));
  }
  setKnown(result, 'narrative', row.text('narrative'));
  setKnown(result, 'budgetBaht', row.read('budgetBaht', readAmount));
  setKnown(result, 'reportedOn', row.read('reportedOn', readDate, 'date-ignored')?.start);
  result.photos = photoNames(row.cell('photos'));
  checkGroups(row, result);
  return result;
}

/** A reader of counts that refuses more people than any activity has. */
function within(most: number): (cell: Cell) => Reading<Count> {
  return (cell) => {
    const count = readCount(cell);
    if (count === undefined || isIssue(count) || count.value <= most) return count;
    return issue('number-implausible', { found: count.raw, expected: `0–${most}` });
  };
}

/** Where the groups add up to more than the total, one of them is wrong, and nobody can say which. */
function checkGroups(row: RowReader, { total, groups }: ActivityResult): void {
  if (!total || total.approximate) return;
  const sum = Object.values(groups).reduce((people, group) => people + group.value, 0);
  if (sum > total.value) {
    row.report('groups-exceed-total', { field: 'total', found: String(sum), expected: String(total.value) });
  }
}

/**
 * Names of pictures in one cell, parted by comma, semicolon, bar or line; never used as a path. Where parting would cut a
 * number or an address of somebody into pieces that are told one by one, they are parted once it is masked.
 */
function photoNames(cell: Cell): string[] {
  if (typeof cell !== 'string') return [];
  const names = partNames(cell);
  const whole = maskPersonalData(cleanText(cell).text, nobody);
  const seen = new Set(names.flatMap((name) => maskPersonalData(cleanText(name).text, nobody).codes));
  return whole.codes.every((code) => seen.has(code)) ? names : partNames(whole.text);
}

const nobody: ReadonlySet<string> = new Set();

function partNames(text: string): string[] {
  return [...new Set(text.split(/[,;|\n\r]+/).map((name) => name.trim()))].filter(
    (name) => reportedText(name) !== undefined,
  );
}
