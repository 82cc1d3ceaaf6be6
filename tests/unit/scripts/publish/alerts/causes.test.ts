import assert from 'node:assert/strict';
import { test } from 'node:test';
import { causesOf, compareCauses } from '../../../../../scripts/publish/alerts/causes.ts';
import type { LastTry } from '../../../../../src/domain/status.ts';

const lastTry = (change: Partial<LastTry>): LastTry => ({
  run: '20261124T000000Z',
  at: '2026-11-24T00:00:00Z',
  outcome: 'failed',
  exitCode: 8,
  reasons: [],
  ...change,
});
const keysOf = (outcome: Parameters<typeof causesOf>[0]) => causesOf(outcome).map(({ key }) => key);
const outcome = { exitCode: 0, isBusy: false, staleSources: [] };

test('a good run needs nobody, but for each source that is stale', () => {
  assert.deepEqual(keysOf(outcome), []);
  const [first, second] = causesOf({ ...outcome, staleSources: ['plans', 'results'] });
  assert.deepEqual([first!.key, second!.key], ['stale:plans', 'stale:results']);
  assert.match(first!.text, /The source plans cannot be fetched; its last copy stands in\./);
});

test('a held run is told with what holds it and how it is released', () => {
  const held = { ...outcome, exitCode: 4, lastTry: lastTry({ outcome: 'held', reasons: ['run-rows-fell', 'x'] }) };
  const [cause, ...more] = causesOf(held);
  assert.deepEqual([cause!.key, more.length], ['held:run-rows-fell, x', 0]);
  assert.match(cause!.text, /held for a person to look at \(run-rows-fell, x\).*--release --who … --why …/);
  assert.deepEqual(keysOf({ ...held, staleSources: ['plans'] }), ['stale:plans', 'held:run-rows-fell, x']);
});

test('a run that failed is told by its stage, and one that never began by its settings', () => {
  const [cause] = causesOf({ ...outcome, exitCode: 8, lastTry: lastTry({ stage: 'build' }) });
  assert.equal(cause!.key, 'failed:build');
  assert.match(cause!.text, /failed in stage build \(exit code 8\)/);
  assert.deepEqual(keysOf({ ...outcome, exitCode: 2 }), ['failed:settings']);
});

test('causes are compared by their keys, whatever their texts', () => {
  const cause = (key: string, text = key) => ({ key, text });
  const { begun, over } = compareCauses([cause('a'), cause('b')], [cause('b', 'other'), cause('c')]);
  assert.deepEqual(
    [begun, over].map((list) => list.map(({ key }) => key)),
    [['c'], ['a']],
  );
});
