import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, lstat, readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PortalError } from '../../src/domain/errors.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { pullSource } from '../../src/io/pull-source.ts';
import { readKeyFile } from '../../src/io/signature.ts';
import { Snapshots } from '../../src/io/snapshots.ts';
import type { Environment, Secrets } from '../../src/settings.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

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
}

const good = (what: string): Finding => ({ state: 'good', what });
const warning = (what: string, mend: string): Finding => ({ state: 'warning', what, mend });
const bad = (what: string, mend: string): Finding => ({ state: 'bad', what, mend });

/** Room below which a run is likely to stop, and a warning. */
const leastGigabytes = 1;
const goodGigabytes = 5;
const clockSecondsOff = 120;

/** Each check by its name, in the order in which what it finds is best mended. */
export const checks: Record<string, (options: DoctorOptions) => Promise<Finding[]>> = {
  sources: async ({ settings, environment, cacheFolder, now }) => {
    if (settings.sources.length === 0) {
      return [
        warning(
          'ยังไม่มี sources จึงแสดงข้อมูลตัวอย่าง / no sources: the sample is shown',
          'Name the exports in data/portal.yaml.',
        ),
      ];
    }
    const baseFolder = path.dirname(environment.settingsFile);
    const store = new Snapshots(path.join(cacheFolder, 'doctor'));
    const { limits, network } = settings;
    const findings: Finding[] = [];
    for (const source of settings.sources) {
      try {
        const files = await pullSource(source, store, { baseFolder, limits, network, now });
        findings.push(
          good(
            `${source.id}: ${files.length} file(s), ${files.reduce((sum, { bytes }) => sum + bytes.length, 0)} bytes`,
          ),
        );
      } catch (error) {
        if (!(error instanceof PortalError)) throw error;
        findings.push(bad(`${source.id}: ${error.message}`, error.hint));
      }
    }
    return findings;
  },

  disk: async ({ releases }) => {
    const place = await nearestExisting(releases);
    const { bavail, bsize, ffree, files } = await statfs(place);
    const gigabytes = (bavail * bsize) / 1e9;
    const room = `${gigabytes.toFixed(1)} GB free at ${place}`;
    const findings = [
      gigabytes < leastGigabytes
        ? bad(room, 'Make room: a release and its pictures need about 1 GB, and four releases are kept.')
        : gigabytes < goodGigabytes
          ? warning(room, 'Make room before it is needed.')
          : good(room),
    ];
    if (files > 0 && ffree < 100_000)
      findings.push(warning(`only ${ffree} more files fit on that disk`, 'Give it more inodes.'));
    return findings;
  },

  permissions: async ({ releases, environment, cacheFolder }) => {
    const folders = [releases, environment.datasetFolder, cacheFolder];
    return Promise.all(
      folders.map(async (folder) => {
        const place = await nearestExisting(folder);
        return access(place, constants.W_OK | constants.X_OK).then(
          () => good(`${folder} may be written`),
          () => bad(`${folder} may not be written by this user`, `chown -R $(id -un) ${place}`),
        );
      }),
    );
  },

  releases: async ({ releases }) => {
    const link = await lstat(path.join(releases, 'current')).catch(() => undefined);
    if (!link) return [warning('nothing is published yet', 'Run npm run publish.')];
    if (!link.isSymbolicLink())
      return [bad(`${releases}/current is no link`, 'Move it away: publishing replaces only its own link.')];
    return [good(`${(await readdir(releases)).filter((name) => /^\d{8}T\d{6}Z$/.test(name)).length} releases`)];
  },

  lock: async () => {
    const has = await promisify(execFile)('flock', ['--version']).then(
      () => true,
      () => false,
    );
    return [
      has
        ? good('flock is installed')
        : warning('flock is not installed: nothing keeps two runs apart', 'Install util-linux.'),
    ];
  },

  key: async ({ settings, environment }) => {
    const { keyFile } = settings.publish;
    if (keyFile === undefined)
      return [warning('releases are not signed', 'npm run key -- FILE, then name it in publish.keyFile.')];
    const file = path.resolve(path.dirname(environment.settingsFile), keyFile);
    try {
      await readKeyFile(file);
    } catch (error) {
      if (!(error instanceof PortalError)) throw error;
      return [bad(error.message, error.hint)];
    }
    const isOpen = process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0;
    return [isOpen ? bad(`${keyFile} may be read by others`, `chmod 600 ${file}`) : good(`${keyFile} signs`)];
  },

  alerts: async ({ settings: { alerts }, secrets }) => {
    const findings: Finding[] = [];
    if (!alerts.webhook && !alerts.email && !alerts.line) {
      findings.push(warning('nobody is told when a run needs a person', 'Set alerts in data/portal.yaml.'));
    }
    if (alerts.line && !secrets.lineToken) findings.push(bad('alerts.line has no token', 'Set PORTAL_LINE_TOKEN.'));
    if (secrets.smtpUser && !secrets.smtpPassword)
      findings.push(bad('PORTAL_SMTP_USER has no password', 'Set PORTAL_SMTP_PASSWORD.'));
    if (!secrets.pingAddress)
      findings.push(warning('no watchman sees that runs stop altogether', 'Set PORTAL_PING to an address of one.'));
    return findings.length > 0 ? findings : [good('alerts are set up')];
  },

  clock: async ({ now, askTime }) => {
    const there = await askTime();
    if (there === undefined)
      return [warning('no server could be asked for the time', 'See that the machine reaches the internet.')];
    const off = Math.round(Math.abs(there - now.getTime()) / 1000);
    return [
      off > clockSecondsOff
        ? bad(`the clock is ${off} s off`, 'timedatectl set-ntp true')
        : good(`the clock is right (${off} s off)`),
    ];
  },

  browser: async () => {
    try {
      const browser = await launchBrowser();
      await browser.close();
      return [good('a browser makes pictures and PDF')];
    } catch (error) {
      return [
        warning(
          `no browser starts: ${(error as Error).message.split('\n')[0]}`,
          'apt install chromium; without one pictures are plainer and there are no PDFs.',
        ),
      ];
    }
  },

  fonts: async () => {
    const listed = await promisify(execFile)('fc-list', [':lang=th', 'family']).catch(() => undefined);
    if (!listed) return [warning('fonts could not be listed', 'apt install fontconfig fonts-noto-core')];
    const count = listed.stdout.split('\n').filter(Boolean).length;
    return [
      count > 0
        ? good(`${count} Thai fonts, beside those that come with the site`)
        : warning('no Thai font', 'apt install fonts-noto-core'),
    ];
  },
};

async function nearestExisting(place: string): Promise<string> {
  const isThere = await stat(place).then(
    () => true,
    () => false,
  );
  return isThere || place === path.dirname(place) ? place : nearestExisting(path.dirname(place));
}
