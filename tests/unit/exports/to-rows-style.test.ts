import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toRowsStyle } from '../../../src/exports/to-rows-style.ts';
import { measures } from '../../../src/measures/definitions.ts';

test('every measure and every area hides the rows of others, and nothing else', () => {
  const style = toRowsStyle(['490401', '49040101']);
  for (const id of Object.keys(measures)) assert.ok(style.includes(`tr[data-in]:not([data-in~='${id}'])`), id);
  assert.ok(style.includes("[data-area='490401']:target) .result-rows tr[data-in]:not([data-place^='490401'])"));
  assert.match(style, /\{\n {2}display: none;\n\}\n$/);
  assert.equal(style.match(/\{/g)?.length, 1);
});
