import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readSearchState, writeSearchState } from '../../../../scripts/build/search-state.ts';
import { bytesOf, content, index, record } from '../../../support/search/search-index.ts';

test('what an index was made of is kept for the next build, and is not believed where it is of other words or cut off', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'search-state-'));
  assert.equal(await readSearchState(folder, 'a'), undefined);
  const of = content([record({ title: 'ปลูกป่าชุมชน' }), record({ title: 'เก็บขยะริมโขง' })]);
  const { state, files } = index(of);
  await writeSearchState(folder, 'a', state);
  const kept = await readSearchState(folder, 'a');
  const again = index(of, kept);
  assert.equal(again.changed, 0);
  assert.deepEqual(bytesOf(again.files), bytesOf(files));
  assert.equal(await readSearchState(folder, 'b'), undefined);
  await writeFile(path.join(folder, 'state.bin'), 'cut');
  assert.equal(await readSearchState(folder, 'a'), undefined);
});
