import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toOEmbed } from '../../../src/exports/to-oembed.ts';

test('a map is "rich" oEmbed: a frame, its size, and who provides it', () => {
  const found = JSON.parse(
    toOEmbed(
      {
        title: 'แผนที่',
        frameAddress: 'https://example.org/embed/map',
        height: 600,
      },
      { name: 'จิตอาสา', address: 'https://example.org' },
    ),
  ) as Record<string, unknown>;
  const { html, ...rest } = found;
  assert.deepEqual(rest, {
    version: '1.0',
    type: 'rich',
    provider_name: 'จิตอาสา',
    provider_url: 'https://example.org',
    title: 'แผนที่',
    width: 640,
    height: 600,
  });
  assert.match(String(html), /^<iframe src="https:\/\/example\.org\/embed\/map" .*height="600".*<\/iframe>$/);
});
