import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { detectFormat } from '../../../../src/pipeline/decode/format.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const formatOf = (text: string) => detectFormat(bytesOf(text), 'a.csv', undefined);
function refusalOf(text: string) {
  try {
    formatOf(text);
  } catch (error) {
    if (error instanceof SourceError) return `${error.message} | ${error.hint}`;
    throw error;
  }
  return assert.fail(`${JSON.stringify(text)} is not refused`);
}

test('a workbook is known by its first bytes, and text by being none of the others', () => {
  assert.equal(formatOf('PK\x03\x04…'), 'xlsx');
  for (const text of ['a,b\n1,2', '[{}]', 'PK', 'xPK\x03\x04', '\xef\xbb\xbfa', 'a < b', ' ', 'x <html>', '<b>']) {
    assert.equal(formatOf(text), 'text', text);
  }
});

test('text of two bytes a letter is text, for its mark', () => {
  assert.equal(formatOf('\xff\xfea\0b\0'), 'text');
  assert.equal(formatOf('\xfe\xff\0a\0b'), 'text');
});

test('what is often taken for one of ours is refused by name, with what to do', () => {
  assert.match(refusalOf('\xd0\xcf\x11\xe0\xa1'), /^อ่าน a\.csv ไม่ได้: .*\.xls.* \| Old Excel .* Save it as \.xlsx/);
  assert.match(refusalOf('%PDF-1.7'), /^อ่าน a\.csv ไม่ได้: เป็น PDF \| A PDF\. Export it/);
  assert.match(refusalOf('a\0b'), /^อ่าน a\.csv ไม่ได้: ไม่ใช่ข้อความ \| Neither text nor a workbook/);
  assert.match(refusalOf('a\xff\xfe\0'), /ไม่ใช่ข้อความ/, 'a mark within is none');
});

test('a web page is refused, however it begins', () => {
  for (const page of [
    '<!doctype html>',
    '<!DOCTYPE HTML>',
    '<html lang=th>',
    '<head>',
    '<body>',
    '<table>',
    '<?xml ?>',
    ' \n<html>',
    '\xef\xbb\xbf<html>',
    '\xef\xbb\xbf  <html>',
  ]) {
    assert.match(refusalOf(page), /^อ่าน a\.csv ไม่ได้: เป็นหน้าเว็บ.* \| A web page or XML.*log-in page/, page);
  }
});

test('an empty file is refused, whatever it should be', () => {
  assert.match(refusalOf(''), /^อ่าน a\.csv ไม่ได้: ไฟล์ว่างเปล่า \| The file is empty/);
  assert.throws(() => detectFormat(new Uint8Array(), 'a', 'csv'), SourceError);
});

test('a format that the settings name is believed', () => {
  assert.equal(detectFormat(bytesOf('x'), 'a', 'xlsx'), 'xlsx');
  assert.equal(detectFormat(bytesOf('PK\x03\x04'), 'a', 'csv'), 'text');
  assert.equal(detectFormat(bytesOf('%PDF'), 'a', 'json'), 'text');
});

test('only the beginning is looked at', () => {
  assert.equal(formatOf(`${'x'.repeat(512)}\0`), 'text');
  assert.match(refusalOf(`${'x'.repeat(511)}\0`), /ไม่ใช่ข้อความ/);
});
