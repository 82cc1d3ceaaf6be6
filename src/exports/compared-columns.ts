import type { ExportContext, Value } from './tables/published-table.ts';
import type { Activity } from '../domain/activity.ts';
import { activitiesTable } from './tables/activities-table.ts';

/**
 * Columns that are no change of their own: what only says again in words what a code or a number says, and where in the exports a
 * report stands, which moves with every row that is put in above it.
 */
const passedOver: ReadonlySet<string> = new Set([
  'activity_id',
  'kind_th',
  'state_th',
  'agency_id',
  'sector_th',
  'hosting_th',
  'district_name_th',
  'tambon_name_th',
  'participants_reported',
  'url',
  'plan_source_file',
  'plan_source_sheet',
  'plan_source_row',
  'result_source_file',
  'result_source_sheet',
  'result_source_row',
]);

const compared = activitiesTable.columns.filter(({ name }) => !passedOver.has(name));

/** The published cells of an activity by which two runs are compared, by column, always in the same order. */
export function toComparedCells(context: ExportContext): (activity: Activity) => ReadonlyMap<string, Value> {
  return (activity) => new Map(compared.map(({ name, get }) => [name, get(activity, context)]));
}

/** The column that a field of `corrections.csv` ends up in. */
export const correctedColumns: Readonly<Record<string, string>> = {
  title: 'title',
  description: 'description',
  venue: 'venue',
  kind: 'kind',
  state: 'state',
  start: 'start_date',
  end: 'end_date',
};
