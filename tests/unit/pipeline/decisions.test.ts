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
