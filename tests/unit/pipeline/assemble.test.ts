import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DecisionLine } from '../../../src/domain/decision.ts';
import { issue } from '../../../src/domain/issue.ts';
import { assembleDataset, type PipelineInput } from '../../../src/pipeline/assemble.ts';
import { areas, boundaries, settings, sourceRef } from '../../support/builders.ts';
import { type Cells, tableOf } from '../../support/rows.ts';

const hash = (text: string) => {
  let sum = 7;
  for (const letter of text) sum = (Math.imul(sum, 31) + letter.codePointAt(0)!) >>> 0;
  return sum.toString(16).padStart(8, '0').repeat(8);
};
const receipt = (time: string) => ({ source: 'test', time }) as PipelineInput['receipts'][number];
const decided = (values: Record<string, string>): DecisionLine => ({
  values,
  source: sourceRef({ file: 'decided.csv' }),
});

function assemble(over: Partial<PipelineInput> = {}) {
  return assembleDataset({
    tables: [],
    receipts: [],
    issues: [],
    decisions: { corrections: [], takedowns: [], aliases: [] },
    areas,
    otherProvinces: [],
    settings: settings(),
    sample: false,
    today: '2022-04-20',
    hash,
    ...over,
  });
}
const row = (over: Cells = {}): Cells => ({
  activityId: 'a-1',
  title: 'ลอกคลอง',
  start: '18/4/2565',
  district: 'ดงหลวง',
  agency: 'อบต.ดงหลวง',
  ...over,
});
const codesOf = ({ issues }: { issues: { code: string }[] }) => issues.map(({ code }) => code);

test('of nothing an empty dataset is made, as old as can be', () => {
  const { manifest, areas: known, ...lists } = assemble();
  assert.deepEqual(lists, {
    activities: [],
    training: [],
    agencies: [],
    actionPlans: [],
    channels: [],
    photos: [],
    issues: [],
    aliases: {},
    revisions: [],
    withdrawals: [],
    runs: [],
    changes: [],
    mended: [],
    monthCopies: [],
  });
  assert.deepEqual(
    known.map(({ code }) => code),
    areas.map(({ code }) => code).toSorted(),
  );
  const { counts, ...said } = manifest;
  assert.deepEqual(said, {
    schemaVersion: 1,
    province: '49',
    sample: false,
    asOf: '1970-01-01T00:00:00Z',
    today: '2022-04-20',
    receipts: [],
    sheets: [],
    files: {},
    previous: null,
  });
  assert.equal(counts.areas, areas.length);
});

test('a run is as old as its newest export', () => {
  const receipts = ['2022-04-19T01:00:00Z', '2022-04-20T01:00:00Z', '2022-04-18T01:00:00Z'].map(receipt);
  const { manifest } = assemble({ receipts, sample: true });
  assert.deepEqual([manifest.asOf, manifest.receipts, manifest.sample], ['2022-04-20T01:00:00Z', receipts, true]);
});

test('plan and result of two tables become one activity, with its agency and sector', () => {
  const plans = tableOf([row({ dress: 'เสื้อเหลือง', sector: 'ภาครัฐ' })]);
  const results = { ...tableOf([row({ total: 50 })]), file: 'results.csv' };
  const { activities, agencies, areas: known, manifest } = assemble({ tables: [plans, results] });
  assert.equal(known.length, areas.length, 'an activity of no village adds none');
  const [activity, ...more] = activities;
  assert.deepEqual(more, []);
  assert.deepEqual(
    [activity!.id, activity!.plan!.dress, activity!.result!.total!.value, activity!.state],
    ['a-1', 'เสื้อเหลือง', 50, 'done'],
  );
  assert.deepEqual(agencies, [{ id: activity!.agencyId, name: 'อบต.ดงหลวง', sector: 'state' }]);
  assert.deepEqual(
    manifest.sheets.map(({ file, rows, published }) => [file, rows, published]),
    [
      ['test.csv', 1, 1],
      ['results.csv', 1, 1],
    ],
  );
  assert.equal(manifest.counts.participants, 50);
});

test('activities come by day and then by id, everything else by id', () => {
  const rows = [
    row({ activityId: 'b-2', title: 'ข' }),
    row({ activityId: 'b-1', title: 'ก' }),
    row({ activityId: 'z-1', title: 'ค', start: '17/4/2565' }),
    row({ activityId: 'a-9', title: 'ง', start: '19/4/2565' }),
  ];
  const many = (cells: Cells, kind: 'training' | 'action-plans' | 'channels', name: keyof Cells) =>
    tableOf(
      ['ก', 'ข', 'ค', 'ง', 'จ'].map((word) => ({ ...cells, [name]: word })),
      { kind },
    );
  const { activities, training, actionPlans, channels } = assemble({
    tables: [
      tableOf(rows),
      many({ district: 'ดงหลวง' }, 'training', 'localGovernment'),
      many({ agency: 'x', fiscalYear: 2565 }, 'action-plans', 'title'),
      many({ isPublic: 'ใช่' }, 'channels', 'channelName'),
    ],
  });
  assert.deepEqual(
    activities.map(({ id }) => id),
    ['z-1', 'b-1', 'b-2', 'a-9'],
  );
  for (const list of [training, actionPlans, channels]) {
    const ids = list.map(({ id }) => id);
    assert.deepEqual([ids, ids.length], [ids.toSorted(), 5]);
  }
});

