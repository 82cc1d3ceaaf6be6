import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPathData } from '../../../src/maps/path-data.ts';

const ring = (...points: [number, number][]) => ({ points, isClosed: true });
const line = (...points: [number, number][]) => ({ points, isClosed: false });

test('a ring is told by distances in whole units, and a level or upright one by one number', () => {
  assert.equal(toPathData([ring([10.2, 9.8], [20, 10], [20, 30.4], [5, 20])]), 'm10 10h10v20l-15-10z');
});

test('steps of one kind share their letter', () => {
  assert.equal(toPathData([line([0, 0], [3, 4], [5, 1], [7, 2])]), 'm0 0l3 4 2-3 2 1');
});

test('the next ring starts from where the one before began, the next line from where it ended', () => {
  assert.equal(
    toPathData([ring([10, 10], [12, 10], [12, 12]), ring([20, 20], [22, 20], [22, 22])]),
    'm10 10h2v2zm10 10h2v2z',
  );
  assert.equal(toPathData([line([10, 10], [12, 10]), line([20, 20], [22, 20])]), 'm10 10h2m8 10h2');
});

test('points that fall together are left out, and what is left of nothing too', () => {
  assert.equal(toPathData([ring([0, 0], [0.2, 0.3], [5, 0], [5, 5], [0.1, 0.1])]), 'm0 0h5v5z');
  assert.equal(toPathData([ring([0, 0], [0.2, 0], [0.4, 0.4])]), '');
  assert.equal(toPathData([]), '');
});
