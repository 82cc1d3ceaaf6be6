import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createRandom } from '../../../scripts/sample/random.ts';
import { readDataset } from '../../../src/io/read-dataset.ts';
import { readSiteManifest } from '../../../src/io/site-tree.ts';
import { hashBytes } from '../../../src/io/hash.ts';
import { createOperator, faultsOf, type Operator } from '../publish/operator.ts';
import { publishOnce } from './process.ts';
import type { FaultReport } from './report.ts';

/**
 * Kills runs at random moments, alone or with all they started. After each, what readers see is exactly one signed
 * manifest, the next run succeeds unaided, and its dataset, which the run after it goes on from, is that of the site.
 */
export async function killRuns(count: number, seed: number): Promise<FaultReport> {
  const random = createRandom(`kills ${seed}`);
  const failures: string[] = [];
  const stages = new Map<string, number>();
  const operator = await createOperator();
  try {
    let plans = 10;
    let second = 0;
    const args = (confined: boolean) => [
      '--at',
      new Date(Date.UTC(2026, 10, 24, 0, 0, second++)).toISOString(),
      ...(confined ? ['--confined'] : []),
    ];
    await operator.writePlans(plans);
    const times: number[] = [];
    for (let warm = 0; warm < 2; warm++) times.push((await publishOnce(operator.folder, args(false))).milliseconds);
    for (let kill = 0; kill < count; kill++) {
      // Between a few plans more and as many fewer: never so many that the gate would hold it.
      plans = 10 + (kill % 5);
      await operator.writePlans(plans);
      const confined = kill % 10 === 0;
      const whole = times.slice(-9).toSorted((one, other) => one - other)[Math.floor(Math.min(9, times.length) / 2)]!;
      const after = random.next() * whole;
      const { output, code } = await publishOnce(operator.folder, args(confined), { after, whole: random.chance(0.5) });
      const last = code === null ? (/(\w+) done[^\n]*\n?$/.exec(output)?.[1] ?? 'start') : 'ended before';
      stages.set(last, (stages.get(last) ?? 0) + 1);
      const where = `kill ${kill} (seed ${seed}, after ${Math.round(after)} ms, ${last})`;
      for (const fault of await faultsOf(operator.file('releases/current'))) failures.push(`${where}: live: ${fault}`);
      const next = await publishOnce(operator.folder, args(false));
      times.push(next.milliseconds);
      if (next.code !== 0) failures.push(`${where}: the next run ended with ${next.code}: ${next.output.slice(-300)}`);
      for (const fault of await faultsAfter(operator, plans)) failures.push(`${where}: then: ${fault}`);
    }
    await rm(operator.file('plans.csv'));
    const { code } = await publishOnce(operator.folder, args(false));
    if (code !== 0) failures.push(`after all kills the last copy of the source was lost (exit code ${code})`);
  } finally {
    await operator.end();
  }
  const spread = [...stages].map(([stage, times]) => `${stage} ${times}`).join(', ');
  return { name: 'kills', made: count, failures, note: `the last stage done when killed: ${spread}` };
}

/** What is not as it must be after a run that succeeded. */
async function faultsAfter(operator: Operator, plans: number): Promise<string[]> {
  const current = operator.file('releases/current');
  const faults = await faultsOf(current);
  const dataset = await readDataset(operator.file('dataset')).catch(() => undefined);
  if (!dataset) return [...faults, 'the dataset cannot be read'];
  if (dataset.activities.length !== plans) faults.push(`${dataset.activities.length} activities and not ${plans}`);
  const manifest = await readFile(path.join(operator.file('dataset'), 'manifest.json'));
  const site = await readSiteManifest(current);
  if (site?.manifest.dataset !== hashBytes(manifest)) faults.push('the dataset is not that of the site');
  return faults;
}
