import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Embed, formatElementCode, formatFrameCode } from '../../../src/format/embed-code.ts';

const embed: Embed = {
  title: 'แผนที่ "ก" <b> & ข',
  element: 'activity-map',
  asked: { area: '4904' },
  framePath: '/embed/map?area=4904',
  frameAddress: 'https://example.org/embed/map?area=4904',
  pageAddress: 'https://example.org/area/4904',
  scriptAddress: 'https://example.org/embed.js',
  height: 600,
};

test('a frame names its page, its title and its size, and nothing in a title ends it', () => {
  assert.equal(
    formatFrameCode(embed),
    '<iframe src="https://example.org/embed/map?area=4904" title="แผนที่ &quot;ก&quot; &lt;b&gt; &amp; ข" ' +
      'width="100%" height="600" style="border:0" loading="lazy"></iframe>',
  );
});

test('the element names its area and holds a link to fall back on', () => {
  assert.equal(
    formatElementCode({ ...embed, title: 'แผนที่' }),
    '<script async src="https://example.org/embed.js"></script>\n' +
      '<activity-map area="4904" title="แผนที่"><a href="https://example.org/area/4904">แผนที่</a></activity-map>',
  );
});

test('the element of the whole map asks for no area', () => {
  assert.match(formatElementCode({ ...embed, asked: {} }), /\n<activity-map title=/);
});

test('a chart has an element of its own', () => {
  const chart: Embed = { ...embed, title: 'กราฟ', element: 'activity-card', asked: { metric: 'done', area: '"4904' } };
  assert.match(
    formatElementCode(chart),
    /\n<activity-card metric="done" area="&quot;4904" title="กราฟ"><a [^>]*>กราฟ<\/a><\/activity-card>$/,
  );
});
