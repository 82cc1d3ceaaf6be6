import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toLocatorSvg } from '../../../src/exports/to-locator-svg.ts';
import { toMapSvg } from '../../../src/exports/to-map-svg.ts';
import { toAreaMap } from '../../../src/views/area-map.ts';
import { toLocatorPicture } from '../../../src/views/locator.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { wordsFor } from '../../../src/words/words.ts';
import { areas, dataset, done, settings } from '../../support/builders.ts';

const place = { tambonCode: '490401', villageCode: '49040101' };
const indexOf = (activities = [done({ place })], nameTh = 'ดงหลวง') =>
  createSiteIndex(
    dataset({ activities, areas: areas.map((area) => (area.code === '490401' ? { ...area, nameTh } : area)) }),
    '2022-04-20',
    settings(),
  );
const style = ':root{--paper:#fff}.map{fill:var(--paper)}';
const svgOf = (index = indexOf()) =>
  toMapSvg(
    toAreaMap(index, '4904')!,
    { area: 'อำเภอดงหลวง', credits: ['ข้อมูล ณ 20 เม.ย. 2565', 'จิตอาสามุกดาหาร'], words: wordsFor('th') },
    style,
  );

test('a picture says what it is, of which time, whose it is, and that it is a schematic', () => {
  const svg = svgOf();
  assert.match(svg, /<title>แผนที่กิจกรรมอำเภอดงหลวง<\/title>/);
  assert.match(svg, /<desc>[^<]*21 เม\.ย\. 2564 – 20 เม\.ย\. 2565<\/desc>/);
  for (const text of ['แผนที่สังเขป', 'ข้อมูล ณ 20 เม.ย. 2565', 'จิตอาสามุกดาหาร', 'ดงหลวง'])
    assert.ok(svg.includes(text), text);
});

test('a picture stands alone: its style is in it, and it asks for nothing', () => {
  const svg = svgOf();
  assert.ok(svg.includes('<style>.map{fill:#fff}</style>'));
  assert.doesNotMatch(svg, /href|@import|url\((?!#)/);
});

test('every mark that is drawn has its shape, and every shape its words in the key', () => {
  const svg = svgOf();
  for (const [, id] of svg.matchAll(/marker-start="url\(#([\w-]+)\)"/g)) assert.ok(svg.includes(`<marker id="${id}"`));
  assert.match(svg, /จิตอาสาพัฒนา/);
});

test('a name with markup in it stays text', () => {
  const svg = svgOf(indexOf([], '<b>"&'));
  assert.doesNotMatch(svg, /<b>/);
  assert.match(svg, /&lt;b&gt;&quot;&amp;/);
});

test('a map without activities says so', () => {
  assert.match(svgOf(indexOf([])), /ไม่มีกิจกรรมที่ดำเนินการแล้วในช่วง/);
});

test('the picture of a place has neither words nor links', () => {
  const svg = toLocatorSvg(toLocatorPicture(indexOf(), '490401')!, style);
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="map" viewBox="0 0 240 \d+">/);
  assert.doesNotMatch(svg, /<text|href|[ก-๙]/);
});
