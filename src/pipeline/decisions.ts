import { ActivityKind, ActivityState, type Activity } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays, daysBetween } from '../domain/calendar-days.ts';
import { issue, type Issue } from '../domain/issue.ts';
import { readDate } from './cells/thai-date.ts';
import { isIssue } from './table.ts';
import type { Decisions, DecisionLine } from '../domain/decision.ts';

// People's decisions (data/corrections.csv, takedowns.csv, aliases.csv), applied to joined activities:
// the officer who decides sees the site and its ids, not the rows before they were joined.

export interface Decided {
  activities: Activity[];
  /** Old id → the id it leads to now; chains are followed, loops are issues. */
  aliases: Record<string, string>;
  issues: Issue[];
}

const PublicState = ActivityState.exclude(['draft']);

const ownId = /^[a-z0-9][a-z0-9-]{1,63}$/;

/** Puts a value into an activity and says whether it may stand there. */
type Correction = (activity: Activity, value: string) => boolean;

/** What a correction may change, and which values it may set. A draft is what a takedown is for. */
const correctable: ReadonlyMap<string, Correction> = new Map<string, Correction>([
  ['title', (activity, value) => value !== '' && Boolean((activity.title = value))],
  ['description', (activity, value) => setText(value, (text) => (activity.description = text))],
  ['venue', (activity, value) => setText(value, (text) => (activity.place.venue = text))],
  ['kind', (activity, value) => setChecked(ActivityKind, value, (kind) => (activity.kind = kind))],
  ['state', (activity, value) => setChecked(PublicState, value, (state) => (activity.state = state))],
  ['start', (activity, value) => setDay(value, (day) => (activity.start = day))],
  ['end', (activity, value) => setDay(value, (day) => (activity.end = day))],
]);

/**
 * Activities as people decided: corrected, and without those taken down. All lines about one activity count together,
 * so a day can be moved in either order; a first day that moves alone takes the last day with it.
 * Lines that fit nothing become issues. `clean` is applied to every text: a decision may hold a telephone as well.
 */
export function applyDecisions(
  activities: readonly Activity[],
  decisions: Decisions,
  clean: (text: string) => string,
): Decided {
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const issues: Issue[] = [];
  for (const [id, lines] of Map.groupBy(decisions.corrections, ({ values }) => idIn(values.id))) {
    const activity = byId.get(id);
    if (activity) byId.set(id, correct(activity, lines, clean, issues));
    else for (const { source } of lines) issues.push(issue('decision-unmatched', { ...source, found: id }));
  }
  for (const { values, source } of decisions.takedowns) {
    const id = idIn(values.id);
    if (!byId.delete(id)) issues.push(issue('decision-unmatched', { ...source, found: id }));
  }
  const aliases = readAliases(decisions.aliases, byId, issues);
  return { activities: [...byId.values()], aliases, issues };
}

function correct(
  activity: Activity,
  lines: readonly DecisionLine[],
  clean: (text: string) => string,
  issues: Issue[],
): Activity {
  const corrected = structuredClone(activity);
  const fields = new Set<string>();
  for (const { values, source } of lines) {
    const [field, value] = [values.field ?? '', clean(values.value ?? '')];
    if (correctable.get(field)?.(corrected, value)) fields.add(field);
    else issues.push(issue('decision-unreadable', { ...source, found: `${field} = ${value}`, expected: allowed }));
  }
  if (fields.has('start') && !fields.has('end')) {
    corrected.end = addDays(corrected.start, daysBetween(activity.start, activity.end));
  }
  if (corrected.start <= corrected.end) return corrected;
  const found = `start = ${corrected.start}, end = ${corrected.end}`;
  issues.push(issue('decision-unreadable', { ...lines.at(-1)!.source, found, expected: 'start ≤ end' }));
  return { ...corrected, start: activity.start, end: activity.end };
}

function readAliases(
  lines: readonly DecisionLine[],
  byId: ReadonlyMap<string, Activity>,
  issues: Issue[],
): Record<string, string> {
  const next = new Map<string, string>();
  for (const { values, source } of lines) {
    const [old, target] = [idIn(values.old), idIn(values.new)];
    if (ownId.test(old) && ownId.test(target) && !byId.has(old)) next.set(old, target);
    else issues.push(issue('decision-unreadable', { ...source, found: `${old} → ${target}`, expected: 'old, new' }));
  }
  const aliases: Record<string, string> = {};
  for (const { values, source } of lines) {
    const old = idIn(values.old);
    let target = next.get(old);
    for (let hops = 0; target !== undefined && !byId.has(target) && hops < next.size; hops++) target = next.get(target);
    if (target !== undefined && byId.has(target)) aliases[old] = target;
    else if (next.has(old)) issues.push(issue('decision-unmatched', { ...source, found: `${old} → ${next.get(old)}` }));
  }
  return aliases;
}

const allowed = `${[...correctable.keys()].join(', ')}; kind: ${ActivityKind.options.join(', ')}; state: ${PublicState.options.join(', ')}`;

/** An id as addresses have it, however the export writes it. */
function idIn(text: string | undefined): string {
  return (text ?? '').trim().toLowerCase();
}

/** A day in any form that exports use. */
function setDay(value: string, set: (day: CalendarDate) => void): boolean {
  const span = readDate(value);
  if (span === undefined || isIssue(span)) return false;
  set(span.start);
  return true;
}

/** An empty text takes the value away. */
function setText(value: string, set: (text: string | undefined) => void): boolean {
  set(value === '' ? undefined : value);
  return true;
}

function setChecked<Value>(
  schema: { safeParse: (value: unknown) => { success: true; data: Value } | { success: false } },
  value: string,
  set: (value: Value) => void,
): boolean {
  const parsed = schema.safeParse(value);
  if (parsed.success) set(parsed.data);
  return parsed.success;
}
