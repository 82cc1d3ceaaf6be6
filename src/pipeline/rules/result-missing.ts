import { daysBetween } from '../../domain/calendar-days.ts';
import { issueAt, type Rule } from './rule.ts';

/** A plan whose day is over, and longer over than results are due, has no result. */
export const resultMissing: Rule = ({ activity, today, resultDueDays }) => {
  const days = daysBetween(activity.end, today);
  const isOpen =
    activity.state === 'planned' || (activity.state === 'postponed' && activity.postponedFrom !== undefined);
  return isOpen && !activity.result && days > resultDueDays
    ? [issueAt('plan', activity, 'result-missing', { found: String(days) })]
    : [];
};
