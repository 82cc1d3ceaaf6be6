import type { ParticipantGroup } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';

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
  /** Past plans, cancelled ones aside, that have a result. */
  plansWithResult: Share;
  /** Results that have a photograph. */
  resultsWithPhotos: Share;
  /** Districts, tambons and villages inside the area with an activity done, of those known. */
  activeDistricts: Share;
  activeTambons: Share;
  activeVillages: Share;
}
