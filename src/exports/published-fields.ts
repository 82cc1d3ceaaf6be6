import type { Activity } from '../domain/activity.ts';
import type { ActionPlanLine, Agency } from '../domain/agency.ts';
import type { Area } from '../domain/area.ts';
import type { Channel } from '../domain/channel.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Issue } from '../domain/issue.ts';
import type { Training } from '../domain/training.ts';
import type { DatasetId } from '../views/data-page.ts';
import { activitiesTable } from './tables/activities-table.ts';
import { actionPlansTable, agenciesTable } from './tables/agencies-table.ts';
import { areasTable } from './tables/areas-table.ts';
import { type ChangeLine, changesTable } from './tables/changes-table.ts';
import { channelsTable } from './tables/channels-table.ts';
import { disasterUnitsTable } from './tables/disaster-units-table.ts';
import { issuesTable } from './tables/issues-table.ts';
import type { ColumnInfo, ExportContext, PublishedTable, TableInfo, Value } from './tables/published-table.ts';

interface RowOf {
  activities: Activity;
  'disaster-units': Training;
  agencies: Agency;
  'action-plans': ActionPlanLine;
  channels: Channel;
  areas: Area;
  issues: Issue;
  changes: ChangeLine;
}

/**
 * Every published table by its id: the one home of its columns, their words and their values.
 * In the order in which the data page lists them.
 */
export const publishedTables: { readonly [Id in DatasetId]: PublishedTable<RowOf[Id]> } = {
  activities: activitiesTable,
  'disaster-units': disasterUnitsTable,
  agencies: agenciesTable,
  'action-plans': actionPlansTable,
  channels: channelsTable,
  areas: areasTable,
  issues: issuesTable,
  changes: changesTable,
};

/** A table whose rows are read out: what every format is written from. */
export interface TableOfValues {
  info: TableInfo;
  columns: readonly ColumnInfo[];
  /** `rows[i][j]` belongs to `columns[j]`. */
  rows: Value[][];
}

/** The values of these rows of a table, such as one area's activities. */
export function toValues<Row>(table: PublishedTable<Row>, rows: readonly Row[], context: ExportContext): TableOfValues {
  const { columns } = table;
  return { info: table, columns, rows: rows.map((row) => columns.map(({ get }) => get(row, context))) };
}

/** The values of a whole table of the dataset. */
export function toTable<Id extends DatasetId>(id: Id, dataset: Dataset, context: ExportContext): TableOfValues {
  const table: PublishedTable<RowOf[Id]> = publishedTables[id];
  return toValues(table, table.rows(dataset), context);
}
