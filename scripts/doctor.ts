import path from 'node:path';
import { currentTime } from '../src/io/clock.ts';
import { readEnvironment, readSecrets, readSettings } from '../src/settings.ts';
import { checkSettings } from './data/check-settings.ts';
import { checks, type Finding } from './doctor/checks.ts';
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
  };
  let worst = 0;
  for (const [name, check] of Object.entries(checks)) {
    for (const { state, what, mend } of await check(options)) {
      console.log(`${marks[state]} ${name}: ${what}${mend === undefined ? '' : `\n    → ${mend}`}`);
      if (state === 'bad') worst = 1;
    }
  }
  process.exitCode = worst;
});

/** The time by the Date header of a server that the settings name anyhow. */
async function askTime(address: string): Promise<number | undefined> {
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  const time = Date.parse(answer?.headers.get('date') ?? '');
  return Number.isNaN(time) ? undefined : time;
}
