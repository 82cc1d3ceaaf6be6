import type { Activity } from '../../domain/activity.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { issue, type Issue, type IssueDetails } from '../../domain/issue.ts';
import type { IssueCode } from '../../domain/issue-catalogue.ts';

export interface RuleContext {
  activity: Activity;
  today: CalendarDate;
  /** A result is due this many days after the activity. */
  resultDueDays: number;
}

/** Looks at one activity and says what is to mend; it changes nothing. */
export type Rule = (context: RuleContext) => Issue[];

/** An issue at the row that reported the named half of an activity, or whichever half there is. */
export function issueAt(
  half: 'plan' | 'result',
  activity: Activity,
  code: IssueCode,
  details: IssueDetails = {},
): Issue {
  const other = half === 'plan' ? 'result' : 'plan';
  const source = (activity[half] ?? activity[other])?.source ?? activity.joinedBy[0]?.source;
  return issue(code, { ...source, districtCode: activity.place.districtCode, activityId: activity.id, ...details });
}
