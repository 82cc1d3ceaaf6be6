import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLinkable } from '../../../src/domain/channel.ts';

test('a LINE group or a Facebook page is a link only on a host of that service', () => {
  for (const address of ['https://line.me/R/ti/g/x', 'https://lin.ee/x', 'https://page.line.me/x']) {
    assert.ok(isLinkable('line', address), address);
  }
  for (const address of ['https://www.facebook.com/x', 'https://m.facebook.com/x', 'https://fb.me/x']) {
    assert.ok(isLinkable('facebook', address), address);
  }
  for (const address of [
    'https://line.me.example.com/x',
    'https://notline.me/x',
    'https://facebook.com@example.com/',
  ]) {
    assert.ok(!isLinkable('line', address), address);
    assert.ok(!isLinkable('facebook', address), address);
  }
});

test('a website may be anybody’s, by https alone', () => {
  assert.ok(isLinkable('other', 'https://tambon.example.com/'));
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'http://example.com/', 'line.me/x', '']) {
    assert.ok(!isLinkable('other', address), address);
    assert.ok(!isLinkable('line', address), address);
  }
});
