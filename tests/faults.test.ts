import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillDisks } from './support/faults/disk-full.ts';
import { killRuns } from './support/faults/kills.ts';
import { breakNetworks, fewNetworkFaults } from './support/faults/network.ts';
import { overlapRuns } from './support/faults/overlap.ts';

// A short share of npm run test:faults, by a seed.

test('runs that are killed leave what readers see as it was, and the next one succeeds', async () => {
  assert.deepEqual((await killRuns(5, 7)).failures, []);
});

test('a full disk does so too', async () => {
  const { failures, note } = await fillDisks(1, ['check', 'build', 'sign']);
  assert.deepEqual(failures, [], note);
});

test('servers that do wrong are passed over with their last copy', async () => {
  assert.deepEqual((await breakNetworks(fewNetworkFaults)).failures, []);
});

test('of runs at once one publishes', async () => {
  assert.deepEqual((await overlapRuns(1)).failures, []);
});
