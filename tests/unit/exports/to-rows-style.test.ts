import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toRowsStyle } from '../../../src/exports/to-rows-style.ts';
import { measures } from '../../../src/measures/definitions.ts';

test('every measure and every part hides the rows of others, and nothing else', () => {
  const style = toRowsStyle(2);
  for (const id of Object.keys(measures)) assert.ok(style.includes(`tr[data-in]:not([data-in~='${id}'])`), id);
  assert.ok(style.includes("[data-part='1']:target ~ .table-frame tr[data-in]:not([data-part='1'])"));
  assert.ok(!style.includes("[data-part='2']"));
  assert.match(style, /\{\n {2}display: none;\n\}\n$/);
  assert.equal(style.match(/\{/g)?.length, 1);
});

test('no rule looks through the page from above: a page of many rows would stand still', () => {
  assert.doesNotMatch(toRowsStyle(40), /:has\(/);
});
