import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPictureStyle } from '../../../../scripts/draw/picture-style.ts';

test('every colour and face stands in its plain, light value', async () => {
  const style = await readPictureStyle();
  assert.match(style, /\.picture-ground \{\s*fill: #ffffff;/);
  assert.match(style, /\.mark-disaster \{\s*fill: #8f2f0a;/);
  assert.match(style, /font: 700 18px 'Noto Serif Thai'/);
  assert.doesNotMatch(style, /var\(|@|--/);
});
