import { daysBetween } from '../../domain/calendar-date.ts';
import type { ActivityReport } from '../report.ts';
import { similarityOf } from '../text/similarity.ts';

/** Reports that are about one activity: its plan, its result (one row may be both) and those who went along. */
export interface Event {
  plan?: ActivityReport;
  result?: ActivityReport;
  joined: ActivityReport[];
  /** True where its export id can't be its address: it stands on another activity too, or on a guest's report only. */
  sharesId: boolean;
}

/** Dates of a plan and its result lie at most this far apart (design: joining). */
export const joinDays = 3;

const alikeFrom = 0.7;

/** The report that stands for the event: the plan's, else the result's, else the first who went along. */
export function leadOf(event: Event): ActivityReport {
  const lead = event.plan ?? event.result ?? event.joined[0];
  if (!lead) throw new Error('an event has at least one report');
  return lead;
}

/** True where two titles, as match keys, say the same: equal, one within the other, or mostly the same letters. */
export function titlesAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 8 && long.includes(short)) return true;
  if (short.length * 2 < long.length) return false;
  return similarityOf(a, b) >= alikeFrom;
}

/** True where two reports can be of one activity: same district, no contradiction of place, near days, like titles. */
export function canBeSame(a: ActivityReport, b: ActivityReport): boolean {
  return (
    a.place.districtCode === b.place.districtCode &&
    agrees(a.place.tambonCode, b.place.tambonCode) &&
    agrees(a.place.villageCode, b.place.villageCode) &&
    Math.abs(daysBetween(a.start, b.start)) <= joinDays &&
    titlesAlike(a.titleKey, b.titleKey)
  );
}

/** True where both say exactly the same of day and title. */
export function isExact(a: ActivityReport, b: ActivityReport): boolean {
  return a.start === b.start && a.titleKey === b.titleKey;
}

function agrees(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
