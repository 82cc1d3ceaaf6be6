import type { Dataset } from '../domain/dataset.ts';
import type { IssueCode } from '../domain/issue-catalogue.ts';
import type { Issue } from '../domain/issue.ts';
import type { Manifest } from '../domain/manifest.ts';
import { districtCount } from './gate.ts';

/** A date format that changed shows as one of these. */
const oddDateCodes: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'date-out-of-range',
  'date-unreadable',
  'date-impossible',
  'year-unclear',
]);

/** What the gate compares between runs. */
export function countRun(dataset: Dataset, issues: readonly Issue[]): Manifest['counts'] {
  const counts: Manifest['counts'] = {
    activities: dataset.activities.length,
    training: dataset.training.length,
    agencies: dataset.agencies.length,
    actionPlans: dataset.actionPlans.length,
    channels: dataset.channels.length,
    areas: dataset.areas.length,
    issues: dataset.issues.length,
    rows: dataset.manifest.sheets.reduce((rows, sheet) => rows + sheet.rows, 0),
    'activity-rows': dataset.manifest.sheets.reduce(
      (rows, { kind, rows: more }) => rows + (kind === 'activities' ? more : 0),
      0,
    ),
    'rows-with-odd-dates': issues.filter(({ code }) => oddDateCodes.has(code)).length,
    participants: dataset.activities.reduce((people, { result }) => people + (result?.total?.value ?? 0), 0),
  };
  for (const { place } of dataset.activities) {
    const name = districtCount(place.districtCode);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
