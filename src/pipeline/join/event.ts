import { daysBetween } from '../../domain/calendar-days.ts';
import type { ActivityReport } from '../report.ts';
import { toMatchKey } from '../text/match-key.ts';
import { similarityOf } from '../text/similarity.ts';

/** Reports that are about one activity: its plan, its result (one row may be both) and those who went along. */
export interface Event {
  plan?: ActivityReport;
  result?: ActivityReport;
  joined: ActivityReport[];
  /** True where its export id can't be its address: it stands on another activity too, or on a guest's report only. */
  sharesId: boolean;
}

/** Dates of a plan and its result lie at most this far apart */
export const joinDays = 3;

/** Titles, and venues, of which this share of neighbouring letters is the same say the same; short ones need more. */
const alikeFrom = 0.7;
const shortAlikeFrom = 0.85;
const shortLength = 12;

/** The report that stands for the event: the plan's, else the result's, else the first who went along. */
export function leadOf(event: Event): ActivityReport {
  const lead = event.plan ?? event.result ?? event.joined[0];
  if (!lead) throw new Error('an event has at least one report');
  return lead;
}

/** The reports that tell of day and place: the one that stands for the event, and its result, which may be of another day. */
export function tellersOf(event: Event): ActivityReport[] {
  const lead = leadOf(event);
  return event.result === undefined || event.result === lead ? [lead] : [lead, event.result];
}

/** True where two titles, as match keys, say the same: equal, one within the other, or mostly the same letters. */
export function titlesAlike(a: string, b: string): boolean {
  if (a === b) return true;
  // "ครั้งที่ 1" and "ครั้งที่ 2" differ in one letter, and are two activities.
  const [numbersA, numbersB] = [numbersIn(a), numbersIn(b)];
  if (numbersA !== numbersB && numbersA !== '' && numbersB !== '') return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 8 && long.includes(short)) return true;
  if (short.length * 2 < long.length) return false;
  return similarityOf(a, b) >= (short.length < shortLength ? shortAlikeFrom : alikeFrom);
}

/** True where two reports can be of one activity: same district, no contradiction of place, near days, like titles. */
export function canBeSame(a: ActivityReport, b: ActivityReport): boolean {
  return (
    a.place.districtCode === b.place.districtCode &&
    agrees(a.place.tambonCode, b.place.tambonCode) &&
    agrees(a.place.villageCode, b.place.villageCode) &&
    agrees(a.place.villageNo, b.place.villageNo) &&
    venuesAgree(a.place.venue, b.place.venue) &&
    // Guests and host are different agencies; two halves of one report are not.
    (a.hosting === 'joined' || b.hosting === 'joined' || agrees(keyOf(a.agencyName), keyOf(b.agencyName))) &&
    Math.abs(daysBetween(a.start, b.start)) <= joinDays &&
    titlesAlike(a.titleKey, b.titleKey)
  );
}

/** True where both say exactly the same of day and title. */
export function isExact(a: ActivityReport, b: ActivityReport): boolean {
  return a.start === b.start && a.titleKey === b.titleKey;
}

function agrees<Value>(a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** True unless both name a venue and the names are not alike. */
export function venuesAgree(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  const [keyA, keyB] = [toMatchKey(a), toMatchKey(b)];
  return keyA.includes(keyB) || keyB.includes(keyA) || similarityOf(keyA, keyB) >= alikeFrom;
}

/** Numbers of titles that were asked for; one is compared with hundreds of its days. */
const numbers = new Map<string, string>();

function numbersIn(key: string): string {
  let found = numbers.get(key);
  if (found === undefined) {
    found = key.match(/\d+/g)?.join(' ') ?? '';
    if (numbers.size > 20_000) numbers.clear();
    numbers.set(key, found);
  }
  return found;
}

function keyOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : toMatchKey(name);
}
