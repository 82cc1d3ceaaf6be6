import assert from 'node:assert/strict';
import { test } from 'node:test';
import { delimiters, detectDelimiter } from '../../../../src/pipeline/decode/delimiter.ts';

const detect = (lines: string[], known: string[] = []) =>
  detectDelimiter(lines.join('\n'), '\n', (cells) => cells.filter((cell) => known.includes(cell)).length);

test('each delimiter is found by the cells that all lines have', () => {
  for (const delimiter of delimiters) {
    const lines = ['a', 'b', 'c'].map((cell) => [cell, cell, cell].join(delimiter));
    assert.deepEqual(detect(lines), { delimiter, width: 3 }, JSON.stringify(delimiter));
  }
});

test('commas in sentences are outdone by what stands in every line', () => {
  assert.deepEqual(detect(['ลอกคลอง, ปลูกป่า, และอื่น ๆ;1', 'ก;2', 'ข;3', 'ค, ง;4']), { delimiter: ';', width: 2 });
});

test('the width is that which most lines have, counted by cells', () => {
  assert.deepEqual(detect(['รายงาน', '', 'a,b,c', 'd,e,f', 'g,h']), { delimiter: ',', width: 3 });
});

test('known headers outdo any number of cells: pictures in one cell may be as many in every line', () => {
  const lines = ['title;photos', 'ก;1.jpg|2.jpg|3.jpg|4.jpg', 'ข;1.jpg|2.jpg|3.jpg|4.jpg', 'ค;5.jpg|6.jpg|7.jpg|8.jpg'];
  assert.deepEqual(detect(lines, ['title', 'photos']), { delimiter: ';', width: 2 });
  assert.deepEqual(detect(lines), { delimiter: '|', width: 4 });
});

test('headers below titles are found, but not far below', () => {
  const titles = (count: number) => Array.from({ length: count }, () => 'x');
  const table = ['title;photos', 'a,b,c;1', 'a,b,c;2', 'a,b,c;3'];
  assert.equal(detect([...titles(5), ...table], ['title', 'photos']).delimiter, ';');
  assert.equal(detect([...titles(50), ...table], ['title', 'photos']).delimiter, ',');
});

test('a text of one column is one, parted by commas', () => {
  assert.deepEqual(detect(['a', 'b']), { delimiter: ',', width: 1 });
  assert.deepEqual(detect(['']), { delimiter: ',', width: 1 });
});

test('lines end as the file ends them', () => {
  assert.deepEqual(detectDelimiter('a;b\rc;d\re;f', '\r'), { delimiter: ';', width: 2 });
});
