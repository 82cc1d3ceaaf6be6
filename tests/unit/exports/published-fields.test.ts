import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedTables, toTable, toValues } from '../../../src/exports/published-fields.ts';
import type { ExportContext, PublishedTable } from '../../../src/exports/tables/published-table.ts';
import { toHomePage } from '../../../src/views/home-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import type { DatasetId } from '../../../src/views/data-page.ts';
import { toRecord } from '../../../src/exports/to-json.ts';
import {
  actionPlanLine,
  activity,
  agency,
  areas,
  channel,
  count,
  dataset,
  done,
  plan,
  result,
  settings,
  sourceRef,
  training,
} from '../../support/builders.ts';

const context: ExportContext = {
  areas: new Map(areas.map((area) => [area.code, area])),
  agencies: new Map([['dong-luang', agency()]]),
  address: 'https://example.org',
};
const ids = Object.keys(publishedTables) as DatasetId[];
const recordOf = <Row>(table: PublishedTable<Row>, row: Row) => {
  const { rows, columns } = toValues(table, [row], context);
  return toRecord(rows[0]!, columns);
};
const everything = dataset({
  activities: [done({ people: 50, agencyId: 'dong-luang', sector: 'state' }), activity({ id: 'a2' })],
  training: [training({ registered: 40, start: '2022-04-01', end: '2022-04-02' })],
  actionPlans: [actionPlanLine({ areaCode: '4904', budgetBaht: 1000 })],
  channels: [channel()],
  issues: [
    {
      code: 'date-missing',
      severity: 'held',
      file: 'plans.csv',
      row: 7,
      districtCode: '4904',
      firstSeen: '2022-04-01',
    },
  ],
  changes: [
    {
      run: 2,
      at: '2022-04-20T02:00:00.000Z',
      kind: 'corrected',
      activityId: 'a1',
      districtCode: '4904',
      start: '2022-04-18',
      title: 'ทำความสะอาดวัด',
      cells: [
        { column: 'participants_total', before: 49, after: 50, reason: 'พิมพ์ผิด' },
        { column: 'participants_approximate', before: true, after: false },
      ],
    },
    {
      run: 2,
      at: '2022-04-20T02:00:00.000Z',
      kind: 'withdrawn',
      activityId: 'a9',
      districtCode: '4904',
      start: '2022-04-18',
      cells: [],
      takenDown: true,
    },
  ],
});

test('every table is published under its own id', () => {
  for (const id of ids) assert.equal(publishedTables[id].id, id);
});

test('column names are English, in snake_case and used once a table', () => {
  for (const id of ids) {
    const names = publishedTables[id].columns.map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name)),
      [],
    );
    assert.equal(new Set(names).size, names.length, id);
  }
});

test('every column has a Thai and an English title and a Thai description', () => {
  for (const id of ids) {
    for (const { name, title, descriptionTh } of publishedTables[id].columns) {
      assert.match(title.th, /[฀-๿]/, `${id}.${name}`);
      assert.match(title.en, /^[A-Z]/, `${id}.${name}`);
      assert.match(descriptionTh, /[฀-๿]/, `${id}.${name}`);
    }
  }
});

test('values are of the type, the list and the presence that their column promises', () => {
  const patterns = { string: /[^]/, date: /^\d{4}-\d\d-\d\d$/, time: /^\d\d:\d\d$/, boolean: /^(true|false)$/ };
  for (const id of ids) {
    const { columns, rows } = toTable(id, everything, context);
    assert.ok(rows.length > 0, id);
    for (const row of rows) {
      for (const [index, { name, type, values, required }] of columns.entries()) {
        const value = row[index];
        const where = `${id}.${name} is ${String(value)}`;
        if (required) assert.notEqual(value, undefined, where);
        if (value === undefined) continue;
        if (type === 'integer') assert.ok(Number.isInteger(value), where);
        else if (type === 'number') assert.equal(typeof value, 'number', where);
        else assert.match(String(value), patterns[type], where);
        if (values) assert.ok(values.includes(String(value)), where);
      }
    }
  }
});

test('the key of a table is one of its columns and tells its rows apart', () => {
  for (const id of ids.filter((one) => publishedTables[one].key)) {
    const { info, columns, rows } = toTable(id, everything, context);
    const keys = rows.map((row) => row[columns.findIndex(({ name }) => name === info.key)]);
    assert.equal(new Set(keys).size, rows.length, id);
    assert.ok(!keys.includes(undefined), id);
  }
});

