import type { CalendarDate } from '../domain/calendar-date.ts';
import type { SourceRef } from '../domain/source-ref.ts';
import type { Training } from '../domain/training.ts';
import type { AreaLink } from './area-link.ts';
import type { Share } from './figures.ts';

/** `none`: nobody trained yet; `part`: fewer than the target; `full`: the target or more. */
export type UnitProgress = 'none' | 'part' | 'full';

export interface UnitClass {
  classNo?: string;
  start?: CalendarDate;
  end?: CalendarDate;
  registered?: number;
  trained?: number;
  source: SourceRef;
}

/** One local government's disaster unit (ชุดจิตอาสาภัยพิบัติ ของ อปท.). */
export interface UnitRow {
  unitId: string;
  name: string;
  kind: Training['unitKind'];
  district: AreaLink;
  /** People the unit is to have: the largest target among its reports, never their sum. */
  target: number;
  registered?: number;
  /** Sum over classes; absent where no class reports a number. */
  trained?: number;
  progress: UnitProgress;
  lastTrained?: CalendarDate;
  /** By first day. */
  classes: UnitClass[];
}

/** Units of a district or of the province together. */
export interface UnitsFigures {
  units: number;
  unitsTrained: Share;
  unitsFull: Share;
  target: number;
  /** Units' registered and trained people, where they report them. */
  registered: number;
  trained: number;
  /** Trained people towards the target; no unit counts for more than its own target. */
  coverage: Share;
}

export interface DisasterUnitsPage {
  today: CalendarDate;
  asOf: string;
  figures: UnitsFigures;
  /** By code; within a district those not yet trained first, then by the Thai alphabet. */
  districts: { district: AreaLink; figures: UnitsFigures; units: UnitRow[] }[];
  /** Districts of the province without any report. */
  districtsWithoutReport: AreaLink[];
}
