import type { Dataset } from '../../domain/dataset.ts';
import type { RowShare } from '../../domain/history.ts';

/**
 * Of each district how many rows of activities were read, and how many had nothing that must be mended: neither held nor
 * with a warning. A row counts once, whatever is wrong with it. Rows without a district count nowhere, and neither do
 * those of channels, training and plans.
 */
export function toRowShares({
  activities,
  issues,
  manifest,
}: Pick<Dataset, 'activities' | 'issues' | 'manifest'>): Record<string, RowShare> {
  const others = new Set(manifest.sheets.filter(({ kind }) => kind !== 'activities').map((sheet) => sheet.source));
  const rows = new Map<string, Set<string>>();
  const faulty = new Map<string, Set<string>>();
  for (const { place, plan, result, joinedBy } of activities) {
    for (const source of [plan?.source, result?.source, ...joinedBy.map((guest) => guest.source)]) {
      if (source) add(rows, place.districtCode, source);
    }
  }
  for (const { severity, districtCode, source, file, sheet, row } of issues) {
    if (severity === 'note' || districtCode === undefined || row === undefined || others.has(source ?? '')) continue;
    add(rows, districtCode, { source, file, sheet, row });
    add(faulty, districtCode, { source, file, sheet, row });
  }
  const codes = [...rows.keys()].toSorted();
  return Object.fromEntries(
    codes.map((code) => {
      const total = rows.get(code)!.size;
      return [code, { rows: total, clean: total - (faulty.get(code)?.size ?? 0) }];
    }),
  );
}

interface Place {
  source?: string | undefined;
  file?: string | undefined;
  sheet?: string | undefined;
  row: number;
}

function add(sets: Map<string, Set<string>>, code: string, { source, file, sheet, row }: Place): void {
  const set = sets.get(code) ?? new Set();
  set.add([source, file, sheet, row].join('|'));
  sets.set(code, set);
}
