import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';
import { issueCodes, issueCatalogue, type IssueCode } from './issue-catalogue.ts';

/** `note`: worth knowing. `warning`: published, but something was left out or guessed. `held`: the row is not published. */
export const Severity = z.enum(['note', 'warning', 'held']);
export type Severity = z.infer<typeof Severity>;

/** One thing to mend in an export. Its words are in the catalogue; here is only where and what. */
export const Issue = z.object({
  code: z.enum(issueCodes),
  severity: Severity,
  source: z.string().optional(),
  file: z.string().optional(),
  sheet: z.string().optional(),
  row: z.number().int().positive().optional(),
  /** The header as the export writes it. */
  column: z.string().optional(),
  /** The value as found; masked where it is personal. */
  found: z.string().optional(),
  /** What would have been right, where it can be said more exactly than in the catalogue. */
  expected: z.string().optional(),
  districtCode: z.string().optional(),
  activityId: z.string().optional(),
  /** The day of the run that first found it. */
  firstSeen: CalendarDate.optional(),
});
export type Issue = z.infer<typeof Issue>;

/** What a parser or a rule knows of an issue; who calls it adds the place. */
export type IssueDetails = Omit<Issue, 'code' | 'severity'>;

/** An issue with the severity its code has in the catalogue. What was found stays whole until `cutFound`. */
export function issue(code: IssueCode, details: IssueDetails = {}): Issue {
  return { code, severity: issueCatalogue[code].severity, ...details };
}

/** What was found, not too long to be told. Cut only once it is masked: half of somebody's number is known for none. */
export function cutFound(masked: string): string {
  return masked.slice(0, 120);
}
