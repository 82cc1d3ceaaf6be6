import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../../../src/domain/activity.ts';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import type { Change } from '../../../../src/domain/history.ts';
import { issue } from '../../../../src/domain/issue.ts';
import { toCanonicalJson } from '../../../../src/domain/canonical-json.ts';
import { hashText } from '../../../../src/io/hash.ts';
import { type HistoryContext, withHistory } from '../../../../src/pipeline/history/with-history.ts';
import { activity, dataset, done, manifest, plan, sourceRef } from '../../../support/builders.ts';

const cellsOf = ({ title, start, plan: planned, place }: Activity) =>
  new Map([
    ['title', title],
    ['start_date', start],
    ['contact', planned?.contact],
    ['venue', place.venue],
  ]);
const context = (over: Partial<HistoryContext> = {}): HistoryContext => ({
  cellsOf,
  decisions: { reasons: new Map(), takenDown: new Set() },
  follows: null,
  mask: (text) => text,
  hash: hashText,
  ...over,
});
const day = (today: string, over: Partial<Dataset> = {}) =>
  dataset({ manifest: manifest({ today, asOf: `${today}T01:00:00.000Z` }), ...over });
/** One run after the other, each over its own activities and issues. */
const runs = (...days: Dataset[]) =>
  days.reduce<Dataset | undefined>((earlier, one) => withHistory(one, earlier, context()), undefined)!;

test('the first run counts its activities and lists none as added', () => {
  const first = runs(day('2022-04-20', { activities: [activity(), activity({ id: 'a2' })] }));
  assert.deepEqual(first.changes, []);
  assert.deepEqual(
    first.runs.map(({ number, follows, link, changes }) => ({ number, follows, link, changes })),
    [{ number: 1, follows: null, link: null, changes: { added: 2, corrected: 0, withdrawn: 0, merged: 0 } }],
  );
});

test('what was added, corrected, withdrawn and merged is told, the gone first, column by column', () => {
  const before = [activity({ id: 'a1' }), activity({ id: 'a2' }), activity({ id: 'a3' }), activity({ id: 'a4' })];
  const after = [activity({ id: 'a1' }), activity({ id: 'a2', title: 'ปลูกป่า' }), activity({ id: 'a5' })];
  const second = runs(
    day('2022-04-20', { activities: before }),
    day('2022-04-21', { activities: after, aliases: { a4: 'a1' } }),
  );
  assert.deepEqual(
    second.changes.map(({ kind, activityId, into, cells, title }) => ({ kind, activityId, into, cells, title })),
    [
      { kind: 'withdrawn', activityId: 'a3', into: undefined, cells: [], title: undefined },
      { kind: 'merged', activityId: 'a4', into: 'a1', cells: [], title: 'ทำความสะอาดวัด' },
      {
        kind: 'corrected',
        activityId: 'a2',
        into: undefined,
        title: 'ปลูกป่า',
        cells: [{ column: 'title', before: 'ทำความสะอาดวัด', after: 'ปลูกป่า' }],
      },
      { kind: 'added', activityId: 'a5', into: undefined, cells: [], title: 'ทำความสะอาดวัด' },
    ],
  );
  assert.deepEqual(second.runs[1]!.changes, { added: 1, corrected: 1, withdrawn: 1, merged: 1 });
});

test('an activity that has another id now is corrected, not merged', () => {
  const later = day('2022-04-21', { activities: [activity({ id: 'b1', start: '2022-04-19' })], aliases: { a1: 'b1' } });
  const [change, ...others] = runs(day('2022-04-20', { activities: [activity()] }), later).changes;
  assert.deepEqual([change!.kind, change!.activityId, others], ['corrected', 'b1', []]);
  assert.deepEqual(change!.cells, [{ column: 'start_date', before: '2022-04-18', after: '2022-04-19' }]);
});

