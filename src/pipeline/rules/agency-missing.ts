import { issueAt, type Rule } from './rule.ts';

export const agencyMissing: Rule = ({ activity }) =>
  // Where only guests reported, the host is unknown by nature; that is an issue of its own.
  activity.agencyId === undefined && activity.hosting === 'own' ? [issueAt('plan', activity, 'agency-missing')] : [];