test('an activity carries its names beside its codes, and the lines of the exports behind it', () => {
  const record = recordOf(
    publishedTables.activities,
    activity({
      agencyId: 'dong-luang',
      place: { tambonCode: '490401', point: { lat: 16.8123456, lon: 104.5555555 }, pointPrecision: 'exact' },
      plan: plan({ dress: 'เสื้อเหลือง', source: sourceRef({ file: 'plans.csv', sheet: 'เม.ย.', row: 9 }) }),
      joinedBy: [
        { agencyId: 'dong-luang', source: sourceRef() },
        { agencyId: 'dong-luang', source: sourceRef({ row: 4 }) },
      ],
    }),
  );
  assert.equal(record.agency_name, 'ที่ทำการปกครองอำเภอดงหลวง');
  assert.equal(record.district_name_th, 'ดงหลวง');
  assert.equal(record.tambon_name_th, 'ดงหลวง');
  assert.equal(record.kind_th, 'จิตอาสาพัฒนา');
  assert.equal(record.latitude, 16.8123);
  assert.equal(record.longitude, 104.5556);
  assert.equal(record.joined_agencies, 'ที่ทำการปกครองอำเภอดงหลวง');
  assert.deepEqual(
    [record.plan_source_file, record.plan_source_sheet, record.plan_source_row, record.result_source_row],
    ['plans.csv', 'เม.ย.', 9, undefined],
  );
  assert.equal(record.url, 'https://example.org/activities/a1');
});

test('participants keep number, exactness and wording, group by group; what nobody reported stays away', () => {
  const record = recordOf(
    publishedTables.activities,
    activity({ result: result({ total: count(200, true), groups: { officials: count(20), public: count(0) } }) }),
  );
  assert.equal(record.participants_total, 200);
  assert.equal(record.participants_approximate, true);
  assert.equal(record.participants_reported, 'กว่า 200');
  assert.equal(record.participants_officials, 20);
  assert.equal(record.participants_public, 0);
  assert.equal('participants_military' in record, false);
  assert.equal(record.photo_count, 0);
});

test("a guest's people and sector are no host's: they stand in a column of their own", () => {
  const record = recordOf(
    publishedTables.activities,
    activity({
      hosting: 'joined',
      sector: 'private',
      result: result({ total: count(20, true), groups: { private: count(20) }, measures: { 'blood-cc': count(900) } }),
    }),
  );
  assert.equal(record.participants_reported_by_guest, 20);
  const host = /^participants_(?!reported_by_guest)|^blood_cc$|^sector/;
  assert.deepEqual(
    Object.keys(record).filter((name) => host.test(name)),
    [],
  );
});

test('participants added up over the published rows of the last 12 months are those of the home page', () => {
  const activities = [
    done({ id: 'a', people: 50 }),
    done({ id: 'b', people: 7, start: '2021-04-21' }),
    done({ id: 'too-old', people: 1000, start: '2021-04-20' }),
    done({ id: 'guest-only', people: 300, hosting: 'joined' }),
    done({ id: 'unreported' }),
    activity({ id: 'no-result', state: 'done' }),
    activity({ id: 'off', state: 'cancelled', result: result({ total: count(90) }) }),
    activity({ id: 'ahead', start: '2022-05-01' }),
  ];
  const whole = dataset({ activities });
  const home = toHomePage(createSiteIndex(whole, '2022-04-20', settings())).last12Months;
  const { columns, rows } = toTable('activities', whole, context);
  const sum = rows
    .map((row) => toRecord(row, columns))
    .filter(({ state, start_date: start }) => {
      return state === 'done' && String(start) >= home.period.from && String(start) <= home.period.to;
    })
    .reduce((total, { participants_total: people }) => total + Number(people ?? 0), 0);
  assert.equal(sum, 57);
  assert.equal(home.participants.total, sum);
});

test('an issue tells in both languages what is wrong and how to mend it', () => {
  const record = recordOf(publishedTables.issues, {
    code: 'header-unknown',
    severity: 'note',
    found: 'คำแปลก',
    expected: 'สถานที่',
  });
  assert.match(String(record.what_th), /คำแปลก/);
  assert.match(String(record.mend_th), /สถานที่/);
  assert.match(String(record.what_en), /คำแปลก/);
  assert.equal(record.severity_th, 'ข้อสังเกต');
});

test('an area knows the area around it and its full name', () => {
  const village = recordOf(
    publishedTables.areas,
    areas.find(({ code }) => code === '49040105')!,
  );
  assert.equal(village.full_name_th, 'หมู่ 5 บ้านโพนสว่าง');
  assert.equal(village.parent_code, '490401');
  assert.equal('latitude' in village, false);
  const province = recordOf(publishedTables.areas, areas[0]!);
  assert.equal('parent_code' in province, false);
});

test('a village that lists know by its number alone has a full name and no name', () => {
  const area = { ...areas.find(({ code }) => code === '49040105')!, nameTh: '' };
  const record = recordOf(publishedTables.areas, area);
  assert.equal(record.full_name_th, 'หมู่ 5');
  assert.equal('name_th' in record, false);
});

test('an agency or area that no table knows leaves its name empty, not the row', () => {
  const record = recordOf(publishedTables.activities, activity({ agencyId: 'gone', place: { districtCode: '4999' } }));
  assert.equal(record.agency_id, 'gone');
  assert.equal('agency_name' in record, false);
  assert.equal('district_name_th' in record, false);
});
