import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { decodeJson } from '../../../../src/pipeline/decode/json.ts';

const decode = (value: unknown, rows = 100) =>
  decodeJson(typeof value === 'string' ? value : JSON.stringify(value), { file: 'ก.json', limits: { rows } });
const refusal = (value: unknown, rows?: number): SourceError => {
  try {
    decode(value, rows);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  return assert.fail('nothing was refused');
};

test('a list of records becomes rows, headers in order of first appearance', () => {
  assert.deepEqual(
    decode([
      { title: 'ปลูกป่า', total: 20 },
      { start: '2022-04-18', title: 'เก็บขยะ', isOwn: true },
    ]),
    {
      headers: ['title', 'total', 'start', 'isOwn'],
      rows: [
        { row: 1, cells: ['ปลูกป่า', 20] },
        { row: 2, cells: ['เก็บขยะ', null, '2022-04-18', true] },
      ],
    },
  );
});

test('the list may lie under data, records or items', () => {
  for (const key of ['data', 'records', 'items']) {
    assert.equal(decode({ total: 1, [key]: [{ title: 'ปลูกป่า' }] }).rows.length, 1);
  }
});

test('a record inside a record gives headers with a dot; lists and what lies deeper become text', () => {
  const { headers, rows } = decode([
    { place: { district: 'ดงหลวง', point: { lat: 1 } }, photos: ['a.jpg', 'b.jpg'], none: [] },
  ]);
  assert.deepEqual(headers, ['place.district', 'place.point', 'photos', 'none']);
  assert.deepEqual(rows[0]?.cells, ['ดงหลวง', '{"lat":1}', 'a.jpg; b.jpg', null]);
});

test('records without content are left out but counted', () => {
  assert.deepEqual(
    decode([{}, { a: '' }, { a: null }, { a: 0 }]).rows.map(({ row }) => row),
    [4],
  );
});

test('keys that name parts of objects are headers like any other', () => {
  const { headers, rows } = decode('[{"__proto__": {"polluted": "yes"}, "constructor": "x", "hasOwnProperty": 1}]');
  assert.deepEqual(headers, ['__proto__.polluted', 'constructor', 'hasOwnProperty']);
  assert.deepEqual(rows[0]?.cells, ['yes', 'x', 1]);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('anything but a list of records is refused', () => {
  for (const value of [1, 'null', [1, 2], [[1]], { data: 'x' }, {}]) assert.match(refusal(value).message, /ก\.json/);
});

test('what is no JSON is refused by position, without a word of the data', () => {
  const error = refusal('[{"name": "นายลับ สุดยอด" oops}]');
  assert.match(error.hint, /position \d+/);
  assert.ok(!`${error.message}${error.hint}`.includes('ลับ'));
});

test('too many records, too many different keys and nesting without end are refused', () => {
  assert.match(refusal(Array.from({ length: 101 }, () => ({ a: 1 }))).message, /100/);
  assert.match(
    refusal(Array.from({ length: 100 }, (_, i) => ({ [`k${3 * i}`]: 1, [`l${i}`]: 1, [`m${i}`]: 1, [`n${i}`]: 1 })))
      .message,
    /10,000/,
  );
  assert.match(refusal(`[{"a":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}]`).message, /ก\.json/);
});
