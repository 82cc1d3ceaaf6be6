import path from 'node:path';
import { parseArgs } from 'node:util';
import { SettingsError } from '../src/domain/errors.ts';
import { currentTime } from '../src/io/clock.ts';
import { readEnvironment } from '../src/settings.ts';
import { reportErrors } from './report-errors.ts';
import { makeSample } from './sample/make-sample.ts';

// npm run sample -- [--activities 600] [--seed 49] [--today YYYY-MM-DD] [--out data/sample] [--no-photos]

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      activities: { type: 'string', default: '600' },
      seed: { type: 'string', default: '49' },
      today: { type: 'string' },
      out: { type: 'string', default: 'data/sample' },
      'no-photos': { type: 'boolean', default: false },
    },
  });
  const { today } = readEnvironment(currentTime, { today: values.today });
  const activities = wholeNumber('activities', values.activities);
  const seed = wholeNumber('seed', values.seed);
  const made = await makeSample({
    out: path.resolve(values.out),
    today,
    activities,
    seed,
    photos: !values['no-photos'],
  });
  console.log(`${made.rows} rows of ${activities} activities around ${today}, ${made.spoiledRows} wrong on purpose`);
  console.log(`${made.files.length} files and ${made.photos} new pictures in ${values.out}`);
}

function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new SettingsError(`--${option}: found "${text}"`, 'Allowed is a whole number from 1.');
}

if (import.meta.main) await reportErrors(main);
