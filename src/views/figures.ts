import { type Activity, ParticipantGroup } from '../domain/activity.ts';
import type { AreaCode, AreaLevel } from '../domain/area.ts';
import type { Count } from '../domain/count.ts';
import { tallyOf } from '../measures/aggregate.ts';
import type { MeasureId } from '../measures/definitions.ts';
import { isWithin, type Period } from '../measures/period.ts';
import { type Share, type Sum, valueOf } from '../measures/tally.ts';
import { isDone } from './activity-card.ts';
import type { SiteIndex } from './site-index.ts';

export interface GroupFigure extends Sum {
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
  participants: Sum;
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
  const inPeriod = activities.filter((activity) => isWithin(activity.start, period));
  const tally = tallyOf(inPeriod, areaCode, index.measuring);
  const value = <Id extends MeasureId>(id: Id) => valueOf(tally, id, areasInside(index, areaCode));
  return {
    period,
    done: value('done'),
    joinedOnly: value('joined-only'),
    ahead: value('ahead'),
    awaiting: value('awaiting'),
    cancelled: value('cancelled'),
    participants: value('participants'),
    plansWithResult: value('plans-with-result'),
    resultsWithPhotos: value('results-with-photos'),
    activeDistricts: value('active-districts'),
    activeTambons: value('active-tambons'),
    activeVillages: value('active-villages'),
  };
}

/** How many areas of a level are known inside an area. */
export const areasInside =
  ({ areasInside: inside }: SiteIndex, code: AreaCode) =>
  (level: AreaLevel): number =>
    inside.get(code)?.[level] ?? 0;

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
export function toPublicShare({ measuring }: SiteIndex, activities: Activity[], period: Period): Share {
  const inPeriod = activities.filter((activity) => isWithin(activity.start, period));
  return valueOf(tallyOf(inPeriod, '', measuring), 'people-share');
}

/** Counts added up; those that are not there are not 0, they are not reported. */
function toPeople(counts: (Count | undefined)[]): Sum {
  const reported = counts.filter((count) => count !== undefined);
  return {
    total: reported.reduce((total, { value }) => total + value, 0),
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
