import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tooManyCorners } from '../../../../src/pipeline/boundaries/outline-layer.ts';

test('outlines that are too fine are told with file and limit, and what to do', () => {
  const { message, hint } = tooManyCorners('province.json');
  assert.equal(message, 'province.json: ละเอียดเกินไป / the outlines have more than 2,000,000 corners');
  assert.equal(hint, 'Simplify them first, or export the province alone.');
});
