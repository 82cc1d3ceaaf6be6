import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeXml } from '../../../src/exports/xml-text.ts';

test('what would be markup is written as entities', () => {
  assert.equal(escapeXml(`a < b > c & "d" 'e'`), 'a &lt; b &gt; c &amp; &quot;d&quot; &apos;e&apos;');
});

test('characters that XML has no form for are left out, tabs and line breaks stay', () => {
  assert.equal(escapeXml('a\u0000b\u000bc\u007fd\ufffee\uffff\t\r\n'), 'abcde\t\r\n');
  assert.equal(escapeXml('น้ำ 😀 \ud800'), 'น้ำ 😀 \ufffd');
});
