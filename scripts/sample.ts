import path from 'node:path';
import { currentTime } from '../src/io/clock.ts';
import { readEnvironment } from '../src/settings.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';
import { makeSample } from './sample/make-sample.ts';

// npm run sample -- [--activities 600] [--seed 49] [--today YYYY-MM-DD] [--out data/sample] [--no-photos]

async function main(): Promise<void> {
  const { values } = readArguments({
    activities: { type: 'string', default: '600' },
    seed: { type: 'string', default: '49' },
    today: { type: 'string' },
    out: { type: 'string', default: 'data/sample' },
    'no-photos': { type: 'boolean', default: false },
  });
  const { today } = readEnvironment(currentTime, { today: values.today });
  const activities = toWholeNumber('activities', values.activities, 1);
  const seed = toWholeNumber('seed', values.seed, 1);
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

if (import.meta.main) await reportErrors(main);
