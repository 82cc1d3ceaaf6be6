import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedOf, embedOfCard } from '../../../src/components/embed-of.ts';

const site = { address: 'https://example.org' };

test('a map of an area falls back on the area’s page, the whole map on its own', () => {
  assert.deepEqual(embedOf(site, 'แผนที่', '4904'), {
    title: 'แผนที่',
    element: 'activity-map',
    height: 600,
    asked: { area: '4904' },
    framePath: '/embed/map?area=4904',
    frameAddress: 'https://example.org/embed/map?area=4904',
    pageAddress: 'https://example.org/area/4904',
    scriptAddress: 'https://example.org/embed.js',
  });
  const whole = embedOf(site, 'แผนที่');
  assert.equal(whole.frameAddress, 'https://example.org/embed/map');
  assert.equal(whole.pageAddress, 'https://example.org/map');
});

test('a chart falls back on its card', () => {
  const embed = embedOfCard(site, 'กราฟ', 'done', '49');
  assert.deepEqual(embed.asked, { metric: 'done', area: '49' });
  assert.equal(embed.frameAddress, 'https://example.org/embed/card/done/49');
  assert.equal(embed.pageAddress, 'https://example.org/cards/done/49');
});
