import { createOperator } from '../publish/operator.ts';
import type { FaultReport } from './report.ts';

/** Moments that a clock says one after the other: over midnight in Bangkok, over years, and back. */
const moments = [
  '2026-11-24T16:59:59Z',
  '2026-11-24T17:00:00Z',
  '2026-11-24T16:59:58Z',
  '2026-11-25T03:00:00Z',
  '2026-11-23T03:00:00Z',
  '1970-01-01T00:00:00Z',
  '2026-11-25T03:00:00Z',
  '2026-12-31T16:59:59Z',
  '2026-12-31T17:00:01Z',
  '2026-11-25T03:00:01Z',
  '2038-01-19T03:14:08Z',
  '2026-11-25T03:00:02Z',
];

/** The clock jumps between runs, and while one is under way. Each run publishes, and what readers see is whole and newer. */
export async function jumpClocks(): Promise<FaultReport> {
  const operator = await createOperator();
  const failures: string[] = [];
  let made = 0;
  try {
    await operator.writePlans(10);
    for (const [at, moment] of moments.entries()) {
      for (const during of [moment, moments[(at + 5) % moments.length]!]) {
        const before = (await operator.live()) ?? '';
        let asked = 0;
        const { exitCode } = await operator.run({
          today: dayInBangkok(moment),
          now: () => new Date(asked++ < 4 ? moment : during),
        });
        const where = `${moment}, then ${during}`;
        const live = (await operator.live()) ?? '';
        // In 1970 every plan lies out of range: that such a run is held is as it must be.
        const isHeld = exitCode === 4 && moment.startsWith('1970');
        if (exitCode !== 0 && !isHeld)
          failures.push(`${where}: exit code ${exitCode}: ${operator.lines.slice(-3).join(' | ')}`);
        if (isHeld ? live !== before : live <= before) failures.push(`${where}: readers see ${live} after ${before}`);
        for (const fault of await operator.faultsOfLive()) failures.push(`${where}: ${fault}`);
        made++;
      }
    }
  } finally {
    await operator.end();
  }
  return { name: 'clock jumps', made, failures };
}

const dayInBangkok = (moment: string): string =>
  new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10);
