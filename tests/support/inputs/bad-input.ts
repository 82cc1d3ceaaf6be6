import { PortalError } from '../../../src/domain/errors.ts';
import { issueText } from '../../../src/domain/issue-catalogue.ts';
import { Issue } from '../../../src/domain/issue.ts';

/** One thing that an operator may give and that is wrong. */
export interface BadInput {
  /** Where it stands and what is wrong with it; no other input has the same name. */
  name: string;
  /** Gives it to the program: what was not told as it must be, or undefined. Whatever it throws is a crash. */
  attempt: () => Promise<string | undefined>;
}

/** A value for a name: short, with what cannot be seen written out, and told apart from a text of the same signs. */
export function show(value: string | number | boolean | null): string {
  const text = typeof value === 'string' ? value : `${typeof value} ${value}`;
  const seen = text.replaceAll(/[\p{C}\p{Z}]/gu, (sign) =>
    sign === ' ' ? sign : `\\u{${sign.codePointAt(0)!.toString(16)}}`,
  );
  return seen.length <= 60 ? seen : `${seen.slice(0, 40)}… (${text.length} characters)`;
}

/** Complains of an error that is none of ours, or that does not name the place and the mend. */
export function judgeError(error: unknown, place: string): string | undefined {
  if (!(error instanceof PortalError)) throw error;
  if (!error.message.includes(place)) return `the error does not name ${place}: ${error.message}`;
  if (error.hint.trim() === '') return `the error names no mend: ${error.message}`;
  return undefined;
}

/** Complains of an issue that is not well-formed, or that leaves its file, its row or its mend untold. */
export function judgeIssue(found: Issue): string | undefined {
  const parsed = Issue.safeParse(found);
  if (!parsed.success) return `not an issue: ${parsed.error.message}`;
  if (found.file === undefined) return `${found.code} names no file`;
  for (const language of ['th', 'en'] as const) {
    const { what, mend } = issueText(found, language);
    if (what.trim() === '' || mend.trim() === '') return `${found.code} has no words (${language})`;
  }
  return undefined;
}
