import { issueAt, type Rule } from './rule.ts';

export const resultAfterCancelled: Rule = ({ activity }) =>
  activity.state === 'cancelled' && activity.result ? [issueAt('result', activity, 'result-after-cancelled')] : [];
