import type { Sector } from '../domain/activity.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { SourceRef } from '../domain/source-ref.ts';
import type { ActivityCard, AgencyLink } from './activity-card.ts';
import type { AreaLink } from './area-link.ts';
import type { PeriodFigures } from './figures.ts';

/** One agency in the list; figures are of the last 12 months unless they say otherwise. */
export interface AgencyRow {
  agency: AgencyLink;
  sector?: Sector;
  /** Hosted and done. */
  hosted: number;
  /** Went along to another's. */
  joined: number;
  ahead: number;
  awaiting: number;
  lastActivity?: CalendarDate;
  /** Activities that this fiscal year's action plan promises; absent where no line says a number. */
  promised?: number;
}

export interface AgenciesPage {
  today: CalendarDate;
  asOf: string;
  fiscalYear: number;
  /** By Thai alphabet of the name. */
  agencies: AgencyRow[];
}

/** A sum over lines that do not all give the number: `reported` of `of` did. */
export interface SumFigure {
  total: number;
  reported: number;
  of: number;
}

export interface ActionPlanLineView {
  id: string;
  title: string;
  area?: AreaLink;
  plannedActivities?: number;
  budgetBaht?: number;
  source: SourceRef;
}

/** One fiscal year of an agency's action plan beside what it did in that year. */
export interface ActionPlanYear {
  /** Buddhist Era. */
  fiscalYear: number;
  lines: ActionPlanLineView[];
  plannedActivities: SumFigure;
  budgetBaht: SumFigure;
  /** Activities the agency hosted and did in that fiscal year, up to today. */
  done: number;
}

export interface AgencyPage {
  agency: AgencyLink;
  sector?: Sector;
  today: CalendarDate;
  asOf: string;
  last12Months: PeriodFigures;
  /** Newest first. */
  actionPlan: ActionPlanYear[];
  next: ActivityCard[];
  nextTotal: number;
  /** Hosted, done or awaiting, newest first; at most 24. */
  hosted: ActivityCard[];
  hostedTotal: number;
  /** Joined, newest first; at most 24. */
  joined: ActivityCard[];
  joinedTotal: number;
  /** Districts in which it hosted, by code. */
  districts: { area: AreaLink; done: number }[];
}
