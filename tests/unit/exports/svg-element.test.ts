import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element, styleElement } from '../../../src/exports/svg-element.ts';

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

test('a picture on a page goes dark with it, and one for paper never does', () => {
  const sheet =
    ':root{color-scheme:light;--a:#fff}@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--a:#000}}p{color:var(--a)}';
  assert.equal(
    styleElement(sheet).markup,
    '<style>:root{--a:#fff}@media screen and (prefers-color-scheme:dark){:root{--a:#000}}p{color:var(--a)}</style>',
  );
  assert.equal(styleElement(sheet, { isPaper: true }).markup, '<style>:root{--a:#fff}p{color:var(--a)}</style>');
});
