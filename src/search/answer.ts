import type { NamedAgency, NamedArea } from './names.ts';

/** An activity that was found. */
export interface FoundActivity {
  number: number;
  fit: number;
  /** Whose index has it, where those of several portals were asked. */
  portal?: number;
}

/** What a question is answered with. */
export interface Answer {
  /** Activities, the best first, then the newest. */
  found: FoundActivity[];
  areas: NamedArea[];
  agencies: NamedAgency[];
  kinds: number[];
  /** What was searched for instead, where nothing fits the question as it stands. */
  instead?: string;
  /** Texts to highlight: clusters of what was found. */
  marked: string[][];
  /** True where only the beginning of a long question was asked. */
  cut: boolean;
  /** False where a part of the question is not known at all. */
  isRead: boolean;
}