test('villages of a list are known to every other table, whichever comes first', () => {
  const village = { villageName: 'บ้านใหม่', villageNo: 7, tambon: 'ดงหลวง', district: 'ดงหลวง' };
  const {
    activities,
    areas: known,
    issues,
  } = assemble({
    tables: [tableOf([row({ tambon: 'ดงหลวง', villageName: 'บ้านใหม่' })]), tableOf([village], { kind: 'places' })],
  });
  assert.equal(activities[0]!.place.villageCode, '49040107');
  assert.ok(known.some(({ code, nameTh }) => code === '49040107' && nameTh === 'ใหม่'));
  assert.ok(!codesOf({ issues }).includes('village-unknown'));
});

test('areas come by code, with those that only activities name', () => {
  const { areas: known } = assemble({ tables: [tableOf([row({ areaCode: '490301', district: null, villageNo: 9 })])] });
  const codes = known.map(({ code }) => code);
  assert.ok(codes.includes('49030109'));
  assert.deepEqual(codes, codes.toSorted());
});

test('a row of another province is told which one this is', () => {
  const { issues } = assemble({ tables: [tableOf([row({ province: 'นครพนม' })])], areas: areas.toReversed() });
  assert.deepEqual(
    issues.map(({ code, expected }) => [code, expected]),
    [['province-other', 'มุกดาหาร']],
  );
});

test('an agency is the same one in activities and in plans', () => {
  const plans = tableOf([{ agency: 'อบต ดงหลวง', title: 'x', fiscalYear: 2565 }], { kind: 'action-plans' });
  const { activities, actionPlans, agencies } = assemble({ tables: [plans, tableOf([row()])] });
  assert.deepEqual([actionPlans[0]!.agencyId, agencies.length], [activities[0]!.agencyId, 1]);
});

test('rows of every kind that are held or left out count in the reading of their sheet', () => {
  const { manifest } = assemble({
    tables: [
      tableOf([row({ title: null })]),
      tableOf([{ channelName: 'x', isPublic: 'ไม่' }], { kind: 'channels' }),
      tableOf([{ villageName: '-', tambon: 'x' }], { kind: 'places' }),
    ].map((table) => ({ ...table, source: table.kind })),
  });
  assert.deepEqual(
    manifest.sheets.map(({ kind, published, held, excluded }) => [kind, published, held, excluded]),
    [
      ['activities', 0, 1, 0],
      ['channels', 0, 0, 1],
      ['places', 0, 1, 0],
    ],
  );
});

test('a village that only activities name is an area too, by the first name that one gives', () => {
  const at = (activityId: string, villageName: string | null) =>
    row({ activityId, title: activityId, tambon: 'หนองบัว', villageNo: 3, villageName });
  const { areas: known } = assemble({ tables: [tableOf([at('a-1', null), at('a-2', 'บ้านใหม่'), at('a-3', 'บ้านเก่า')])] });
  assert.deepEqual(
    known.filter(({ code }) => code.startsWith('490402')).map(({ point: _point, nameEn: _name, ...area }) => area),
    [
      { code: '490402', level: 'tambon', nameTh: 'หนองบัว' },
      { code: '49040203', level: 'village', nameTh: 'ใหม่', villageNo: 3 },
    ],
  );
  const listed = assemble({ tables: [tableOf([row({ areaCode: '49040105', villageName: 'บ้านเก่า' })])] });
  assert.equal(listed.areas.find(({ code }) => code === '49040105')!.nameTh, 'โพนสว่าง', 'a list’s name stays');
  const codes = listed.areas.map(({ code }) => code);
  assert.deepEqual(codes, codes.toSorted());
});

const contactOf = (over: Partial<PipelineInput>, contact: string) =>
  assemble({ ...over, tables: [tableOf([row({ contact })]), ...(over.tables ?? [])] }).activities[0]!.plan!.contact;

test('a telephone that a channel or the settings mark public is public in every table', () => {
  assert.equal(contactOf({}, '042-611-817'), undefined);
  const channel = tableOf([{ channelName: 'x', isPublic: 'ใช่', phone: '0 4261 1817' }], { kind: 'channels' });
  assert.equal(contactOf({ tables: [channel] }, '042-611-817'), '042-611-817');
  assert.equal(contactOf({ settings: settings({ publicContacts: ['042 611 817'] }) }, '042-611-817'), '042-611-817');
  assert.equal(contactOf({ settings: settings({ publicContacts: ['*'] }) }, 'นายสมชาย'), 'นายสมชาย');
});

