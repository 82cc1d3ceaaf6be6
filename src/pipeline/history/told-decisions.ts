import type { Decisions } from '../../domain/decision.ts';
import type { ToldDecisions } from './find-changes.ts';

/**
 * What the log of changes tells of people's decisions: reasons of corrections by the column they end up in, masked like any
 * other text, and which activities were taken down. Why they were is not told: it may repeat what had to go.
 */
export function toToldDecisions(
  { corrections, takedowns }: Decisions,
  columnOf: Readonly<Record<string, string>>,
  mask: (text: string) => string,
): ToldDecisions {
  const reasons = new Map<string, Map<string, string>>();
  for (const { values } of corrections) {
    const column = columnOf[values.field ?? ''];
    const reason = mask(values.reason ?? '');
    if (column === undefined || reason === '') continue;
    const id = idIn(values.id);
    reasons.set(id, (reasons.get(id) ?? new Map<string, string>()).set(column, reason));
  }
  return { reasons, takenDown: new Set(takedowns.map(({ values }) => idIn(values.id))) };
}

/** An id as addresses have it, however the file writes it. */
const idIn = (text: string | undefined): string => (text ?? '').trim().toLowerCase();
