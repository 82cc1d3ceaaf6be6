import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planStanding } from '../../../src/measures/plan-standing.ts';

test('as many as planned is as planned, fewer is in part, whether the year is over or not', () => {
  for (const isOver of [false, true]) {
    assert.equal(planStanding({ planned: [4, 2], done: 6, isOver }), 'reached');
    assert.equal(planStanding({ planned: [4, 2], done: 7, isOver }), 'reached');
    assert.equal(planStanding({ planned: [4, 2], done: 5, isOver }), 'partly');
    assert.equal(planStanding({ planned: [1], done: 1, isOver }), 'reached');
  }
});

test('none is missed only once the year is over', () => {
  assert.equal(planStanding({ planned: [4], done: 0, isOver: false }), 'not-yet');
  assert.equal(planStanding({ planned: [4], done: 0, isOver: true }), 'missed');
});

test('without a number of each line there is nothing to measure against', () => {
  assert.equal(planStanding({ planned: [4, undefined], done: 9, isOver: true }), 'unknown');
  assert.equal(planStanding({ planned: [0], done: 3, isOver: true }), 'unknown');
  assert.equal(planStanding({ planned: [undefined], done: 0, isOver: false }), 'unknown');
});
