import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DecisionLine } from '../../../src/domain/decision.ts';
import { applyDecisions as apply } from '../../../src/pipeline/decisions.ts';
import type { Activity } from '../../../src/domain/activity.ts';
import type { Decisions } from '../../../src/domain/decision.ts';
import { activity } from '../../support/builders.ts';

let row = 1;
const line = (values: Record<string, string>): DecisionLine => ({
  values,
  source: { source: 'decisions', file: 'x.csv', row: ++row },
});
const applyDecisions = (activities: Activity[], decisions: Decisions) => apply(activities, decisions, (text) => text);
const none = { corrections: [], takedowns: [], aliases: [] };

test('a correction changes the field it names', () => {
  const { activities, issues } = applyDecisions([activity({ id: 'aa', title: 'เดิม' })], {
    ...none,
    corrections: [line({ id: 'aa', field: 'title', value: 'ใหม่' })],
  });
  assert.equal(activities[0]!.title, 'ใหม่');
  assert.deepEqual(issues, []);
});

test('a correction of a field or to a value that is not allowed changes nothing and is an issue', () => {
  for (const [field, value] of [
    ['id', 'zz'],
    ['kind', 'fun'],
    ['start', 'เร็ว ๆ นี้'],
    ['end', '1/1/2500'],
    ['state', 'draft'],
    ['constructor', 'x'],
    ['title', ''],
  ] as const) {
    const before = activity({ id: 'aa', title: 'เดิม' });
    const { activities, issues } = applyDecisions([structuredClone(before)], {
      ...none,
      corrections: [line({ id: 'aa', field, value })],
    });
    assert.deepEqual(activities, [before]);
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['decision-unreadable'],
    );
  }
});

test('a takedown removes the activity; one that fits nothing is an issue', () => {
  const { activities, issues } = applyDecisions([activity({ id: 'aa' }), activity({ id: 'bb' })], {
    ...none,
    takedowns: [line({ id: 'aa' }), line({ id: 'cc' })],
  });
  assert.deepEqual(
    activities.map(({ id }) => id),
    ['bb'],
  );
  assert.deepEqual(
    issues.map(({ code }) => code),
    ['decision-unmatched'],
  );
});

test('an alias leads to the activity through other aliases', () => {
  const { aliases } = applyDecisions([activity({ id: 'cc' })], {
    ...none,
    aliases: [line({ old: 'aa', new: 'bb' }), line({ old: 'bb', new: 'cc' })],
  });
  assert.deepEqual(aliases, { aa: 'cc', bb: 'cc' });
});

test('aliases that lead in a circle or nowhere are issues, not addresses', () => {
  const { aliases, issues } = applyDecisions([activity({ id: 'zz' })], {
    ...none,
    aliases: [
      line({ old: 'aa', new: 'bb' }),
      line({ old: 'bb', new: 'aa' }),
      line({ old: 'zz', new: 'aa' }),
      line({ old: '../x', new: 'zz' }),
    ],
  });
  assert.deepEqual(aliases, {});
  assert.deepEqual(issues.map(({ code }) => code).toSorted(), [
    'decision-unmatched',
    'decision-unmatched',
    'decision-unreadable',
    'decision-unreadable',
  ]);
});

test('a day is moved by its lines in either order, in any form that exports use', () => {
  const moved = { start: '2026-12-05', end: '2026-12-05' };
  const start = line({ id: 'AA', field: 'start', value: '5/12/2569' });
  const end = line({ id: 'aa', field: 'end', value: '2026-12-05' });
  for (const corrections of [[start, end], [end, start], [start]]) {
    const { activities, issues } = applyDecisions([activity({ id: 'aa', start: '2026-12-01' })], {
      ...none,
      corrections,
    });
    assert.deepEqual(issues, []);
    assert.partialDeepStrictEqual(activities[0], moved);
  }
});

test('a correction’s text is cleaned like any other', () => {
  const corrections = [line({ id: 'aa', field: 'title', value: 'โทร 081' })];
  const { activities } = apply([activity({ id: 'aa' })], { ...none, corrections }, (text) => text.replace('081', '…'));
  assert.equal(activities[0]!.title, 'โทร …');
});

