import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cited, toCitation } from '../../../src/exports/to-citation.ts';

const cited = (over: Partial<Cited> = {}): Cited => ({
  publisher: 'ศูนย์จิตอาสาจังหวัดมุกดาหาร',
  title: { th: 'กิจกรรมจิตอาสา จังหวัดมุกดาหาร', en: 'Volunteer activities in Mukdahan' },
  month: '2022-04',
  version: 2,
  frozenOn: '2022-05-08',
  address: 'https://example.org/data/months/2022-04#v2',
  sha256: 'ab'.repeat(32),
  ...over,
});

test('APA names who, when, what, the version and the address', () => {
  assert.equal(
    toCitation(cited(), 'apa'),
    'ศูนย์จิตอาสาจังหวัดมุกดาหาร. (2022). Volunteer activities in Mukdahan, April 2022 (Version 2) [Data set]. https://example.org/data/months/2022-04#v2',
  );
});

test('the Thai style counts years of the Buddhist Era', () => {
  assert.equal(
    toCitation(cited(), 'thai'),
    'ศูนย์จิตอาสาจังหวัดมุกดาหาร. (2565). กิจกรรมจิตอาสา จังหวัดมุกดาหาร เมษายน 2565 (ฉบับที่ 2) [ชุดข้อมูล]. https://example.org/data/months/2022-04#v2 (บันทึกเมื่อ 8 พ.ค. 2565)',
  );
});

test('BibTeX is one entry whose braces pair, whatever the publisher is called', () => {
  const entry = toCitation(cited({ publisher: 'A & B {100%} \\input{x}' }), 'bibtex');
  assert.match(entry, /^@misc\{jitasa-2022-04-v2,\n/);
  assert.equal(entry.split('{').length, entry.split('}').length);
  assert.match(entry, /author = \{\{A \\& B 100\\% inputx\}\},/);
  assert.match(entry, /year = \{2022\}/);
});

test('RIS is tags of two letters, begins with the type and ends the record', () => {
  const lines = toCitation(cited({ publisher: 'ก\nER  - ข' }), 'ris').split('\r\n');
  assert.equal(lines[0], 'TY  - DATA');
  assert.deepEqual(lines.slice(-2), ['ER  - ', '']);
  assert.deepEqual(
    lines.slice(0, -1).filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line)),
    [],
  );
  assert.equal(lines.filter((line) => line.startsWith('ER')).length, 1);
});
