import type { Activity, ActivityState } from '../../domain/activity.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { issue, type Issue } from '../../domain/issue.ts';
import type { SourceRef } from '../../domain/source-ref.ts';
import type { ActivityReport } from '../report.ts';
import { leadOf, type Event } from './event.ts';
import { mergePlaces } from './merge-places.ts';
import { type AreaPoint, withPublicPoint } from './public-point.ts';

export interface ActivityIds {
  activityId: string;
  /** The id of an agency by its name as written. */
  agencyId: (name: string) => string;
}

export interface ActivityContext {
  today: CalendarDate;
  /** An area's own point. */
  areaPoint: AreaPoint;
}

/**
 * The activity that an event's reports tell of together. The plan tells what was announced, the result what happened:
 * where both speak of the same thing the result's day, time and place count, and the plan's title and description stay.
 * Participants are the host's; those who went along are named, never added.
 */
export function toActivity(
  event: Event,
  { today, areaPoint }: ActivityContext,
  { activityId, agencyId }: ActivityIds,
): Activity {
  const lead = leadOf(event);
  const { plan, result } = event;
  const happened = result ?? lead;
  const state = toState(event, happened.start, today);
  const agencyName = plan?.agencyName ?? result?.agencyName;
  const activity: Activity = {
    id: activityId,
    kind: lead.kind === 'unspecified' ? happened.kind : lead.kind,
    title: lead.title,
    start: happened.start,
    end: happened.end,
    place: withPublicPoint(mergePlaces(lead.place, happened.place), plan, areaPoint),
    hosting: plan || result ? 'own' : 'joined',
    joinedBy: toJoinedBy(event, agencyId),
    state,
  };
  const optional: Partial<Activity> = {
    subtype: lead.subtype ?? happened.subtype,
    occasion: lead.occasion ?? happened.occasion,
    description: lead.description ?? happened.description,
    startTime: happened.startTime ?? lead.startTime,
    endTime: happened.startTime === undefined ? lead.endTime : happened.endTime,
    agencyId: agencyName === undefined ? undefined : agencyId(agencyName),
    sector: lead.sector ?? happened.sector,
    postponedFrom: toPostponedFrom(plan, happened.start),
    earlierStarts: toEarlierStarts(plan, happened.start),
    plan: plan?.plan,
    // A guest's people are no report of the host: where only guests reported, a hosted activity has no result yet.
    result: state === 'planned' ? undefined : (plan || result ? result : event.joined[0])?.result,
  };
  return Object.assign(activity, withoutUndefined(optional));
}

/** Agencies that went along, by their own report or by the host's, each once. */
function toJoinedBy({ plan, result, joined }: Event, agencyId: (name: string) => string): Activity['joinedBy'] {
  const byAgency = new Map<string, Activity['joinedBy'][number]>();
  const add = (name: string, source: SourceRef) => {
    const id = agencyId(name);
    if (!byAgency.has(id)) byAgency.set(id, { agencyId: id, source });
  };
  for (const { agencyName, source } of joined) if (agencyName !== undefined) add(agencyName, source);
  for (const report of [result, plan]) for (const name of report?.partnerNames ?? []) add(name, report!.source);
  return [...byAgency.values()];
}

/** What has become of it. A result before its day is a mistake in the day: the activity stays planned. */
function toState({ plan, result, joined }: Event, start: CalendarDate, today: CalendarDate): ActivityState {
  const said = result?.state ?? plan?.state ?? joined[0]?.state;
  if (said === 'cancelled' || plan?.state === 'cancelled') return 'cancelled';
  const isReported = result !== undefined || said === 'done' || joined.some((report) => report.result);
  if (isReported) return start <= today ? 'done' : 'planned';
  if (said === 'postponed' || plan?.originalDate !== undefined) return 'postponed';
  return 'planned';
}

/** A result for a day still to come: somebody mistook the day, or reported a plan as a result. */
export function checkResultInFuture({ result }: Event, today: CalendarDate): Issue[] {
  if (!result || result.start <= today || result.state === 'cancelled') return [];
  return [
    issue('result-in-future', { ...result.source, districtCode: result.place.districtCode, found: result.start }),
  ];
}

function toPostponedFrom(plan: ActivityReport | undefined, start: CalendarDate): CalendarDate | undefined {
  return plan?.originalDate !== undefined && plan.originalDate !== start ? plan.originalDate : undefined;
}

/** A result may tell that it took place on one of the days before: that one is no earlier day then. */
function toEarlierStarts(plan: ActivityReport | undefined, start: CalendarDate): CalendarDate[] | undefined {
  const days = plan?.earlierStarts?.filter((day) => day !== start) ?? [];
  return days.length > 1 ? days : undefined;
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Value;
}
