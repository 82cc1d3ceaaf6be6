import type { Activity, ActivityState } from '../../domain/activity.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { issue, type Issue } from '../../domain/issue.ts';
import type { ActivityReport } from '../report.ts';
import { leadOf, type Event } from './event.ts';

export interface ActivityIds {
  activityId: string;
  /** The id of an agency by its name as written. */
  agencyId: (name: string) => string;
}

/**
 * The activity that an event's reports tell of together. The plan tells what was announced, the result what happened:
 * where both speak of the same thing the result's day, time and place count, and the plan's title and description stay.
 * Participants are the host's; those who went along are named, never added.
 */
export function toActivity(event: Event, today: CalendarDate, { activityId, agencyId }: ActivityIds): Activity {
  const lead = leadOf(event);
  const { plan, result } = event;
  const happened = result ?? lead;
  const state = toState(event, happened.start, today);
  const agencyName = plan?.agencyName ?? lead.agencyName ?? result?.agencyName;
  const activity: Activity = {
    id: activityId,
    kind: lead.kind === 'unspecified' ? happened.kind : lead.kind,
    title: lead.title,
    start: happened.start,
    end: happened.end,
    place: { ...lead.place, ...happened.place },
    hosting: plan || result ? 'own' : 'joined',
    joinedBy: event.joined.flatMap((report) =>
      report.agencyName === undefined ? [] : [{ agencyId: agencyId(report.agencyName), source: report.source }],
    ),
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
    plan: plan?.plan,
    result: state === 'planned' ? undefined : (result ?? event.joined[0])?.result,
  };
  return Object.assign(activity, withoutUndefined(optional));
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

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Value;
}
