import type { IssueCode } from '../domain/issue-catalogue.ts';
import type { Status } from '../domain/status.ts';
import type { SiteIndex } from './site-index.ts';

/** What the build knows of the status; publishing adds its run. */
export function toStatus({ dataset, settings, today }: SiteIndex): Status {
  const { manifest, issues } = dataset;
  const bySource = Map.groupBy(manifest.receipts, ({ source }) => source);
  const sum = (of: (sheet: (typeof manifest.sheets)[number]) => number) =>
    manifest.sheets.reduce((total, sheet) => total + of(sheet), 0);
  return {
    schemaVersion: 1,
    sample: manifest.sample,
    asOf: manifest.asOf,
    updateEveryDays: settings.portal.updateEveryDays,
    today,
    sources: [...bySource].map(([id, receipts]) => ({
      id,
      asOf: receipts
        .map(({ time }) => time)
        .toSorted()
        .at(-1)!,
      files: receipts.length,
      stale: receipts.some(({ stale }) => stale),
    })),
    rows: {
      read: sum(({ rows }) => rows),
      published: sum(({ published }) => published),
      held: sum(({ held }) => held),
      excluded: sum(({ excluded }) => excluded),
      masked: issues.filter(({ code }) => maskedCodes.has(code)).length,
    },
  };
}

const maskedCodes: ReadonlySet<IssueCode> = new Set<IssueCode>(['citizen-id-masked', 'phone-masked', 'email-masked']);
