import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element, paperStyleElement, styleElement } from '../../../src/exports/svg-element.ts';

test('text and values are never markup', () => {
  assert.equal(
    element('text', { x: 1, id: '"><script>' }, '<b>&').markup,
    '<text x="1" id="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</text>',
  );
});

test('what has no value and no content is written short', () => {
  assert.equal(element('path', { class: undefined, d: '' }).markup, '<path/>');
});

test('elements stand in elements', () => {
  assert.equal(element('g', {}, element('path', { d: 'M0 0' }), 'ก').markup, '<g><path d="M0 0"/>ก</g>');
});

test('custom properties that nothing uses are left out of a sheet', () => {
  assert.equal(
    styleElement(':root{--a:#fff;--b:1px}p{color:var(--a)}').markup,
    '<style>:root{--a:#fff;}p{color:var(--a)}</style>',
  );
});

const dark = '@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--a:#000}}';

test('a picture on a page goes dark with it, and one for paper has one look', () => {
  const sheet = `:root{color-scheme:light;--a:#fff}${dark}p{color:var(--a)}`;
  assert.equal(
    styleElement(sheet).markup,
    '<style>:root{--a:#fff}@media screen and (prefers-color-scheme:dark){:root{--a:#000}}p{color:var(--a)}</style>',
  );
  assert.equal(paperStyleElement(sheet, []).markup, '<style>p{color:#fff}</style>');
});

test('a picture for paper names colours and fonts themselves, and none that a page alone has', () => {
  const sheet = `:root{--a:#fff;--f:"Sarabun", "Sarabun Fallback", serif}${dark}p{color:var(--a);font:1px var(--f)}@media (prefers-contrast:more){p{y:2}p{z:3}}`;
  assert.equal(paperStyleElement(sheet, []).markup, '<style>p{color:#fff;font:1px "Sarabun", serif}</style>');
});

test('a picture for paper has no rules for what is not in it', () => {
  const sheet = '.map{width:100%;display:block}.map .c1{x:1}.map .c2{x:2}.mark,.c2{x:3}g path{x:4}';
  const picture = element('svg', { class: 'map' }, element('path', { class: 'mark c1' }));
  assert.equal(paperStyleElement(sheet, [picture]).markup, '<style>.map .c1{x:1}.mark,.c2{x:3}g path{x:4}</style>');
});
