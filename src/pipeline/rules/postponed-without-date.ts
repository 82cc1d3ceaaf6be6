import { issueAt, type Rule } from './rule.ts';

export const postponedWithoutDate: Rule = ({ activity }) =>
  activity.state === 'postponed' && activity.postponedFrom === undefined
    ? [issueAt('plan', activity, 'postponed-without-date')]
    : [];
