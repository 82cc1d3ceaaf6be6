import { createOperator, faultsOf } from '../publish/operator.ts';
import { publishOnce } from './process.ts';
import type { FaultReport } from './report.ts';

/** Starts three runs at once, again and again: one publishes, the others say that it is under way, and nothing breaks. */
export async function overlapRuns(count: number): Promise<FaultReport> {
  const operator = await createOperator();
  const failures: string[] = [];
  try {
    for (let round = 0; round < count; round++) {
      await operator.writePlans(10 + (round % 3));
      const at = new Date(Date.UTC(2026, 10, 24, round)).toISOString();
      const ended = await Promise.all([1, 2, 3].map(() => publishOnce(operator.folder, ['--at', at])));
      const codes = ended.map(({ code }) => code);
      if (!codes.includes(0) || codes.some((code) => code !== 0 && code !== 5))
        failures.push(`round ${round}: ${codes}`);
      for (const fault of await faultsOf(operator.file('releases/current'))) failures.push(`round ${round}: ${fault}`);
    }
  } finally {
    await operator.end();
  }
  return { name: 'overlapping runs', made: count * 2, failures };
}
