import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { issueCodes } from '../src/domain/issue-catalogue.ts';
import { expectedOf, runCase } from './support/golden-case.ts';

// A golden case is a folder: tests/golden/<case>/{input,expected}. `node tests/support/write-golden.ts <case>` writes what a
// run makes today; read the difference before it is committed.

const folder = path.resolve('tests/golden');
const cases = readdirSync(folder).toSorted();
const codesSeen = new Set<string>();

for (const name of cases) {
  test(`golden case ${name} gives what its folder expects`, async () => {
    const made = await runCase(path.join(folder, name));
    for (const code of made.codes) codesSeen.add(code);
    assert.deepEqual(made.files, await expectedOf(path.join(folder, name)));
  });
}

test('every issue code has a golden case', () => {
  assert.deepEqual(
    issueCodes.filter((code) => !codesSeen.has(code)),
    [],
  );
});
