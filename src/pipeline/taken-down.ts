import type { Activity } from '../domain/activity.ts';
import type { Issue } from '../domain/issue.ts';
import type { SourceRef } from '../domain/source-ref.ts';
import type { Unpublished } from './report.ts';

/** Rows of activities that a takedown removed. */
export function rowsOfRemoved(drafts: readonly Activity[], kept: readonly Activity[]): Unpublished[] {
  if (drafts.length === kept.length) return [];
  const ids = new Set(kept.map((activity) => activity.id));
  const rows = new Map<string, SourceRef>();
  for (const draft of drafts) {
    if (ids.has(draft.id)) continue;
    for (const ref of [draft.plan?.source, draft.result?.source, ...draft.joinedBy.map((guest) => guest.source)]) {
      if (ref) rows.set(keyOf(ref), ref);
    }
  }
  return [...rows.values()].map((source) => ({ source, outcome: 'excluded' as const }));
}

/** An issue may quote what a takedown removed; then it goes as well. */
export function isAboutRemoved(found: Issue, takenDown: readonly Unpublished[]): boolean {
  return takenDown.some(
    ({ source }) =>
      found.source === source.source &&
      found.file === source.file &&
      found.row === source.row &&
      found.sheet === source.sheet,
  );
}

function keyOf({ source, file, sheet, row }: SourceRef): string {
  return [source, file, sheet, row].join('|');
}
