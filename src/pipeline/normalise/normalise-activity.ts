import type { CalendarDate } from '../../domain/calendar-date.ts';
import { readTime } from '../cells/clock-time.ts';
import { saysNothing } from '../cells/reported-text.ts';
import { readDate, readTimeInDate } from '../cells/thai-date.ts';
import { readHosting, readKind, readSector, readState } from '../cells/words.ts';
import { isMasked } from '../personal-data.ts';
import type { ActivityReport } from '../report.ts';
import { toArabicDigits } from '../text/thai-digits.ts';
import { toMatchKey } from '../text/match-key.ts';
import type { DateSpan } from '../table.ts';
import { locate, type LocatingContext } from './locate.ts';
import { type PartsContext, readParts } from './read-parts.ts';
import type { RowReader } from './row-reader.ts';
import { setKnown } from './set-known.ts';

export interface ActivityContext extends PartsContext, LocatingContext {
  /** First and last day an activity can have. */
  firstDate: CalendarDate;
  lastDate: CalendarDate;
  today: CalendarDate;
}

const titleLimit = 300;

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
  setKnown(report, 'subtype', row.text('subtype'));
  setKnown(report, 'occasion', row.text('occasion'));
  // Of an activity that did not take place the narrative is the reason.
  const reason = state === 'postponed' || state === 'cancelled' ? row.text('narrative') : undefined;
  setKnown(report, 'description', row.text('description') ?? reason);
  setKnown(report, 'agencyName', row.text('agency'));
  const partners = row
    .text('partners')
    ?.split(/[,;\n]+/)
    .map((name) => name.trim())
    .filter((name) => !saysNothing(name));
  if (partners?.length) report.partnerNames = partners;
  setKnown(report, 'sector', row.read('sector', readSector));
  readClock(row, report);

  const originalDate = row.read('originalDate', readDate, 'date-ignored')?.start;
  if (originalDate !== undefined && originalDate !== report.start) report.originalDate = originalDate;
  setKnown(report, 'state', state);

  const { plan, result } = readParts(row, context, state, days.start <= context.today);
  setKnown(report, 'plan', plan);
  setKnown(report, 'result', result);
  return report;
}

/** First and last day; undefined, with an issue, where there is none inside the expected range. */
function readDays(row: RowReader, { firstDate, lastDate }: ActivityContext): DateSpan | undefined {
  const before = row.told;
  const first = row.read('start', readDate);
  if (first === undefined) {
    if (row.told === before) row.report('date-missing', { field: 'start' });
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
  const span = row.read('time', readTime) ?? row.read('start', readTimeInDate);
  if (!span) return;
  const { startTime } = span;
  report.startTime = startTime;
  const ownEnd = row.read('endTime', readTime)?.startTime ?? span.endTime;
  const endTime = ownEnd ?? row.read('end', readTimeInDate)?.startTime;
  // A last day that only repeats the first, hour and all, tells no end.
  if (endTime === undefined || (ownEnd === undefined && endTime === startTime)) return;
  // An end before the start is a night's event only where the days differ as well.
  if (endTime > startTime || report.end > report.start) report.endTime = endTime;
  else
    row.report('end-time-ignored', {
      field: ownEnd === undefined ? 'end' : 'endTime',
      found: endTime,
      expected: startTime,
    });
}

/**
 * The export's id as it is compared: folded, without regard to case and to the script of its digits. One that was masked is
 * none: every other masked one would be the same.
 */
function toExportId(text: string | undefined): string | undefined {
  return text === undefined || isMasked(text) ? undefined : toArabicDigits(text).trim().toLowerCase() || undefined;
}
