import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDegrees, toMetres } from '../../../../src/pipeline/cells/position-number.ts';

test('degrees are read as a decimal, with a name, a sign or a direction beside it', () => {
  for (const text of [
    '16.5436',
    'lat 16.5436',
    'latitude:16.5436',
    'n16.5436',
    '16.5436 °',
    '16.5436องศา',
    '16.5436 n',
    'lng. 16.5436',
    'y 16.5436e',
  ]) {
    assert.equal(toDegrees(text), 16.5436, text);
  }
});

test('degrees are read with minutes and seconds under 60', () => {
  for (const text of [
    `16°32'37.5"`,
    '16 32 37.5',
    '16:32:37.5 n',
    'n 16º 32′ 37.5″',
    '16 องศา 32 ลิปดา 37.5 ฟิลิปดา',
    '16°32’37.5”',
  ]) {
    assert.ok(Math.abs(toDegrees(text)! - (16 + 32 / 60 + 37.5 / 3600)) < 1e-9, text);
  }
  for (const text of [`16°60'00"`, `16°00'60"`]) assert.equal(toDegrees(text), undefined, text);
  assert.equal(toDegrees(`16°59'59"`)!.toFixed(5), '16.99972');
});

test('metres are five to seven digits, in groups of three or with a zero before them', () => {
  for (const text of ['471234', '471,234', '0471234e', 'x 471234 m', '471234 เมตร', 'e.471234 ม.', '471234me']) {
    assert.equal(toMetres(text), 471234, text);
  }
  assert.equal(toMetres('1,829,123.25'), 1829123.25);
  for (const text of ['1234', '123456789', '47,12,34']) assert.equal(toMetres(text), undefined, text);
});

test('other words are no position, nor is a number longer than anybody writes one', () => {
  for (const text of ['', 'ศาลากลาง', '1234.5', '-16.5', '16.5.4', '16.5 w'])
    assert.equal(toDegrees(text), undefined, text);
  assert.equal(toDegrees(`lat${' '.repeat(40)}${' '.repeat(20)}1`), undefined);
  assert.equal(toDegrees(`${'.'.repeat(58)}16`), 16);
  assert.equal(toDegrees(`${'.'.repeat(59)}16`), undefined);
  assert.equal(toMetres(`${' '.repeat(54)}471234`), 471234);
  assert.equal(toMetres(`${' '.repeat(55)}471234`), undefined);
});
