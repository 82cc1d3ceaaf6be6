import { DatabaseSync } from 'node:sqlite';
import Papa from 'papaparse';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { toTable } from '../../src/exports/published-fields.ts';
import { toCsv } from '../../src/exports/to-csv.ts';

/** A database of the published files as anyone may make it: each CSV a table, empty cells NULL. */
export function openPublished(dataset: Dataset): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  const context = {
    areas: new Map(dataset.areas.map((area) => [area.code, area])),
    agencies: new Map(dataset.agencies.map((agency) => [agency.id, agency])),
    address: 'https://example.org',
  };
  for (const id of ['activities', 'areas', 'agencies'] as const) {
    const table = toTable(id, dataset, context);
    const columns = table.columns.map(({ name, type }) => `"${name}" ${sqlTypes[type] ?? 'TEXT'}`);
    database.exec(`create table ${id} (${columns.join(', ')})`);
    const insert = database.prepare(`insert into ${id} values (${columns.map(() => '?').join(', ')})`);
    const { data } = Papa.parse<string[]>(toCsv(table).replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    for (const row of data.slice(1)) insert.run(...row.map((cell) => (cell === '' ? null : cell)));
  }
  database.exec(views);
  return database;
}

const sqlTypes: Record<string, string> = { integer: 'INTEGER', number: 'REAL' };

/** Each activity once for each area around its place and each week, month and fiscal year of its first day. */
const views = `
  create temp view placed as select *,
    coalesce(village_code, tambon_code, district_code) place,
    coalesce(participants_royal_volunteers, 0) + coalesce(participants_volunteers_904, 0)
      + coalesce(participants_officials, 0) + coalesce(participants_military, 0) + coalesce(participants_police, 0)
      + coalesce(participants_headmen, 0) + coalesce(participants_students, 0) + coalesce(participants_private, 0)
      + coalesce(participants_public, 0) people_of_groups,
    case when joined_agencies is null and agency_name is null then '[]'
      when joined_agencies is null then json_array(agency_name)
      else '[' || coalesce(json_quote(agency_name) || ',', '') || '"' || replace(joined_agencies, '; ', '","') || '"]' end agency_names
    from activities;
  create temp table periods_of as select distinct start_date day, value period from placed, json_each(json_array(
    strftime('%G-W%V', start_date), substr(start_date, 1, 7),
    'fy' || (substr(start_date, 1, 4) + 543 + (substr(start_date, 6, 2) >= '10'))));
  create temp table cells as select substr(place, 1, digits.value) area, period,
    case when period like 'fy%' then (substr(period, 3) - 544) || '-10-01'
      when period like '%W%' then date(start_date, 'weekday 0', '-6 days') else period || '-01' end period_from,
    case when period like 'fy%' then (substr(period, 3) - 543) || '-09-30'
      when period like '%W%' then date(start_date, 'weekday 0') else date(period || '-01', '+1 month', '-1 day') end period_to,
    placed.* from placed join periods_of on day = start_date
      join json_each('[2, 4, 6, 8]') digits on digits.value <= length(place);
  create index cells_of on cells (area, period);
  create temp table done_days as select distinct area, start_date day, date(start_date, 'weekday 0', '-6 days') monday
    from cells where state = 'done' or (result_source_file is not null and state <> 'cancelled');
  create index days_of on done_days (area);
  create temp table weeks as
    with recursive every(monday) as (
      select date(min(start_date), 'weekday 0', '-20 days') from activities
      union all select date(monday, '+7 days') from every where monday < (select max(start_date) from activities))
    select monday from every;
`;

/** A measure's SQL for every area and period that holds an activity, by `area period`. */
export function askPublished(database: DatabaseSync, sql: string, today: CalendarDate): Map<string, unknown> {
  const query = `select area || ' ' || period cell, ${sql} value from cells group by area, period`;
  const asked = database.prepare(query);
  const rows = (sql.includes(':today') ? asked.all({ today }) : asked.all()) as { cell: string; value: unknown }[];
  return new Map(rows.map(({ cell, value }) => [cell, readValue(value)]));
}

const readValue = (value: unknown) =>
  typeof value === 'string' && value.startsWith('[') ? (JSON.parse(value) as unknown) : value;
