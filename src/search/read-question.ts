import type { CalendarDate } from '../domain/calendar-date.ts';
import { daysFor } from './day-words.ts';
import { longestQuestion } from './find.ts';
import { type Fit, type Names, toKey } from './names.ts';
import type { Years } from './query-days.ts';

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

/**
 * Takes a question apart; with all that cannot be asked left out, it may be empty. With `namesNoDay` its words are no days,
 * whatever they look like.
 */
export async function readQuestion(
  text: string,
  names: Names,
  today: CalendarDate,
  namesNoDay = false,
): Promise<Question> {
  const years: Years = { first: names.file.firstYear, last: names.file.lastYear };
  let rest = names.fold(text.slice(0, 4 * longestQuestion)).slice(0, longestQuestion);
  const read = namesNoDay ? undefined : await daysFor(rest);
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
  const isCalled = (named: { fit: Fit }[]) => named.some(({ fit }) => fit === 3);
  const isArea = (run: readonly string[]) => isCalled(names.find(run).areas);
  const isLevelWord = (run: readonly string[]) => names.levels.some(({ key }) => key === toKey(run));
  for (let at = 0; at < parts.length;) {
    let taken = 1;
    for (let length = Math.min(4, parts.length - at); length > 1 && taken === 1; length--) {
      const run = parts.slice(at, at + length).flat();
      const { areas, agencies } = names.find(run);
      const named = isCalled(areas) || isCalled(agencies) || names.meaningsOf(run).length > 0;
      if (named && !parts.slice(at, at + length).every(isArea)) taken = length;
    }
    if (taken === 1 && isLevelWord(parts[at]!) && at + 1 < parts.length) taken = 2;
    joined.push(parts.slice(at, at + taken).flat());
    at += taken;
  }
  return joined;
}
