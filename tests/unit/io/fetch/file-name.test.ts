import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileNameOf } from '../../../../src/io/fetch/file-name.ts';

test('a file is named by its server, else by its address, and a name is no path', () => {
  const at = new URL('https://example.org/x/%E0%B8%81.csv');
  assert.equal(fileNameOf(at), 'ก.csv');
  assert.equal(fileNameOf(at, `attachment; filename="a.xlsx"; filename*=UTF-8''%E0%B8%82.xlsx`), 'ข.xlsx');
  assert.equal(fileNameOf(at, 'attachment; filename="../../etc/passwd"'), '..-..-etc-passwd');
  assert.equal(fileNameOf(new URL('https://example.org/')), 'export');
  // What cannot be decoded is named as it stands.
  assert.equal(fileNameOf(new URL('https://example.org/%E0%B8.csv')), '%E0%B8.csv');
});
