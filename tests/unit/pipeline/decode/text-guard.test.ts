import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { guardCsv, guardJson } from '../../../../src/pipeline/decode/text-guard.ts';

// Each of these is allowed by its size, and would cost minutes or gigabytes once it is parsed.

const limits = { rows: 1000 };
type Guard = typeof guardCsv;

/** What is said of a text; empty where nothing is wrong with it. */
function told(guard: Guard, content: string | Uint8Array): string {
  try {
    guard(Buffer.from(content), 'ร้าย.csv', limits);
    return '';
  } catch (error) {
    assert.ok(error instanceof SourceError);
    return `${error.message} ${error.hint}`;
  }
}

const utf16le = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();

describe('a CSV before it is decoded', () => {
  test('may hold blank lines, lines within cells, and any encoding', () => {
    const text = `ชื่อกิจกรรม,วันที่\r\n${'"ปลูก\nป่า",1/12/2569\n\n'.repeat(limits.rows)}`;
    for (const content of [text, utf16le(text), utf16be(text), '', '\r'.repeat(100)])
      assert.equal(told(guardCsv, content), '');
  });

  test('is refused for more lines than rows could have, whichever way they end', () => {
    for (const content of ['\n'.repeat(30_000), '\r'.repeat(30_000), `"${'x\r\n'.repeat(30_000)}`]) {
      assert.match(told(guardCsv, content), /^ร้าย\.csv .*\(1,000 แถว\) .*1,000 rows/);
    }
  });

  test('is refused for a line without end, first or last', () => {
    assert.match(told(guardCsv, 'x'.repeat(1_000_001)), /ร้าย\.csv .*line 1 has more than 1,000,000 bytes/);
    assert.match(told(guardCsv, `a\nb\n${'x'.repeat(1_000_001)}\n`), /line 3 has/);
  });

  test('is refused for more cells than the limit of rows allows, by whichever delimiter', () => {
    for (const delimiter of ',;\t|') {
      assert.match(told(guardCsv, `${delimiter.repeat(100_001)}\n`), /ร้าย\.csv .*100,000 ช่อง.* 100,000 cells/);
    }
  });
});

describe('a JSON before it is decoded', () => {
  const record = '{"ชื่อกิจกรรม":"ปลูกป่า [{\\"ๆ,","place":{"อำเภอ":"ดงหลวง"},"photos":["a","b"]}';
  const list = (count: number) => `[${Array<string>(count).fill(record).join(',')}]`;

  test('may hold as many records as rows are allowed, in any encoding, with brackets in its texts', () => {
    // ข (U+0E02), ๛ (U+0E5B) and others have a byte in UTF-16 that is a bracket or a quotation mark alone.
    const text = `{"total":1,"data":${list(limits.rows).replaceAll('ปลูกป่า', 'อ๛ป')}}`;
    for (const content of [text, utf16le(text), utf16be(text)]) assert.equal(told(guardJson, content), '');
  });

  test('is refused for more records than rows are allowed, as a list and within a record', () => {
    const text = list(limits.rows + 1);
    for (const content of [text, `{"data":${text}}`, utf16le(text), utf16be(text)]) {
      assert.match(told(guardJson, content), /1,000 rows/);
    }
  });

  test('is refused for lists or records nested too deep', () => {
    for (const content of ['['.repeat(10_000), '{"a":'.repeat(10_000), utf16le('['.repeat(10_000))]) {
      assert.match(told(guardJson, content), /nested more than 32 deep/);
    }
    assert.equal(told(guardJson, `${'['.repeat(32)}${']'.repeat(32)}`), '');
  });

  test('is refused for a text without end, and for more cells than allowed', () => {
    assert.match(told(guardJson, `["${'x'.repeat(1_000_001)}"]`), /text at byte 1 has more than 1,000,000 bytes/);
    assert.match(told(guardJson, `[${'1,'.repeat(100_001)}1]`), /100,000 cells/);
  });
});
