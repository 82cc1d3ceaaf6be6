import { issueAt, type Rule } from './rule.ts';

export const agencyMissing: Rule = ({ activity }) =>
  activity.agencyId === undefined ? [issueAt('plan', activity, 'agency-missing')] : [];
