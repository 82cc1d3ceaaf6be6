import type { SourceRef } from './source-ref.ts';

/** One line of a decision file, header → cell, and where it stands. */
export interface DecisionLine {
  values: Readonly<Record<string, string>>;
  source: SourceRef;
}

/** What people decided about single activities, in files of their own beside the settings. */
export interface Decisions {
  /** corrections.csv: columns `id`, `field`, `value`, `reason`. */
  corrections: readonly DecisionLine[];
  /** takedowns.csv: columns `id`, `reason`. */
  takedowns: readonly DecisionLine[];
  /** aliases.csv: columns `old`, `new`. */
  aliases: readonly DecisionLine[];
}
