import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedInputs } from './support/inputs/all-inputs.ts';
import { tryInputs } from './support/inputs/try-inputs.ts';

// A short share of npm run test:inputs, by a seed.

test('there are more than 2,000 named bad inputs, and no two have one name', async () => {
  const names = (await namedInputs()).map(({ name }) => name);
  assert.ok(names.length > 2000, `${names.length}`);
  assert.equal(new Set(names).size, names.length);
});

test('bad inputs crash nothing, are told with place and mend, and take neither ten seconds nor 512 MB', async () => {
  const { tried, failures } = await tryInputs({ seed: 3, every: 41, batches: 1, groups: [], programs: 2 });
  assert.deepEqual(failures, []);
  assert.deepEqual([...tried.keys()].toSorted(), [
    'boundaries',
    'cells',
    'decisions',
    'files',
    'pictures',
    'random',
    'settings',
  ]);
});
