import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindPattern } from '../../../src/charts/kind-pattern.ts';
import { ActivityKind } from '../../../src/domain/activity.ts';

test('no two kinds have the same lines', () => {
  const box = { x: 0, y: 0, width: 24, height: 16 };
  const patterns = ActivityKind.options.map((kind) => kindPattern(kind, box));
  assert.equal(new Set(patterns).size, ActivityKind.options.length);
});

test('a block too low for a line has none that leaves it', () => {
  assert.equal(kindPattern('special', { x: 0, y: 0, width: 24, height: 4 }), '');
});
