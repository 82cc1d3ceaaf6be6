import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datumIn, zoneIn } from '../../../../src/pipeline/cells/grid-words.ts';

test('a zone is found in whatever words name it', () => {
  for (const text of ['48', '48N', 'UTM 48 N', 'โซน 48', '48q', 'พิกัด UTM 48N (WGS84)', 'zone 48 north']) {
    assert.equal(zoneIn(text), 48, text);
  }
  assert.equal(zoneIn('UTM Zone 47P'), 47);
});

test('numbers that merely hold 47 or 48 name no zone, and two zones name none', () => {
  for (const text of ['', '470512 1829346', '148', '48.5', 'L7017', 'EPSG:32648', '47N / 48N']) {
    assert.equal(zoneIn(text), undefined, text);
  }
});

test('Indian 1975 is found by name in both languages, and no other datum is taken for it', () => {
  for (const text of ['Indian 1975', 'INDIAN1975', 'อินเดียน 1975', 'พื้นหลักฐานอินเดีย', 'Indian Datum']) {
    assert.equal(datumIn(text), 'indian-1975', text);
  }
  for (const text of ['', 'WGS 84', 'WGS84', 'Indian 1954', 'Indian 1960']) assert.equal(datumIn(text), 'wgs84', text);
});
