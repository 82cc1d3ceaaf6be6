import type { Issue } from '../domain/issue.ts';
import { issueText } from '../domain/issue-catalogue.ts';
import type { Language } from '../words/terms.ts';

/** What is wrong and how to mend it, with the issue's own values. */
export interface IssueWords {
  what: string;
  mend: string;
}

/** The words of one issue. */
export function formatIssue(issue: Issue, language: Language): IssueWords {
  return issueText(issue, language);
}

/** The words of a code over many issues: "…" stands where each has a value of its own; asides about values are left out. */
export function formatIssueCode(code: Issue['code'], language: Language): IssueWords {
  const { what, mend } = issueText({ code, found: '…', expected: '…' }, language);
  const general = (text: string) => text.replace(/ *\([^()]*…[^()]*\)/g, '');
  return { what: general(what), mend: general(mend) };
}

/** Where an issue lies in the exports: file, sheet, row and column, as far as known. */
export function placeOfIssue({ file, sheet, column }: Issue): string {
  return [file, sheet, column && `“${column}”`].filter(Boolean).join(' · ');
}
