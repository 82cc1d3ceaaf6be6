import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedOf } from '../../../src/components/embed-of.ts';

const site = { address: 'https://example.org' };

test('a map of an area falls back on the area’s page, the whole map on its own', () => {
  assert.deepEqual(embedOf(site, 'แผนที่', '4904'), {
    title: 'แผนที่',
    area: '4904',
    frameAddress: 'https://example.org/embed/map?area=4904',
    pageAddress: 'https://example.org/area/4904',
    scriptAddress: 'https://example.org/embed.js',
  });
  const whole = embedOf(site, 'แผนที่');
  assert.equal(whole.frameAddress, 'https://example.org/embed/map');
  assert.equal(whole.pageAddress, 'https://example.org/map');
});
