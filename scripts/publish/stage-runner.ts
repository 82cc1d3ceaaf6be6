import { performance } from 'node:perf_hooks';
import { PortalError, SettingsError } from '../../src/domain/errors.ts';
import type { Run } from './run-folder.ts';
import { exitCodes, type Stage, StageStopped } from './stages.ts';

/** How a run speaks to whoever started it. */
export interface Tell {
  /** One line a stage. */
  stage(stage: Stage, outcome: 'done' | 'stopped', seconds: number, words: string): void;
  /** What should be known beside. */
  notice(line: string): void;
  /** What a stage made. */
  detail(line: string): void;
}

/** Runs stages: each with a line of progress, an entry in the run's log, and an exit code of its own where it fails. */
export class StageRunner {
  readonly #tell: Tell;
  readonly #now: () => Date;
  #run: Run | undefined;

  constructor(tell: Tell, now: () => Date) {
    this.#tell = tell;
    this.#now = now;
  }

  /** From here on stages are written into the run's log. */
  logTo(run: Run): void {
    this.#run = run;
  }

  async run<Result>(stage: Stage, work: () => Promise<Result>): Promise<Result> {
    const started = performance.now();
    const seconds = () => Math.round(performance.now() - started) / 1000;
    try {
      const result = await this.guard(stage, async () => {
        const done = await work();
        await this.#run?.log({ at: this.#now().toISOString(), stage, outcome: 'done', seconds: seconds() });
        return done;
      });
      this.#tell.stage(stage, 'done', seconds(), '');
      return result;
    } catch (error) {
      if (error instanceof StageStopped) this.#tell.stage(stage, 'stopped', seconds(), error.message);
      throw error;
    }
  }

  /** As `run`, without a line: an error that an operator can mend becomes the stage's. */
  async guard<Result>(stage: Stage, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw toStop(stage, error);
    }
  }
}

/** Wrong settings keep their own exit code; a fault of the program keeps its stack. */
function toStop(stage: Stage, error: unknown): unknown {
  if (error instanceof StageStopped || error instanceof SettingsError) return error;
  if (error instanceof PortalError) return new StageStopped(stage, error.message, [`→ ${error.hint}`]);
  const { code, errno } = error as NodeJS.ErrnoException;
  if (code === undefined || errno === undefined) return error;
  const hint =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'ดิสก์เต็ม / The disk is full: make room.'
      : 'See that the folder is there and may be written.';
  return new StageStopped(stage, `${(error as Error).message} (exit code ${exitCodes[stage]})`, [`→ ${hint}`]);
}
