import path from 'node:path';
import { PortalError } from '../src/domain/errors.ts';
import { currentTime } from '../src/io/clock.ts';
import { readEnvironment, readSettings } from '../src/settings.ts';
import { buildSite } from './build.ts';
import { alert } from './publish/alerts/alert.ts';
import { deliverTo } from './publish/deliver.ts';
import { publish } from './publish/publish-run.ts';
import { rollBack } from './publish/roll-back.ts';
import { toConsole } from './publish/to-console.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run publish [-- --folder releases] [--json]          builds a fresh release and swaps it in
// npm run publish -- --release --who NAME --why REASON     lets the run through that is held
// npm run publish -- --back                                goes back to the release before
// Readers never see half a site: a web server's root is <folder>/current. Exit codes are those of scripts/publish/stages.ts.

await reportErrors(async () => {
  const { values } = readArguments({
    folder: { type: 'string', default: 'releases' },
    json: { type: 'boolean', default: false },
    release: { type: 'boolean', default: false },
    who: { type: 'string' },
    why: { type: 'string' },
    back: { type: 'boolean', default: false },
  });
  const releases = path.resolve(values.folder);
  const tell = toConsole(values.json);
  if (values.back) {
    const { from, to } = await rollBack(releases, currentTime());
    console.log(`กลับไปใช้ / Back to ${to} (before: ${from}). The next run publishes anew.`);
    return;
  }
  if (values.release && !(values.who && values.why)) {
    throw new PortalError(
      '--release: ต้องบอกว่าใครและเพราะอะไร / says neither who nor why',
      'Give --who NAME --why REASON.',
    );
  }
  const environment = readEnvironment(currentTime);
  const settings = readSettings(environment.settingsFile);
  const { keyFile, askServer, targets } = settings.publish;
  const outcome = await publish({
    releases,
    environment,
    cacheFolder: path.resolve('.cache'),
    now: currentTime,
    buildSite,
    keyFile: keyFile === undefined ? undefined : path.resolve(path.dirname(environment.settingsFile), keyFile),
    smokeAddress: askServer ? settings.portal.address : undefined,
    release: values.release ? { who: values.who!, why: values.why! } : undefined,
    ...(targets.length > 0 ? { deliver: (release: string) => deliverTo(targets, release) } : {}),
    tell,
  });
  await alert(outcome, { releases, settings, now: currentTime(), notice: tell.notice });
  process.exitCode = outcome.exitCode;
});
