import type { Activity } from '../../domain/activity.ts';
import type { IssueCode } from '../../domain/issue-catalogue.ts';
import { issueAt, type Rule } from './rule.ts';

/** What people who want to come ask first, and when an announcement leaves it open. */
const questions: readonly [code: IssueCode, isOpen: (activity: Activity) => boolean][] = [
  ['plan-without-time', ({ startTime }) => startTime === undefined],
  ['plan-without-venue', ({ place, plan }) => place.venue === undefined && plan?.meetingPoint === undefined],
  ['plan-without-contact', ({ plan }) => plan?.contact === undefined],
];

/**
 * A plan of something still to come says no hour, no place or nobody to ask. Past plans are left alone: nobody asks any
 * more, and an export of years would bury what can still be mended.
 */
export const planIncomplete: Rule = ({ activity, today }) => {
  const { state, plan, result, end } = activity;
  const isAhead = plan !== undefined && result === undefined && end >= today;
  if (!isAhead || (state !== 'planned' && state !== 'postponed')) return [];
  return questions.flatMap(([code, isOpen]) => (isOpen(activity) ? [issueAt('plan', activity, code)] : []));
};
