import { type Activity, ParticipantGroup } from '../domain/activity.ts';
import type { AreaCode, AreaLevel } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Count } from '../domain/count.ts';
import { hasDay, isAhead, isAwaiting, isDone } from './activity-card.ts';
import { isWithin } from './periods.ts';
import type { SiteIndex } from './site-index.ts';

/** A part of a whole, as counts; `of` may be 0, and then there is no share to speak of. */
export interface Share {
  part: number;
  of: number;
}

/** First and last day of a period, both inside it. */
export interface Period {
  from: CalendarDate;
  to: CalendarDate;
}

/**
 * People as hosts reported them. What was not reported is not 0: `reported` of `of` activities gave a number.
 * Nobody can know how many took part twice, so this counts attendances, not persons.
 */
export interface PeopleFigure {
  total: number;
  reported: number;
  of: number;
  /** True where at least one number was "more than", "about" or the like. */
  approximate: boolean;
}

export interface GroupFigure extends PeopleFigure {
  group: ParticipantGroup;
}

/** What happened in a period, by the first day of each activity. */
export interface PeriodFigures {
  period: Period;
  /** Activities done. */
  done: number;
  /** Of those, known only from an agency that joined; their people are not counted. */
  joinedOnly: number;
  /** Planned or postponed, not over yet. */
  ahead: number;
  /** Over, without a result. */
  awaiting: number;
  cancelled: number;
  participants: PeopleFigure;
  /** Past plans that have a result; cancelled ones, and those postponed without a new day, ask for none. */
  plansWithResult: Share;
  /** Results that have a photograph. */
  resultsWithPhotos: Share;
  /** Districts, tambons and villages inside the area with an activity done, of those known; 0 of 0 at its own level. */
  activeDistricts: Share;
  activeTambons: Share;
  activeVillages: Share;
}

/** The figures of a period over the activities of one area (or a part of them, such as one kind or one agency). */
export function toPeriodFigures(
  index: SiteIndex,
  areaCode: AreaCode,
  activities: Activity[],
  period: Period,
): PeriodFigures {
  const { today } = index;
  const inPeriod = activities.filter((activity) => isWithin(activity.start, period));
  const doneOnes = inPeriod.filter(isDone);
  const results = doneOnes.filter(({ result }) => result);
  const pastPlans = inPeriod.filter((one) => one.plan && one.end < today && one.state !== 'cancelled' && hasDay(one));
  const active = (level: AreaLevel) => toActiveAreas(index, areaCode, doneOnes, level);
  return {
    period,
    done: doneOnes.length,
    joinedOnly: doneOnes.filter(({ hosting }) => hosting === 'joined').length,
    ahead: inPeriod.filter((activity) => isAhead(activity, today)).length,
    awaiting: inPeriod.filter((activity) => isAwaiting(activity, today)).length,
    cancelled: inPeriod.filter(({ state }) => state === 'cancelled').length,
    participants: toPeople(hosted(doneOnes).map(({ result }) => result?.total)),
    plansWithResult: { part: pastPlans.filter(({ result }) => result).length, of: pastPlans.length },
    resultsWithPhotos: {
      part: results.filter(({ id }) => index.photosByActivity.has(id)).length,
      of: results.length,
    },
    activeDistricts: active('district'),
    activeTambons: active('tambon'),
    activeVillages: active('village'),
  };
}

/** Participants by group over the hosts' results of a period; groups that nobody reported are left out. */
export function toGroupFigures(activities: Activity[], period: Period): GroupFigure[] {
  const results = hostedResults(activities, period);
  return ParticipantGroup.options
    .map((group) => ({ group, ...toPeople(results.map(({ groups }) => groups[group])) }))
    .filter(({ reported }) => reported > 0);
}

/**
 * "ประชาชน" among all people, over the hosts' results of a period that report that group.
 * Only the group so called: volunteers' groups hold officials and villagers alike.
 */
export function toPublicShare(activities: Activity[], period: Period): Share {
  const results = hostedResults(activities, period).filter(({ groups }) => groups.public);
  const part = sum(results.map(({ groups }) => groups.public?.value ?? 0));
  return { part, of: sum(results.map(({ groups }) => sum(Object.values(groups).map((count) => count.value)))) };
}

/** Counts added up; those that are not there are not 0, they are not reported. */
export function toPeople(counts: (Count | undefined)[]): PeopleFigure {
  const reported = counts.filter((count) => count !== undefined);
  return {
    total: sum(reported.map(({ value }) => value)),
    reported: reported.length,
    of: counts.length,
    approximate: reported.some(({ approximate }) => approximate),
  };
}

/** People are counted once, from the host: who only went along reports people that the host has counted too. */
const hosted = (activities: Activity[]) => activities.filter(({ hosting }) => hosting === 'own');

const hostedResults = (activities: Activity[], period: Period) =>
  hosted(activities)
    .filter((activity) => isDone(activity) && isWithin(activity.start, period))
    .flatMap(({ result }) => result ?? []);

function toActiveAreas(index: SiteIndex, areaCode: AreaCode, activities: Activity[], level: AreaLevel): Share {
  const of = index.areasInside.get(areaCode)?.[level] ?? 0;
  if (of === 0) return { part: 0, of };
  const codes = activities.map(({ place }) => codeAt(place, level));
  return { part: new Set(codes.filter((code) => code && index.areas.has(code))).size, of };
}

function codeAt({ districtCode, tambonCode, villageCode }: Activity['place'], level: AreaLevel): AreaCode | undefined {
  if (level === 'village') return villageCode;
  return level === 'tambon' ? tambonCode : districtCode;
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
