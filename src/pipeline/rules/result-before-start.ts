import { issueAt, type Rule } from './rule.ts';

export const resultBeforeStart: Rule = ({ activity }) => {
  const reportedOn = activity.result?.reportedOn;
  return reportedOn !== undefined && reportedOn < activity.start
    ? [issueAt('result', activity, 'result-before-start', { found: reportedOn, expected: activity.start })]
    : [];
};
