import { ActivityKind, ActivityState, type Activity } from '../domain/activity.ts';
import { CalendarDate } from '../domain/calendar-date.ts';
import { issue, type Issue } from '../domain/issue.ts';
import type { Decisions, DecisionLine } from '../domain/decision.ts';

// People's decisions (data/corrections.csv, takedowns.csv, aliases.csv), applied to joined activities:
// the officer who decides sees the site and its ids, not the rows before they were joined.

export interface Decided {
  activities: Activity[];
  /** Old id → the id it leads to now; chains are followed, loops are issues. */
  aliases: Record<string, string>;
  issues: Issue[];
}

const ownId = /^[a-z0-9][a-z0-9-]{1,63}$/;

/** Puts a value into an activity and says whether it may stand there. */
type Correction = (activity: Activity, value: string) => boolean;

/** What a correction may change, and which values it may set. */
const correctable: ReadonlyMap<string, Correction> = new Map<string, Correction>([
  ['title', (activity, value) => value !== '' && Boolean((activity.title = value))],
  ['description', (activity, value) => setText(value, (text) => (activity.description = text))],
  ['venue', (activity, value) => setText(value, (text) => (activity.place.venue = text))],
  ['kind', (activity, value) => setChecked(ActivityKind, value, (kind) => (activity.kind = kind))],
  ['state', (activity, value) => setChecked(ActivityState, value, (state) => (activity.state = state))],
  [
    'start',
    (activity, value) => value <= activity.end && setChecked(CalendarDate, value, (day) => (activity.start = day)),
  ],
  [
    'end',
    (activity, value) => value >= activity.start && setChecked(CalendarDate, value, (day) => (activity.end = day)),
  ],
]);

/** Activities as people decided: corrected, and without those taken down. Lines that fit nothing become issues. */
export function applyDecisions(activities: readonly Activity[], decisions: Decisions): Decided {
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const issues: Issue[] = [];
  for (const { values, source } of decisions.corrections) {
    const activity = byId.get(values.id ?? '');
    if (!activity) {
      issues.push(issue('decision-unmatched', { ...source, found: values.id ?? '' }));
      continue;
    }
    const corrected = structuredClone(activity);
    if (correctable.get(values.field ?? '')?.(corrected, values.value ?? '')) byId.set(corrected.id, corrected);
    else {
      const found = `${values.field ?? ''} = ${values.value ?? ''}`;
      issues.push(issue('decision-unreadable', { ...source, found, expected: [...correctable.keys()].join(', ') }));
    }
  }
  for (const { values, source } of decisions.takedowns) {
    if (!byId.delete(values.id ?? '')) issues.push(issue('decision-unmatched', { ...source, found: values.id ?? '' }));
  }
  const aliases = readAliases(decisions.aliases, byId, issues);
  return { activities: [...byId.values()], aliases, issues };
}

function readAliases(
  lines: readonly DecisionLine[],
  byId: ReadonlyMap<string, Activity>,
  issues: Issue[],
): Record<string, string> {
  const next = new Map<string, string>();
  for (const { values, source } of lines) {
    const { old = '', new: target = '' } = values;
    if (ownId.test(old) && ownId.test(target) && !byId.has(old)) next.set(old, target);
    else issues.push(issue('decision-unreadable', { ...source, found: `${old} → ${target}`, expected: 'old, new' }));
  }
  const aliases: Record<string, string> = {};
  for (const { values, source } of lines) {
    const { old = '' } = values;
    let target = next.get(old);
    for (let hops = 0; target !== undefined && !byId.has(target) && hops < next.size; hops++) target = next.get(target);
    if (target !== undefined && byId.has(target)) aliases[old] = target;
    else if (next.has(old)) issues.push(issue('decision-unmatched', { ...source, found: `${old} → ${next.get(old)}` }));
  }
  return aliases;
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