test('the same once more is no new run and gives the same bytes; another day is one', () => {
  const one = day('2022-04-20', { activities: [activity()], issues: [issue('agency-missing', sourceRef())] });
  const first = runs(one);
  assert.equal(toCanonicalJson(withHistory(one, first, context({ follows: 'f'.repeat(64) }))), toCanonicalJson(first));
  assert.equal(runs(one, day('2022-04-21', { activities: [activity()] })).runs.length, 2);
});

test('each run names the line before it by its checksum, and the manifest that it follows', () => {
  const first = runs(day('2022-04-20'));
  const second = withHistory(day('2022-04-21'), first, context({ follows: 'ab'.repeat(32) }));
  assert.equal(second.runs[1]!.link, hashText(toCanonicalJson(first.runs[0])));
  assert.equal(second.runs[1]!.follows, 'ab'.repeat(32));
});

test('a correction tells its reason, and a contact is never quoted', () => {
  const reasons = new Map([['a1', new Map([['title', 'พิมพ์ผิด']])]]);
  const before = runs(day('2022-04-20', { activities: [activity({ plan: plan({ contact: '042 611 111' }) })] }));
  const after = withHistory(
    day('2022-04-21', { activities: [activity({ title: 'ปลูกป่า', plan: plan({ contact: '042 622 222' }) })] }),
    before,
    context({ decisions: { reasons, takenDown: new Set() } }),
  );
  assert.deepEqual(after.changes[0]!.cells, [
    { column: 'title', before: 'ทำความสะอาดวัด', after: 'ปลูกป่า', reason: 'พิมพ์ผิด' },
    { column: 'contact' },
  ]);
});

test('of an activity that was taken down no word stays in what was told before', () => {
  const secret = 'ข้อความที่ต้องถอน';
  const history = runs(
    day('2022-04-20', { activities: [activity()] }),
    day('2022-04-21', { activities: [activity({ title: secret })] }),
  );
  assert.match(JSON.stringify(history.changes), new RegExp(secret));
  const takenDown = new Set(['a1']);
  const after = withHistory(day('2022-04-22'), history, context({ decisions: { reasons: new Map(), takenDown } }));
  assert.doesNotMatch(JSON.stringify(after.changes), new RegExp(`${secret}|ทำความสะอาดวัด`));
  assert.deepEqual(
    after.changes.map(({ kind, takenDown: isTakenDown, cells }) => [kind, isTakenDown, cells]),
    [
      ['withdrawn', true, []],
      ['corrected', undefined, [{ column: 'title' }]],
    ],
  );
});

test('every text that was told before is masked again, and numbers and what was never told stay so', () => {
  const cells = [
    { column: 'title', before: 'โทร 0812345678', after: 'ถึง 0812345678', reason: 'ลบ 0812345678' },
    { column: 'participants', before: 5, after: true },
    { column: 'venue', after: 'วัด' },
    { column: 'contact' },
  ];
  const head = { run: 1, at: '2022-04-20T01:00:00.000Z', activityId: 'a1', districtCode: '4904', start: '2022-04-18' };
  const told: Change[] = [
    { ...head, kind: 'corrected', title: 'กับ 0812345678', cells },
    { ...head, kind: 'merged', activityId: 'a9', into: 'a1', title: 'กับ 0812345678', cells: [] },
    { ...head, kind: 'corrected', cells: [] },
  ];
  const first = runs(day('2022-04-20', { activities: [activity()] }));
  const mask = (text: string) => text.replace('0812345678', '•••');
  const later = withHistory(
    day('2022-04-22', { activities: [activity()] }),
    { ...first, changes: told },
    context({ mask }),
  );
  assert.deepEqual(later.changes, [
    {
      ...told[0],
      title: 'กับ •••',
      cells: [{ column: 'title', before: 'โทร •••', after: 'ถึง •••', reason: 'ลบ •••' }, ...cells.slice(1)],
    },
    { ...told[1], title: 'กับ •••' },
    told[2],
  ]);
});

