import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { currentTime } from '../src/io/clock.ts';
import { readEnvironment, readSecrets, readSettings } from '../src/settings.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { checkSettings } from './data/check-settings.ts';
import { checks } from './doctor/checks.ts';
import type { Finding } from './doctor/finding.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run doctor [-- --folder releases]: what is wrong with settings, sources, disk, clock, browser, permissions and fonts,
// and how to mend it. Exit codes: 0 a run can go well; 1 it cannot; 2 the settings are wrong.

const marks: Record<Finding['state'], string> = { good: '✔', warning: '!', bad: '✖' };

await reportErrors(async () => {
  const { values } = readArguments({ folder: { type: 'string', default: 'releases' } });
  const environment = readEnvironment(currentTime);
  const settings = readSettings(environment.settingsFile);
  await checkSettings(settings, environment.settingsFile, settings.sources.length === 0);
  console.log(`✔ settings: ${path.relative('.', environment.settingsFile)}`);
  const options = {
    environment,
    settings,
    secrets: readSecrets(),
    releases: path.resolve(values.folder),
    cacheFolder: path.resolve('.cache'),
    now: currentTime(),
    askTime: () => askTime(settings.portal.licence.url),
    launch: launchBrowser,
    ask,
  };
  const counts: Record<Finding['state'], number> = { good: 1, warning: 0, bad: 0 };
  for (const [name, check] of Object.entries(checks)) {
    for (const { state, what, mend } of await check(options)) {
      console.log(`${marks[state]} ${name}: ${what}${mend === undefined ? '' : `\n    → ${mend}`}`);
      counts[state] += 1;
    }
  }
  const { good, warning, bad } = counts;
  console.log(
    `\n${good} ปกติ/good, ${warning} ควรรู้/to know, ${bad} ต้องแก้/to mend: ` +
      (bad > 0 ? 'ยังทำงานไม่ได้ / a run cannot go well yet' : 'พร้อมทำงาน / a run can go well'),
  );
  if (bad > 0) process.exitCode = 1;
});

/** The time by the Date header of a server that the settings name anyhow. */
async function askTime(address: string): Promise<number | undefined> {
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  const time = Date.parse(answer?.headers.get('date') ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** What a program of the machine prints; undefined where there is none, or where it fails. */
async function ask(program: string, words: readonly string[]): Promise<string | undefined> {
  return promisify(execFile)(program, [...words]).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}
