import type { Settings } from '../../src/domain/settings.ts';
import type { Environment, Secrets } from '../../src/settings.ts';
import type { launchBrowser } from '../browser/launch-browser.ts';

/** What a check found: nothing wrong, something that should be known, or something that stops a run; with its mend. */
export interface Finding {
  state: 'good' | 'warning' | 'bad';
  what: string;
  mend?: string;
}

export interface DoctorOptions {
  environment: Environment;
  settings: Settings;
  secrets: Secrets;
  releases: string;
  cacheFolder: string;
  now: Date;
  /** The time by a server on the internet, in ms since 1970; undefined where none says. */
  askTime: () => Promise<number | undefined>;
  /** Starts a browser. */
  launch: typeof launchBrowser;
  /** The words of a program that is asked for its version or the like; undefined where there is no such program. */
  ask: (program: string, words: readonly string[]) => Promise<string | undefined>;
}

/** Looks at one thing. */
export type Check = (options: DoctorOptions) => Promise<Finding[]>;

export const good = (what: string): Finding => ({ state: 'good', what });
export const warning = (what: string, mend: string): Finding => ({ state: 'warning', what, mend });
export const bad = (what: string, mend: string): Finding => ({ state: 'bad', what, mend });