test('every field that may be corrected is, and an empty text takes a description or a venue away', () => {
  const before = activity({ id: 'aa', description: 'เดิม', kind: 'development', state: 'planned' });
  const corrections = [
    line({ id: 'aa', field: 'description', value: 'ใหม่' }),
    line({ id: 'aa', field: 'venue', value: 'วัดใหม่' }),
    line({ id: 'aa', field: 'kind', value: 'disaster' }),
    line({ id: 'aa', field: 'state', value: 'cancelled' }),
  ];
  const { activities, issues } = applyDecisions([before], { ...none, corrections });
  assert.deepEqual(issues, []);
  assert.partialDeepStrictEqual(activities[0], { description: 'ใหม่', kind: 'disaster', state: 'cancelled' });
  assert.equal(activities[0]!.place.venue, 'วัดใหม่');
  const emptied = applyDecisions(activities, {
    ...none,
    corrections: ['description', 'venue'].map((field) => line({ id: 'aa', field })),
  });
  assert.deepEqual([emptied.activities[0]!.description, emptied.activities[0]!.place.venue], [undefined, undefined]);
  assert.deepEqual(emptied.issues, []);
});

test('a first day that moves alone takes the days between with it; with its last day each goes where it is told', () => {
  const before = activity({ id: 'aa', start: '2026-12-01', end: '2026-12-03' });
  const moved = (corrections: DecisionLine[]) => {
    const { activities } = applyDecisions([before], { ...none, corrections });
    return [activities[0]!.start, activities[0]!.end];
  };
  const start = line({ id: 'aa', field: 'start', value: '2026-12-05' });
  assert.deepEqual(moved([start]), ['2026-12-05', '2026-12-07']);
  assert.deepEqual(moved([start, line({ id: 'aa', field: 'end', value: '2026-12-06' })]), ['2026-12-05', '2026-12-06']);
  assert.deepEqual(moved([line({ id: 'aa', field: 'end', value: '2026-12-09' })]), ['2026-12-01', '2026-12-09']);
});

test('days in the wrong order stay as they were, and what else was corrected stands', () => {
  const last = line({ id: 'aa', field: 'title', value: 'ใหม่' });
  const { activities, issues } = applyDecisions([activity({ id: 'aa', start: '2026-12-01', end: '2026-12-03' })], {
    ...none,
    corrections: [line({ id: 'aa', field: 'end', value: '2026-11-30' }), last],
  });
  assert.partialDeepStrictEqual(activities[0], { title: 'ใหม่', start: '2026-12-01', end: '2026-12-03' });
  assert.partialDeepStrictEqual(issues, [
    { ...last.source, found: 'start = 2026-12-01, end = 2026-11-30', expected: 'start ≤ end' },
  ]);
  assert.equal(issues.length, 1);
});

test('an issue names the line, what it says and what would be right', () => {
  const corrections = [line({ id: 'aa', field: 'kind', value: 'fun' }), line({ id: ' ZZ ', field: 'title' }), line({})];
  const takedowns = [line({ id: 'yy' })];
  const aliases = [line({ old: 'aa', new: 'bb' }), line({ old: 'xx', new: 'nowhere' }), line({ new: 'aa' })];
  const { issues } = applyDecisions([activity({ id: 'aa' })], { corrections, takedowns, aliases });
  const [kind, ...others] = issues.map(({ code, row, found, expected }) => [code, row, found, expected]);
  assert.deepEqual(kind!.slice(0, 3), ['decision-unreadable', corrections[0]!.source.row, 'kind = fun']);
  assert.match(
    String(kind![3]),
    /^title, description, venue, kind, state, start, end; kind: development, disaster, .*; state: planned, .*cancelled/,
  );
  assert.doesNotMatch(String(kind![3]), /draft/);
  assert.deepEqual(others, [
    ['decision-unmatched', corrections[1]!.source.row, 'zz', undefined],
    ['decision-unmatched', corrections[2]!.source.row, '', undefined],
    ['decision-unmatched', takedowns[0]!.source.row, 'yy', undefined],
    ['decision-unreadable', aliases[0]!.source.row, 'aa → bb', 'old, new'],
    ['decision-unreadable', aliases[2]!.source.row, ' → aa', 'old, new'],
    ['decision-unmatched', aliases[1]!.source.row, 'xx → nowhere', undefined],
  ]);
});

test('an alias is an id as addresses have it', () => {
  const target = activity({ id: 'zz' });
  const isAlias = (old: string) =>
    old in applyDecisions([target], { ...none, aliases: [line({ old, new: 'zz' })] }).aliases;
  for (const old of ['ab', '4901-68-0002', '9a', 'a'.repeat(64)]) assert.ok(isAlias(old), old);
  for (const old of ['a', '-ab', 'a b', 'ab/..', 'กก', 'a'.repeat(65), '']) assert.ok(!isAlias(old), old);
});
