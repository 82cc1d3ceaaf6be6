import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createOperator, faultsOf } from '../publish/operator.ts';
import { publishOnce } from './process.ts';
import type { FaultReport } from './report.ts';

const allStages = ['lock', 'pull', 'decode', 'check', 'gates', 'build', 'verify', 'sign', 'swap', 'smoke'];
/** Room for a few releases, so that filling it is quick. */
const megabytes = 48;

/**
 * Fills a small disk of its own after each stage in turn. What readers see stays whole, and once there is room again the
 * next run succeeds.
 */
export async function fillDisks(rounds: number, stages = allStages): Promise<FaultReport> {
  const mount = await mkdtemp(path.join(tmpdir(), 'small-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mount]).status !== 0) {
    await rm(mount, { recursive: true });
    return {
      name: 'disk full',
      made: 0,
      failures: [],
      note: 'not run: no small disk can be mounted here (needs root)',
    };
  }
  const failures: string[] = [];
  const codes: string[] = [];
  let made = 0;
  try {
    const operator = await createOperator(mount);
    let second = 0;
    const at = () => ['--at', new Date(Date.UTC(2026, 10, 24, 0, 0, second++)).toISOString()];
    await operator.writePlans(10);
    await publishOnce(operator.folder, at());
    for (const stage of Array.from({ length: rounds }, () => stages).flat()) {
      await operator.writePlans(10 + (made++ % 5));
      const { code, output } = await publishOnce(operator.folder, [...at(), '--fill-after', stage]);
      codes.push(`${stage} ${code}`);
      if (code === null || code === 1)
        failures.push(`full after ${stage}: a fault of the program: ${output.slice(-600)}`);
      for (const fault of await faultsOf(operator.file('releases/current')))
        failures.push(`full after ${stage}: ${fault}`);
      await rm(operator.file('filler'), { force: true });
      const next = await publishOnce(operator.folder, at());
      if (next.code !== 0)
        failures.push(`after the disk was full after ${stage}: ${next.code}: ${next.output.slice(-300)}`);
      for (const fault of await faultsOf(operator.file('releases/current')))
        failures.push(`room after ${stage}: ${fault}`);
    }
  } finally {
    spawnSync('umount', ['--lazy', mount]);
    await rm(mount, { recursive: true, force: true });
  }
  return {
    name: 'disk full',
    made,
    failures,
    note: `full after stage, exit code: ${codes.slice(0, stages.length).join(', ')}`,
  };
}
