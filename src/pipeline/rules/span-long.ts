import { daysBetween } from '../../domain/calendar-days.ts';
import { issueAt, type Rule } from './rule.ts';

/** Longer than a month, it is more likely a series entered as one row, or a mistake in the last day. */
const longDays = 31;

export const spanLong: Rule = ({ activity }) => {
  const days = daysBetween(activity.start, activity.end) + 1;
  return days > longDays ? [issueAt('plan', activity, 'span-long', { found: String(days) })] : [];
};
