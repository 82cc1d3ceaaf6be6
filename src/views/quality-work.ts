import type { AreaCode } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { monthOf } from '../domain/calendar-days.ts';
import type { Mended, RowShare } from '../domain/history.ts';
import type { Issue } from '../domain/issue.ts';
import type { SiteIndex } from './site-index.ts';

/** What an office has to mend in one of its files. */
export interface FileWork {
  file: string;
  held: number;
  warning: number;
  note: number;
  /** Since when the oldest thing that must be mended is known; absent where there are notes alone. */
  since?: CalendarDate;
}

/** Things of one code that were mended of late. */
export interface MendedCode {
  code: Mended['code'];
  count: number;
  /** The latest day on which one was found no more. */
  last: CalendarDate;
}

/** The rows of a district at the last run of a month. */
export interface MonthShare extends RowShare {
  today: CalendarDate;
}

/** A district's work: what lies in which file, what was mended, and how clean its rows were. */
export interface QualityWork {
  /** Most to mend first. */
  files: FileWork[];
  /** The most frequent first. */
  mended: MendedCode[];
  /** The latest first; at most twelve. */
  shares: MonthShare[];
}

const monthsShown = 12;

/** The work list of a district. */
export function toQualityWork({ dataset, issuesByDistrict }: SiteIndex, code: AreaCode): QualityWork {
  return {
    files: toFiles(issuesByDistrict.get(code) ?? []),
    mended: toMended(dataset.mended.filter(({ districtCode }) => districtCode === code)),
    shares: toShares(dataset.runs, code),
  };
}

function toFiles(issues: readonly Issue[]): FileWork[] {
  const byFile = Map.groupBy(
    issues.filter(({ file }) => file !== undefined),
    ({ file }) => file!,
  );
  return [...byFile]
    .map(([file, ofFile]) => {
      const work: FileWork = { file, held: 0, warning: 0, note: 0 };
      for (const { severity, firstSeen } of ofFile) {
        work[severity]++;
        if (severity === 'note' || firstSeen === undefined) continue;
        if (work.since === undefined || firstSeen < work.since) work.since = firstSeen;
      }
      return work;
    })
    .toSorted((a, b) => b.held - a.held || b.warning - a.warning || Number(a.file > b.file) - Number(a.file < b.file));
}

function toMended(mended: readonly Mended[]): MendedCode[] {
  return [...Map.groupBy(mended, ({ code }) => code)]
    .map(([code, ofCode]) => ({
      code,
      count: ofCode.length,
      last: ofCode.reduce((last, { mendedOn }) => (mendedOn > last ? mendedOn : last), ofCode[0]!.mendedOn),
    }))
    .toSorted((a, b) => b.count - a.count || Number(a.code > b.code) - Number(a.code < b.code));
}

function toShares(runs: SiteIndex['dataset']['runs'], code: AreaCode): MonthShare[] {
  const lastOfMonth = new Map(runs.map((run) => [monthOf(run.today), run]));
  return [...lastOfMonth.values()]
    .flatMap(({ today, districts }) => (districts[code] ? [{ today, ...districts[code] }] : []))
    .slice(-monthsShown)
    .toReversed();
}
