import { checkBrowser, checkClock, checkDisk, checkFonts, checkPermissions } from './check-machine.ts';
import { checkAddress, checkAlerts, checkKey, checkLock, checkReleases, checkTargets } from './check-publishing.ts';
import { checkSources } from './check-sources.ts';
import type { Check } from './finding.ts';

/** Each check by its name, in the order in which what it finds is best mended. */
export const checks: Readonly<Record<string, Check>> = {
  address: checkAddress,
  sources: checkSources,
  disk: checkDisk,
  permissions: checkPermissions,
  clock: checkClock,
  browser: checkBrowser,
  fonts: checkFonts,
  lock: checkLock,
  releases: checkReleases,
  key: checkKey,
  targets: checkTargets,
  alerts: checkAlerts,
};
