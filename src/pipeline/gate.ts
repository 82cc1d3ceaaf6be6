import { issue, type Issue } from '../domain/issue.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Settings } from '../domain/settings.ts';

/** What the gate looks at of a run: counts as the manifest keeps them. */
export type RunCounts = Manifest['counts'];

/** Name of the count of activities in one district. */
export const districtCount = (code: string): string => `activities-in-${code}`;

/**
 * Why a run looks so unlike the last one that a person should see it before it is published; empty where it may go on.
 * Thresholds are settings; a first run has nothing to be compared with, except for its dates.
 */
export function checkRun(now: RunCounts, before: RunCounts | undefined, thresholds: Settings['thresholds']): Issue[] {
  return [
    ...rowsFell(now, before, thresholds.rowsFallShare),
    ...districtsVanished(now, before),
    ...totalJumped(now, before, thresholds.totalJumpFactor),
    ...datesOdd(now, thresholds.oddDatesShare),
  ];
}

function rowsFell(now: RunCounts, before: RunCounts | undefined, share: number): Issue[] {
  // Rows may stay while dates turn unreadable: then it is the activities that fall.
  for (const name of ['rows', 'activities']) {
    const [count, countBefore] = [now[name] ?? 0, before?.[name] ?? 0];
    if (count < countBefore * (1 - share)) {
      return [issue('run-rows-fell', { found: String(count), expected: String(countBefore) })];
    }
  }
  return [];
}

function districtsVanished(now: RunCounts, before: RunCounts | undefined): Issue[] {
  const prefix = districtCount('');
  return Object.keys(before ?? {})
    .filter((name) => name.startsWith(prefix) && (before?.[name] ?? 0) > 0 && !now[name])
    .map((name) => name.slice(prefix.length))
    .map((districtCode) => issue('run-district-vanished', { found: districtCode, districtCode }));
}

function totalJumped(now: RunCounts, before: RunCounts | undefined, factor: number): Issue[] {
  const [people, peopleBefore] = [now.participants ?? 0, before?.participants ?? 0];
  return peopleBefore > 0 && people > peopleBefore * factor
    ? [issue('run-total-jumped', { found: String(people), expected: String(peopleBefore) })]
    : [];
}

function datesOdd(now: RunCounts, share: number): Issue[] {
  const [odd, rows] = [now['rows-with-odd-dates'] ?? 0, now['activity-rows'] ?? 0];
  // A handful of rows says nothing about the file's format.
  return rows >= 20 && odd > rows * share ? [issue('run-dates-odd', { found: `${odd} / ${rows}` })] : [];
}
