import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { KnownResults } from '../../../../scripts/mutation/known-results.ts';

test('what is known of a module is kept for as long as neither it nor its test changes', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutation-'));
  try {
    const [file, code, tests] = ['known.json', 'a.ts', 'a.test.ts'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(code, 'one');
    writeFileSync(tests, 'two');
    const result = { killed: 3, lived: [{ line: 1, status: 'Survived', replacement: 'x' }] };
    await (await KnownResults.read(file)).set(code, tests, result);
    const known = await KnownResults.read(file);
    assert.deepEqual({ ...(await known.get(code, tests)), of: '' }, { ...result, of: '' });
    writeFileSync(tests, 'other');
    assert.equal(await known.get(code, tests), undefined);
    writeFileSync(file, '{"a');
    assert.equal(await (await KnownResults.read(file)).get(code, tests), undefined);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
