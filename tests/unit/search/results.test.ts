import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createClusterReader, readPlain } from '../../../src/search/clusters.ts';
import { narrow, putInOrder } from '../../../src/search/facets.ts';
import { columnsOf } from '../../../src/search/columns.ts';
import { cutExcerpt } from '../../../src/search/excerpt.ts';
import { findStretches } from '../../../src/search/highlight.ts';
import { onOtherKeyboard } from '../../../src/search/keyboard.ts';
import { toPairTokens } from '../../../src/search/pair-tokens.ts';
import { anyThai } from '../../support/search/any-thai.ts';
import { content, index, openIndex, record, vocabulary } from '../../support/search/search-index.ts';

const read = createClusterReader(vocabulary.abbreviations);

test('what was found is marked on the original text, whatever its encoding', () => {
  const told = (text: string, words: string) =>
    findStretches(text, [read(words).map((cluster) => cluster.text)], read).map(({ start, end }) =>
      text.slice(start, end),
    );
  assert.deepEqual(told('ซ่อมฝายชะลอน้ำ', 'น้ำ'), ['น้ำ']);
  assert.deepEqual(told('ชะลอน\u0e4d\u0e49า', 'น้ำ'), ['น\u0e4d\u0e49า']);
  assert.deepEqual(told('หน้า อบต.บ้านโคก', 'องค์การบริหารส่วนตำบลบ้านโคก'), ['อบต.บ้านโคก']);
  assert.deepEqual(told('กับ', 'กบ'), []);
});

test('no stretch begins or ends inside of a cluster', () => {
  fc.assert(
    fc.property(anyThai, anyThai, (text, words) => {
      const edges = new Set(read(text).flatMap(({ start, end }) => [start, end]));
      for (const { start, end } of findStretches(text, [readPlain(words)], read))
        assert.ok(edges.has(start) && edges.has(end));
    }),
  );
});

test('an excerpt begins and ends at spaces, and holds what was found', () => {
  const text = `${'กวาดลานวัด '.repeat(20)}ล้างถังน้ำ ${'เก็บใบไม้ '.repeat(30)}`;
  const found = findStretches(text, [readPlain('ล้างถัง')], read);
  const excerpt = cutExcerpt(text, found, read);
  assert.match(excerpt, /^… กวาดลานวัด .*ล้างถังน้ำ .*เก็บใบไม้ …$/);
  assert.ok(excerpt.length < 180);
  assert.equal(cutExcerpt('สั้น', [], read), 'สั้น');
});

test('results are narrowed, with the counts of what else could be chosen', async () => {
  const records = [
    record({ title: 'ปลูกป่า ก', area: '490301', start: '2026-04-01', hasPhotos: true }),
    record({ title: 'ปลูกป่า ข', area: '490103', start: '2026-05-01', state: 'planned' }),
    record({ title: 'ปลูกป่า ค', area: '490103', start: '2026-05-02', agencies: ['a1'] }),
  ];
  const { ask, reader } = await openIndex(index(content(records)));
  const { found } = await ask('ปลูกป่า');
  const columns = await columnsOf(
    reader,
    found.map(({ number }) => number),
  );
  const all = narrow(found, columns, reader.names, {});
  assert.deepEqual(
    [...all.counts.district],
    [
      ['4901', 2],
      ['4903', 1],
    ],
  );
  assert.deepEqual([...all.counts.photos], [['1', 1]]);
  assert.deepEqual([...all.counts.agency], [['a1', 1]]);
  const some = narrow(found, columns, reader.names, { district: '4901', month: '2026-05' });
  assert.equal(some.found.length, 2);
  // Of other districts those that fit the month are counted, and of other months those that fit the district.
  assert.deepEqual([...some.counts.district], [['4901', 2]]);
  assert.deepEqual([...some.counts.month], [['2026-05', 2]]);
  assert.equal(narrow(found, columns, reader.names, { district: '9999' }).found.length, 0);
});

test('an order sorts what fits well, and no poor match leads', () => {
  const found = [
    { number: 3000, fit: 4 },
    { number: 1000, fit: 4 },
    { number: 10, fit: 1 },
  ];
  assert.deepEqual(
    putInOrder(found, 'newest', '2026-11-24').map(({ number }) => number),
    [1000, 3000, 10],
  );
});

test('the keyboard in the other language is understood, both ways', () => {
  assert.equal(onOtherKeyboard('dkow'), 'กานไ');
  assert.equal(onOtherKeyboard('xj;pxjk'), 'ป่วยป่า');
  assert.equal(onOtherKeyboard('jjjj'), undefined, 'no Thai word begins with a mark');
  assert.equal(onOtherKeyboard('xj'), 'ป่');
  assert.equal(onOtherKeyboard('ทีกฟ้ฟื'), 'mudahan');
  assert.equal(onOtherKeyboard('ดอนตาล'), undefined);
});

test('pairs are words of Latin letters and digits, the same for the same clusters', () => {
  assert.deepEqual(toPairTokens(readPlain('กข')), toPairTokens(['ก', 'ข']));
  for (const token of toPairTokens(readPlain('ข้อมูลส่วนบุคคล 2569 by LINE'))) assert.match(token, /^q[a-z0-9]+0$/);
});

test('a word of Latin letters is found wherever it stands, and Thai by its pairs', () => {
  const inPage = toPairTokens(readPlain('How personal data is masked: เปิดไฟล์ CSV ด้วย Excel ก'));
  const isFound = (question: string) => toPairTokens(readPlain(question)).every((token) => inPage.includes(token));
  for (const question of ['masked', 'data how', 'เปิด csv', 'ไฟล์ CSV', 'excel เปิดไฟล์', 'ก']) {
    assert.ok(isFound(question), question);
  }
  for (const question of ['mask', 'ปิดไฟล์', 'ไฟล์เปิด', 'ไ']) assert.ok(!isFound(question), question);
});