test('days lie between the settings’ first one and so many ahead of today', () => {
  const { thresholds } = settings();
  const within = { settings: settings({ thresholds: { ...thresholds, firstDate: '2022-04-01', daysAhead: 10 } }) };
  const published = (start: string) => assemble({ ...within, tables: [tableOf([row({ start })])] }).activities.length;
  assert.deepEqual(['31/3/2565', '1/4/2565', '30/4/2565', '1/5/2565'].map(published), [0, 1, 1, 0]);
});

test('points are judged by the settings and by the outlines, where there are any', () => {
  const cells = row({ tambon: 'ดงหลวง', venue: 'วัด', contact: null, lat: 16.8, lon: 104.68 });
  const codes = (over: Partial<PipelineInput>) => codesOf(assemble({ ...over, tables: [tableOf([cells])] }));
  assert.ok(!codes({}).includes('point-outside'));
  assert.ok(codes({ boundaries: boundaries() }).includes('point-outside'));
  assert.deepEqual(assemble({ boundaries: boundaries() }).boundaries, boundaries());
  const { thresholds } = settings();
  assert.ok(codes({ settings: settings({ thresholds: { ...thresholds, pointFarKm: 5 } }) }).includes('point-far'));
});

test('an activity without a point of its own has that of its area', () => {
  const { activities } = assemble({ tables: [tableOf([row({ tambon: 'ดงหลวง' })])] });
  assert.deepEqual(activities[0]!.place.point, areas.find(({ code }) => code === '490401')!.point);
});

test('what people decided is applied, and the rows of what was taken down are left out with all that is told of them', () => {
  const tables = [tableOf([row({ kind: 'xx' }), row({ activityId: 'a-2', title: 'ปลูกป่า', kind: 'yy' })])];
  const decisions = {
    corrections: [decided({ id: 'a-2', field: 'title', value: 'ปลูกต้นไม้ 081-234-5678' })],
    takedowns: [decided({ id: 'a-1' })],
    aliases: [decided({ old: 'old-1', new: 'a-2' })],
  };
  const { activities, issues, aliases, manifest } = assemble({ tables, decisions });
  assert.deepEqual(
    activities.map(({ id, title }) => [id, title]),
    [['a-2', 'ปลูกต้นไม้ [ปิดบังหมายเลขโทรศัพท์]']],
  );
  assert.deepEqual(
    issues.filter(({ code }) => code === 'kind-unknown').map(({ found }) => found),
    ['yy'],
  );
  assert.deepEqual(aliases, { 'old-1': 'a-2' });
  assert.deepEqual([manifest.sheets[0]!.published, manifest.sheets[0]!.excluded], [1, 1]);
});

test('a decision on nothing is told, masked; an id of a photograph is told as it is', () => {
  const found = (id: string) => {
    const decisions = { corrections: [], takedowns: [decided({ id })], aliases: [] };
    return assemble({ decisions }).issues.map((each) => each.found);
  };
  assert.equal(found('1-1018-00000-00-1').length, 1);
  assert.doesNotMatch(found('1-1018-00000-00-1').join(), /00000/);
  assert.deepEqual(found('0812345678abcdef'), ['0812345678abcdef']);
  for (const id of ['0812345678abcdef1', 'x0812345678abcdef']) assert.doesNotMatch(found(id).join(), /0812345678/, id);
});

test('issues come from reading to rules, and are counted', () => {
  const tables = [
    tableOf([row({ activityId: null, agency: null, kind: 'xx', start: '19/4/2565', total: 5 })]),
    tableOf([{ channelName: 'x', isPublic: 'ไม่' }], { kind: 'channels' }),
    tableOf([{ villageName: '-', tambon: 'x' }], { kind: 'places' }),
  ];
  const { issues, manifest } = assemble({ tables, issues: [issue('source-stale')], today: '2022-04-18' });
  assert.deepEqual(codesOf({ issues }), [
    'source-stale',
    'name-missing',
    'channel-not-public',
    'kind-unknown',
    'result-in-future',
    'agency-missing',
  ]);
  assert.equal(manifest.counts.issues, issues.length);
  const due = assemble({ tables: [tableOf([row({ dress: 'x', start: '1/4/2565' })])] });
  assert.deepEqual(codesOf(due), ['result-missing']);
});

test('rows that a later report replaced are left out', () => {
  const { manifest, activities } = assemble({ tables: [tableOf([row({ dress: 'ก' }), row({ dress: 'ข' })])] });
  assert.deepEqual([activities.length, manifest.sheets[0]!.published, manifest.sheets[0]!.excluded], [1, 1, 1]);
});
