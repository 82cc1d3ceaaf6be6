import type { CalendarDate } from '../../domain/calendar-date.ts';
import { addDays } from '../../domain/calendar-days.ts';
import type { Mended } from '../../domain/history.ts';
import type { Issue } from '../../domain/issue.ts';

/** Days for which a mended thing is still told. */
const toldForDays = 90;

interface Seen {
  /** The issues, each with the day on which a run first found it. */
  issues: Issue[];
  /** What is found no more, the latest first; notes are left out, since nothing need be done about them. */
  mended: Mended[];
}

/**
 * Carries on since when each thing to mend is known, and tells what was mended since the run before. A row may move within
 * its file, and the file may be named after its day: an issue is known again by its activity or, without one, by its
 * source, column and value. Of several alike the first stands for the first.
 */
export function carryFirstSeen(
  issues: readonly Issue[],
  earlier: { issues: readonly Issue[]; mended: readonly Mended[] } | undefined,
  today: CalendarDate,
): Seen {
  const before = new Map(withKeys(earlier?.issues ?? []));
  const now = withKeys(issues);
  const present = new Set(now.map(([key]) => key));
  const gone = [...before].filter(([key, { severity }]) => !present.has(key) && severity !== 'note');
  const mended = gone.map(([, { code, districtCode, file, firstSeen }]): Mended => {
    const where = { ...(districtCode === undefined ? {} : { districtCode }), ...(file === undefined ? {} : { file }) };
    return { code, ...where, firstSeen: firstSeen ?? today, mendedOn: today };
  });
  const oldest = addDays(today, -toldForDays);
  return {
    issues: now.map(([key, issue]) => ({ ...issue, firstSeen: before.get(key)?.firstSeen ?? today })),
    mended: [...mended, ...(earlier?.mended ?? [])].filter(({ mendedOn }) => mendedOn >= oldest),
  };
}

function withKeys(issues: readonly Issue[]): [string, Issue][] {
  const times = new Map<string, number>();
  return issues.map((issue) => {
    const { code, source, column, found, districtCode, activityId } = issue;
    const key = JSON.stringify(
      activityId === undefined ? [code, source, column, found, districtCode] : [code, column, activityId],
    );
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return [`${key}#${time}`, issue];
  });
}
