import type {
  ActivityPlan,
  ActivityResult,
  ActivityState,
  ExtraMeasure,
  ParticipantGroup,
} from '../../domain/activity.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Count } from '../../domain/count.ts';
import { issue } from '../../domain/issue.ts';
import { readAmount, readCount } from '../cells/count.ts';
import { readTime } from '../cells/clock-time.ts';
import { readDate, readTimeInDate } from '../cells/thai-date.ts';
import { readHosting, readKind, readRecordKind, readSector, readState } from '../cells/words.ts';
import type { Field } from '../columns.ts';
import type { ActivityReport } from '../report.ts';
import { toArabicDigits } from '../text/thai-digits.ts';
import { toMatchKey } from '../text/match-key.ts';
import { isIssue, type Cell, type DateSpan, type Reading } from '../table.ts';
import { locate, type LocatingContext } from './locate.ts';
import { readContact } from './read-contact.ts';
import type { ReadingContext, RowReader } from './row-reader.ts';

export interface ActivityContext extends ReadingContext, LocatingContext {
  /** First and last day an activity can have. */
  firstDate: CalendarDate;
  lastDate: CalendarDate;
  maxParticipants: number;
  today: CalendarDate;
}

const titleLimit = 300;

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

const measureFields = { 'blood-cc': 'bloodCc', 'platelet-units': 'plateletUnits' } as const satisfies Record<
  ExtraMeasure,
  Field
>;

const resultFields: readonly Field[] = [
  'narrative',
  'total',
  'photos',
  'bloodCc',
  'plateletUnits',
  ...Object.values(groupFields),
];
const planFields: readonly Field[] = ['wantedPeople', 'dress', 'bring', 'meetingPoint', 'signUpUntil', 'contact'];

/**
 * What a row reports of an activity, `held` where it lacks title, day or district, or `excluded` for a draft.
 * Every value that could not be read is an issue in `row.issues`.
 */
export function normaliseActivity(row: RowReader, context: ActivityContext): ActivityReport | 'held' | 'excluded' {
  const place = locate(row, context);
  const title = row.text('title');
  if (title === undefined) row.report('title-missing', { field: 'title' });
  const days = readDays(row, context);
  if (!place || title === undefined || !days) return 'held';

  const state = row.read('state', readState);
  if (state === 'draft') return 'excluded';
  if (title.length > titleLimit)
    row.report('title-long', { field: 'title', found: title, expected: String(titleLimit) });

  const report: ActivityReport = {
    title,
    titleKey: toMatchKey(title),
    kind: row.read('kind', readKind) ?? 'unspecified',
    ...days,
    place,
    hosting: row.read('hosting', readHosting) ?? 'own',
    source: row.source,
  };
  const exportId = toExportId(row.text('activityId'));
  if (exportId !== undefined) report.exportId = exportId;
  set(report, 'subtype', row.text('subtype'));
  set(report, 'occasion', row.text('occasion'));
  set(report, 'description', row.text('description'));
  set(report, 'agencyName', row.text('agency'));
  set(report, 'sector', row.read('sector', readSector));
  readClock(row, report);

  const originalDate = row.read('originalDate', readDate, 'date-ignored')?.start;
  if (originalDate !== undefined && originalDate !== report.start) report.originalDate = originalDate;
  set(report, 'state', state);

  const { plan, result } = readParts(row, context, state, days.start <= context.today);
  set(report, 'plan', plan);
  set(report, 'result', result);
  return report;
}

/** Sets a key only where there is a value, so that equal reports have equal keys. */
function set<Target extends object, Key extends keyof Target>(
  target: Target,
  key: Key,
  value: Target[Key] | undefined,
): void {
  if (value !== undefined) target[key] = value;
}

