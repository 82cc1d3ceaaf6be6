import { PortalError } from '../../src/domain/errors.ts';
import type { DataStep } from '../data/run-step.ts';

/** The stages of a run, in their order. */
export type Stage = 'lock' | DataStep | 'build' | 'verify' | 'sign' | 'swap' | 'smoke' | 'prune' | 'deliver';

/**
 * With what the command ends where a stage stops the run. Also: 0 published, 1 a fault of the program, 2 a setting or a
 * flag is wrong.
 */
export const exitCodes: Record<Stage, number> = {
  pull: 3,
  gates: 4,
  lock: 5,
  decode: 6,
  check: 7,
  build: 8,
  verify: 9,
  sign: 10,
  swap: 11,
  smoke: 12,
  prune: 13,
  deliver: 14,
};

/** What a stage did, in a few words, or why it stopped the run. */
export class StageStopped extends PortalError {
  readonly stage: Stage;
  readonly exitCode: number;
  /** Further lines for the operator. */
  readonly lines: readonly string[];
  constructor(stage: Stage, words: string, lines: readonly string[] = []) {
    super(words, lines.join('\n    ') || 'See the log of the run.');
    this.stage = stage;
    this.exitCode = exitCodes[stage];
    this.lines = lines;
  }
}
