import { issueAt, type Rule } from './rule.ts';

export const resultWithoutPhotograph: Rule = ({ activity }) =>
  activity.result && activity.result.photos.length === 0
    ? [issueAt('result', activity, 'result-without-photograph')]
    : [];
