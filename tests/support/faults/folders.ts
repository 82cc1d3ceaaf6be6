import { mkdir, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createOperator, type Operator, operatorSettings } from '../publish/operator.ts';
import type { FaultReport } from './report.ts';

/** Something done to an operator's folder, and whether a run can still succeed while it is so. */
interface Damage {
  name: string;
  exitCodes: number[];
  make: (operator: Operator) => Promise<unknown>;
  mend?: (operator: Operator) => Promise<unknown>;
}

const remove =
  (...names: string[]) =>
  (operator: Operator) =>
    rm(operator.file(...names), { recursive: true, force: true });
const lastRun = async (operator: Operator) => `releases/.runs/${(await operator.live())!}`;
const replaceByFolder = (name: string) => async (operator: Operator) => {
  await remove(name)(operator);
  await mkdir(operator.file(name));
};
const cut = (name: string) => (operator: Operator) => truncate(operator.file(name), 40);

const damages: Damage[] = [
  { name: 'the export vanishes', exitCodes: [0], make: remove('plans.csv') },
  { name: 'the export is a folder', exitCodes: [0], make: replaceByFolder('plans.csv'), mend: remove('plans.csv') },
  {
    name: 'the export is a link out of its folder',
    exitCodes: [0],
    make: async (operator) => {
      await remove('plans.csv')(operator);
      await symlink('/etc/passwd', operator.file('plans.csv'));
    },
    mend: remove('plans.csv'),
  },
  { name: 'the export is empty', exitCodes: [0], make: (operator) => writeFile(operator.file('plans.csv'), '') },
  {
    name: 'the export is noise',
    exitCodes: [0],
    make: (operator) => writeFile(operator.file('plans.csv'), Buffer.alloc(5000, 0xff)),
  },
  { name: 'the settings vanish', exitCodes: [2], make: remove('portal.yaml') },
  { name: 'the settings are cut short', exitCodes: [2], make: cut('portal.yaml') },
  { name: 'the dataset vanishes', exitCodes: [0], make: remove('dataset') },
  { name: 'a file of the dataset vanishes', exitCodes: [0], make: remove('dataset/activities.ndjson') },
  { name: 'the dataset is cut short', exitCodes: [0], make: cut('dataset/activities.ndjson') },
  { name: "the dataset's manifest is cut short", exitCodes: [0], make: cut('dataset/manifest.json') },
  { name: 'copies and caches vanish', exitCodes: [0], make: remove('cache') },
  { name: 'the records of runs vanish', exitCodes: [0], make: remove('releases/.runs') },
  {
    name: 'the record of the last run is cut short',
    exitCodes: [0],
    make: async (operator) => cut(`${await lastRun(operator)}/run.json`)(operator),
  },
  {
    name: 'the record of the last run vanishes',
    exitCodes: [0],
    make: async (operator) => remove(`${await lastRun(operator)}/run.json`)(operator),
  },
  { name: 'the file of the lock is gone', exitCodes: [0], make: remove('releases/.lock') },
  {
    name: 'a link half made is left',
    exitCodes: [0],
    make: (operator) => symlink('nowhere', operator.file('releases/.next')),
  },
  { name: 'the link to the release vanishes', exitCodes: [0], make: remove('releases/current') },
  {
    name: 'the manifest of the live release vanishes',
    exitCodes: [0],
    make: remove('releases/current/site-manifest.json'),
  },
  { name: 'the status of the live release is cut short', exitCodes: [0], make: cut('releases/current/status.json') },
  {
    name: 'the live release vanishes',
    exitCodes: [0],
    make: async (operator) => remove('releases', (await operator.live())!)(operator),
  },
  { name: 'all releases vanish', exitCodes: [0], make: remove('releases') },
  {
    name: 'the key vanishes',
    exitCodes: [10],
    make: (operator) => rename(operator.file('site.key'), operator.file('key.away')),
    mend: (operator) => rename(operator.file('key.away'), operator.file('site.key')),
  },
  {
    name: 'the folder of pictures is a file',
    exitCodes: [7],
    make: async (operator) => {
      await mkdir(operator.file('cache'), { recursive: true });
      await remove('cache/pictures')(operator);
      await writeFile(operator.file('cache/pictures'), 'x');
    },
    mend: remove('cache/pictures'),
  },
];

/** Takes away or breaks what a run relies on. It ends with an exit code of its own, and mended, the next one succeeds. */
export async function breakFolders(): Promise<FaultReport> {
  const failures: string[] = [];
  for (const { name, exitCodes, make, mend } of damages) {
    const operator = await createOperator();
    try {
      await operator.writePlans(10);
      await operator.run();
      await make(operator);
      const { exitCode } = await operator.run({ today: '2026-11-25' });
      if (!exitCodes.includes(exitCode))
        failures.push(`${name}: exit code ${exitCode}: ${operator.lines.slice(-2).join(' | ')}`);
      await mend?.(operator);
      await writeFile(operator.file('portal.yaml'), operatorSettings);
      await operator.writePlans(11);
      const next = await operator.run({ today: '2026-11-26' });
      if (next.exitCode !== 0)
        failures.push(`${name}: mended: exit code ${next.exitCode}: ${operator.lines.slice(-2).join(' | ')}`);
      for (const fault of await operator.faultsOfLive()) failures.push(`${name}: ${fault}`);
      const left = (await readdir(operator.folder)).filter((entry) => entry.startsWith('.unfinished'));
      if (left.length > 0) failures.push(`${name}: left ${left.join(', ')}`);
    } catch (error) {
      failures.push(`${name}: ${String(error)}`);
    } finally {
      await operator.end();
    }
  }
  return { name: 'broken folders', made: damages.length, failures };
}
