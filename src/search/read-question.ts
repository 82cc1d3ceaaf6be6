import type { CalendarDate } from '../domain/calendar-date.ts';
import { foldThai } from '../pipeline/text/fold-thai.ts';
import { toArabicDigits } from '../pipeline/text/thai-digits.ts';
import type { Names } from './names.ts';
import type { readDays, Years } from './query-days.ts';

/** A question longer than this is cut: nobody types it, and pasted text has its topic in front. */
export const longestQuestion = 200;
const mostParts = 8;

/** A question, taken apart. */
export interface Question {
  /** Runs of clusters that stood apart. */
  parts: string[][];
  /** Numbers of หมู่ที่. */
  moos: number[];
  /** Beginnings of day terms, for each time that is named: "202604", "20260418". */
  times: string[][];
  /** True where the question ends in a word that may not be finished. */
  open: boolean;
  /** True where only the beginning of it is asked. */
  cut: boolean;
  /** True for a question in quotes: it is asked as it stands, and nothing near it is looked for. */
  exact: boolean;
}

/** What reads the days that a question names: see `query-days.ts`. */
export type ReadDays = typeof readDays;

/** Takes a question apart; with all that cannot be asked left out, it may be empty. */
export function readQuestion(text: string, names: Names, today: CalendarDate, read?: ReadDays): Question {
  const years: Years = { first: names.file.firstYear, last: names.file.lastYear };
  let rest = toArabicDigits(foldThai(text.slice(0, 4 * longestQuestion)))
    .slice(0, longestQuestion)
    .toLowerCase();
  const times: string[][] = [];
  for (let found = read?.(rest, today, years); found && times.length < 3; found = read?.(rest, today, years)) {
    times.push(found.days);
    rest = found.rest;
  }
  const moos: number[] = [];
  rest = rest.replace(/(?:หมู่ที่|หมู่บ้านที่|หมู่|(?<![ก-\u0e4e.])ม\.?|\bmoo\b|\bm\.) ?(\d{1,2})(?!\d)/g, (_, number: string) => {
    moos.push(Number(number));
    return ' ';
  });
  return {
    parts: joinParts(toParts(rest, names).slice(0, mostParts), names),
    moos,
    times,
    open: !/[\s]$/.test(text),
    cut: text.length > longestQuestion,
    exact: /^\s*["“].+["”]\s*$/.test(text),
  };
}

/** Runs of clusters between spaces and signs. */
function toParts(text: string, names: Names): string[][] {
  const parts: string[][] = [];
  let end = -1;
  for (const cluster of names.read(text)) {
    // What an abbreviation is written out to has one place for all its clusters.
    const stands = cluster.start > end && /[\s\p{P}\p{S}]/u.test(text.slice(Math.max(0, end), cluster.start) || '');
    if (parts.length === 0 || (stands && end >= 0)) parts.push([]);
    parts.at(-1)!.push(cluster.text);
    end = cluster.end;
  }
  return parts;
}

/** Parts that are one thing: a level's word and its name, "nong sung", "blood donation", the name of an area typed apart. */
function joinParts(parts: string[][], names: Names): string[][] {
  const joined: string[][] = [];
  for (let at = 0; at < parts.length;) {
    let taken = 1;
    for (let length = Math.min(4, parts.length - at); length > 1 && taken === 1; length--) {
      const run = parts.slice(at, at + length).flat();
      const named = names.isArea(run) || names.isAgency(run) || names.meaningsOf(run).length > 0;
      if (named && !parts.slice(at, at + length).every((part) => names.isArea(part))) taken = length;
    }
    if (taken === 1 && names.isLevelWord(parts[at]!) && at + 1 < parts.length) taken = 2;
    joined.push(parts.slice(at, at + taken).flat());
    at += taken;
  }
  return joined;
}