/** First and last day; undefined, with an issue, where there is none inside the expected range. */
function readDays(row: RowReader, { firstDate, lastDate }: ActivityContext): DateSpan | undefined {
  const before = row.issues.length;
  const first = row.read('start', readDate);
  if (first === undefined) {
    if (row.issues.length === before) row.report('date-missing', { field: 'start' });
    return undefined;
  }
  if (first.start < firstDate || first.start > lastDate) {
    row.report('date-out-of-range', { field: 'start', found: first.start, expected: `${firstDate} – ${lastDate}` });
    return undefined;
  }
  const last = row.read('end', readDate, 'date-ignored')?.end ?? first.end;
  if (last >= first.start) return { start: first.start, end: last };
  row.report('end-before-start', { field: 'end', found: last });
  return { start: first.start, end: first.start };
}

function readClock(row: RowReader, report: ActivityReport): void {
  const span = row.read('time', readTime);
  const inDate = readTimeInDate(row.cell('start'));
  const startTime = span?.startTime ?? (isIssue(inDate) ? undefined : inDate?.startTime);
  if (startTime === undefined) return;
  report.startTime = startTime;
  const endTime = row.read('endTime', readTime)?.startTime ?? span?.endTime;
  // An end before the start is a night's event only where the days differ as well.
  if (endTime !== undefined && (endTime > startTime || report.end > report.start)) report.endTime = endTime;
}

/**
 * Which halves the row reports. Said by a column (แผน/ผล) or by the state; else read off what is filled in,
 * and for an empty row off the table: one that has columns for results only is a table of results, of days that have come.
 */
function readParts(
  row: RowReader,
  context: ActivityContext,
  state: ActivityState | undefined,
  isDue: boolean,
): { plan?: ActivityPlan; result?: ActivityResult } {
  const said = row.read('recordKind', readRecordKind);
  if (said === 'plan') return { plan: readPlan(row, context) };
  const isFilled = (field: Field) => row.has(field) && hasContent(row.cell(field));
  const hasResult = resultFields.some(isFilled);
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

function hasContent(cell: Cell): boolean {
  return cell !== null && !(typeof cell === 'string' && /^[\s\-–—.]*$/.test(cell));
}

function readPlan(row: RowReader, context: ActivityContext): ActivityPlan {
  const plan: ActivityPlan = { source: row.source };
  set(plan, 'wantedPeople', row.read('wantedPeople', within(context.maxParticipants)));
  set(plan, 'dress', row.text('dress'));
  set(plan, 'bring', row.text('bring'));
  set(plan, 'meetingPoint', row.text('meetingPoint'));
  set(plan, 'signUpUntil', row.read('signUpUntil', readDate, 'date-ignored')?.end);
  set(plan, 'contact', readContact(row, context.publicContacts));
  set(plan, 'budgetBaht', row.read('budgetBaht', readAmount));
  set(plan, 'reportedOn', row.read('reportedOn', readDate, 'date-ignored')?.start);
  return plan;
}

function readResult(row: RowReader, context: ActivityContext): ActivityResult {
  const count = within(context.maxParticipants);
  const result: ActivityResult = { groups: {}, measures: {}, photos: [], source: row.source };
  set(result, 'total', row.read('total', count));
  for (const [group, field] of Object.entries(groupFields)) {
    set(result.groups, group as ParticipantGroup, row.read(field, count));
  }
  for (const [measure, field] of Object.entries(measureFields)) {
    set(result.measures, measure as ExtraMeasure, row.read(field, readCount));
  }
  set(result, 'narrative', row.text('narrative'));
  set(result, 'budgetBaht', row.read('budgetBaht', readAmount));
  set(result, 'reportedOn', row.read('reportedOn', readDate, 'date-ignored')?.start);
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

/** Names of pictures in one cell, parted by comma, semicolon, bar or line; never used as a path. */
function photoNames(cell: Cell): string[] {
  if (typeof cell !== 'string') return [];
  return [...new Set(cell.split(/[,;|\n\r]+/).map((name) => name.trim()))].filter(
    (name) => name !== '' && !/^[-–]$/.test(name),
  );
}

/** The export's id as it can stand in an address: lower-case ASCII and hyphens; undefined where nothing of it is left. */
function toExportId(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const id = toArabicDigits(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  if (id === '') return undefined;
  return id.length === 1 || /^\d+$/.test(id) ? `n${id}` : id;
}
