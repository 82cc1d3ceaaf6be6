import type { ActivityReport } from '../../src/pipeline/report.ts';
import { toMatchKey } from '../../src/pipeline/text/match-key.ts';

let line = 1;

/** A row about an activity; name only what the test is about. `total` makes it a result, else it is a plan. */
export function report({ total, ...said }: Partial<ActivityReport> & { total?: number } = {}): ActivityReport {
  const source = said.source ?? { source: 'test', file: 'test.csv', row: ++line };
  const title = said.title ?? 'ลอกผักตบชวาลำห้วยมุก';
  const half: Partial<ActivityReport> =
    total === undefined
      ? { plan: { source } }
      : {
          result: {
            total: { value: total, approximate: false, raw: String(total) },
            groups: {},
            measures: {},
            photos: [],
            source,
          },
        };
  return {
    title,
    titleKey: toMatchKey(title),
    kind: 'development',
    start: '2026-11-20',
    end: said.start ?? '2026-11-20',
    place: { districtCode: '4901' },
    hosting: 'own',
    ...half,
    ...said,
    source,
  };
}
