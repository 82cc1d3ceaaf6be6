import { fork } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { aggregate } from '../src/measures/aggregate.ts';
import { type MeasureId, measures } from '../src/measures/definitions.ts';
import { valueOf } from '../src/measures/tally.ts';
import { readTally } from '../src/measures/tally-store.ts';
import { randomActivities } from './bench-measures/random-activities.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run bench:measures: 200,000 activities into the figures of every area × week, month and fiscal year; seconds of
// the processor and peak memory of a process of its own, the activities in it. Beside it stands what a user would pick instead:
// SQLite in memory, asked for three of the measures over the same rows.

const size = 200_000;
const today = '2026-11-24';

const tasks = {
  'every measure, every area and period': () => {
    const activities = randomActivities(size);
    const start = process.cpuUsage();
    const known = new Set(activities.flatMap(({ place }) => [place.villageCode, place.tambonCode, place.districtCode]));
    const results = aggregate(activities, {
      today,
      hasPhoto: (id) => id.endsWith('7'),
      isKnown: (code) => known.has(code),
    });
    const added = secondsSince(start);
    let [cells, values] = [0, 0];
    for (let cell = 0; cell < results.store.cells; cell++) {
      const tally = readTally(results.store, cell);
      cells++;
      for (const id of Object.keys(measures) as MeasureId[])
        values += Number(valueOf(tally, id, () => 1) !== undefined);
    }
    const read = secondsSince(start) - added;
    return { seconds: added, note: `${cells} cells; ${values} values read in ${read.toFixed(2)} s more` };
  },
  'SQLite: done, participants, plans with a result': () => {
    const activities = randomActivities(size);
    const database = new DatabaseSync(':memory:');
    database.exec('create table rows (place, week, month, year, done, people, due, reported)');
    const insert = database.prepare('insert into rows values (?, ?, ?, ?, ?, ?, ?, ?)');
    database.exec('begin');
    for (const { place, start, state, result, plan } of activities) {
      const code = place.villageCode ?? place.tambonCode ?? place.districtCode;
      const done = Number(state === 'done');
      const due = Number(plan !== undefined && state !== 'cancelled' && start < today);
      const fiscalYear = `fy${Number(start.slice(0, 4)) + 543 + Number(start.slice(5, 7) >= '10')}`;
      const week = Math.floor((Date.parse(start) / 86_400_000 + 3) / 7);
      insert.run(code, week, start.slice(0, 7), fiscalYear, done, result?.total?.value ?? null, due, done * due);
    }
    database.exec('commit');
    // Filling the table is not timed: a program would have it anyway, as ours has the activities.
    const start = process.cpuUsage();
    let cells = 0;
    for (const digits of [2, 4, 6, 8]) {
      for (const period of ['week', 'month', 'year']) {
        cells += database
          .prepare(
            `select substr(place, 1, ${digits}) area, ${period}, sum(done), sum(people), sum(due), sum(reported)
             from rows where length(place) >= ${digits} group by 1, 2`,
          )
          .all().length;
      }
    }
    return { seconds: secondsSince(start), note: `${cells} cells` };
  },
} as const;

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

type Task = keyof typeof tasks;
interface Run {
  seconds: number;
  note: string;
  megabytes: number;
}

async function compare(): Promise<void> {
  console.log(`${size} activities; median of 3\n\n${'task'.padEnd(50)}CPU s     peak MB`);
  for (const task of Object.keys(tasks)) {
    const runs: Run[] = [];
    for (let round = 0; round < 3; round++) {
      const child = fork(import.meta.filename, [task]);
      const [run] = (await once(child, 'message')) as [Run];
      runs.push(run);
    }
    const { seconds, megabytes, note } = runs.toSorted((a, b) => a.seconds - b.seconds)[1]!;
    console.log(`${task.padEnd(50)}${seconds.toFixed(2).padEnd(10)}${Math.round(megabytes)}   ${note}`);
  }
}

await reportErrors(async () => {
  // A process of its own is given its task.
  const [task] = readArguments({}, { most: process.send ? 1 : 0 }).positionals;
  if (task === undefined) await compare();
  else process.send!({ ...tasks[task as Task](), megabytes: process.resourceUsage().maxRSS / 1024 });
});
