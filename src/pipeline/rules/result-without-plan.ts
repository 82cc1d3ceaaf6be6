import { issueAt, type Rule } from './rule.ts';

export const resultWithoutPlan: Rule = ({ activity }) =>
  activity.result && !activity.plan ? [issueAt('result', activity, 'result-without-plan')] : [];