test('what was told of a merged activity goes with the one it went into', () => {
  const head = {
    run: 1,
    at: '2022-04-20T01:00:00.000Z',
    districtCode: '4904',
    start: '2022-04-18',
    title: 'ก',
    cells: [],
  };
  const told: Change[] = [{ ...head, kind: 'merged', activityId: 'a1', into: 'a9' }];
  const first = runs(day('2022-04-20', { activities: [activity()] }));
  const later = withHistory(day('2022-04-22', { activities: [activity()] }), { ...first, changes: told }, context());
  assert.equal(later.changes[0]!.title, undefined);
});

test('a dataset of before runs were counted is followed by the first run, which lists nothing as added', () => {
  const before = day('2022-04-20', { activities: [activity({ id: 'a0' })] });
  const { runs: counted, changes } = withHistory(day('2022-04-21', { activities: [activity()] }), before, context());
  assert.deepEqual(
    counted.map(({ number, link, changes: counts }) => [number, link, counts.added, counts.withdrawn]),
    [[1, null, 1, 0]],
  );
  assert.deepEqual(changes, []);
});

test('a change says in which run and when it was found; of more than 5,000 the newest are kept', () => {
  const first = runs(day('2022-04-20', { activities: [activity()] }));
  const head = { run: 1, at: '2022-04-20T01:00:00.000Z', districtCode: '4904', start: '2022-04-18', cells: [] };
  const old = Array.from({ length: 5000 }, (_, index): Change => ({ ...head, kind: 'added', activityId: `x${index}` }));
  const changed = [activity({ title: 'ปลูกป่า' })];
  const later = withHistory(day('2022-04-21', { activities: changed }), { ...first, changes: old }, context());
  assert.equal(later.changes.length, 5000);
  const { run, at, kind } = later.changes[0]!;
  assert.deepEqual([run, at, kind], [2, '2022-04-21T01:00:00.000Z', 'corrected']);
  assert.deepEqual(later.changes.at(-1), old[4998]);
});

test('a thing to mend is known since the run that first found it, though its row moves and its count of days grows', () => {
  const late = (today: string, row: number, found: string) =>
    day(today, {
      issues: [
        issue('result-missing', { ...sourceRef({ row }), activityId: 'a1', found }),
        issue('date-missing', { ...sourceRef({ row: row + 1 }), districtCode: '4904' }),
      ],
    });
  const second = runs(late('2022-04-20', 2, '8'), late('2022-04-21', 5, '9'));
  assert.deepEqual(
    second.issues.map(({ row, firstSeen }) => [row, firstSeen]),
    [
      [5, '2022-04-20'],
      [6, '2022-04-20'],
    ],
  );
  const third = withHistory(day('2022-04-25'), second, context());
  assert.deepEqual(
    third.mended.map(({ code, firstSeen, mendedOn }) => [code, firstSeen, mendedOn]),
    [
      ['result-missing', '2022-04-20', '2022-04-25'],
      ['date-missing', '2022-04-20', '2022-04-25'],
    ],
  );
  assert.deepEqual(withHistory(day('2022-09-01'), third, context()).mended, []);
});

test('the rows of a district count once, and those held or warned of are not clean', () => {
  const activities = [
    done({ plan: plan(), id: 'a1' }),
    activity({ id: 'a2', plan: plan({ source: sourceRef({ row: 9 }) }) }),
  ];
  const issues = [
    issue('result-missing', { ...sourceRef({ row: 9 }), districtCode: '4904' }),
    issue('time-unreadable', { ...sourceRef({ row: 9 }), districtCode: '4904' }),
    issue('agency-missing', { ...sourceRef({ row: 2 }), districtCode: '4904' }),
    issue('date-missing', { ...sourceRef({ row: 12 }), districtCode: '4904' }),
  ];
  assert.deepEqual(runs(day('2022-04-20', { activities, issues })).runs[0]!.districts, {
    '4904': { rows: 4, clean: 2 },
  });
});
