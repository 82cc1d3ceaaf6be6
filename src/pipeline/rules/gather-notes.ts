import type { Issue } from '../../domain/issue.ts';
import type { IssueCode } from '../../domain/issue-catalogue.ts';

/** What a list as a whole tends to leave out: then no row is wrong by itself. */
const gathered: ReadonlySet<IssueCode> = new Set(['plan-without-time', 'plan-without-venue', 'plan-without-contact']);

/** Up to so many are told one by one, each with its activity. */
const mostAlone = 5;

/**
 * Where many plans of one sheet and district leave out the same, one note says how many, at the first of them: an export
 * without a column of contacts would otherwise bury everything else. The order of issues stays.
 */
export function gatherNotes(issues: readonly Issue[]): Issue[] {
  const groups = Map.groupBy(issues, groupOf);
  return issues.flatMap((issue) => {
    const group = groups.get(groupOf(issue))!;
    if (!gathered.has(issue.code) || group.length <= mostAlone) return [issue];
    const { activityId: _one, ...ofAll } = issue;
    return issue === group[0] ? [{ ...ofAll, found: String(group.length) }] : [];
  });
}

const groupOf = ({ code, source, file, sheet, districtCode }: Issue) =>
  JSON.stringify([code, source, file, sheet, districtCode]);
