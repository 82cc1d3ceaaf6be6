import type { ActivityKind, ActivityState } from '../domain/activity.ts';
import type { AreaCode, AreaLevel } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Abbreviation } from './clusters.ts';

/** An activity as the search knows it. */
export interface SearchRecord {
  id: string;
  title: string;
  venue?: string | undefined;
  /** Running text: what is done, what was done, where people meet. */
  body: string[];
  start: CalendarDate;
  end: CalendarDate;
  /** The smallest area known. */
  area: AreaCode;
  /** หมู่ที่, also where the village has no code. */
  moo?: number | undefined;
  kind: ActivityKind;
  subtype?: string | undefined;
  occasion?: string | undefined;
  /** Ids: the host first, then those who joined. */
  agencies: string[];
  state: ActivityState;
  hasPhotos: boolean;
}

/** An area by its names. */
export interface SearchArea {
  code: AreaCode;
  level: AreaLevel;
  nameTh: string;
  nameEn?: string;
  moo?: number;
  /** Activities in it. */
  count: number;
}

export interface SearchAgency {
  id: string;
  name: string;
  count: number;
}

/** A kind of activities, with all that people call it. */
export interface SearchKind {
  kind: ActivityKind;
  names: string[];
  count: number;
}

/** What people type and what they mean by it: data that people review. */
export interface SearchVocabulary {
  abbreviations: Abbreviation[];
  /** The word that records use, then what people type for it. */
  same: string[][];
  /** Words that choose nothing: "กิจกรรม", "ที่", "in". */
  fillers: string[];
  /** Words beside a name that tell its level: "ตำบล", "district". */
  levels: [word: string, level: AreaLevel][];
}

/** Everything that can be found. */
export interface SearchContent {
  records: SearchRecord[];
  areas: SearchArea[];
  agencies: SearchAgency[];
  kinds: SearchKind[];
  vocabulary: SearchVocabulary;
}
