import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSwaps } from './support/servers/read-swaps.ts';
import { answersAsServeDoes } from './support/servers/same-answers.ts';
import { startNginx } from './support/servers/start-nginx.ts';

answersAsServeDoes('nginx', startNginx);

test('readers during swaps get whole files, and what the page they hold asks for', async () => {
  const { reads, swaps, failures } = await readSwaps({ reads: 20_000, swaps: 8 });
  assert.deepEqual(failures, []);
  assert.ok(reads >= 20_000 && swaps >= 8);
});
