import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatBaht, formatBytes, formatCount, formatNumber, formatPercent } from '../../../src/format/numbers.ts';

test('thousands are parted by commas', () => {
  assert.deepEqual([0, 999, 1250, 1234567, 0.5, 1234.5678, -1250].map(formatNumber), [
    '0',
    '999',
    '1,250',
    '1,234,567',
    '0.5',
    '1,234.5678',
    '−1,250',
  ]);
});

test('numbers read as the platform itself writes them', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000_000 }), (value) => {
      assert.equal(formatNumber(value), value.toLocaleString('en-US'));
    }),
    { seed: 2565 },
  );
});

test('a count keeps the way in which the report was not exact', () => {
  const of = (raw: string, language: 'th' | 'en' = 'th') =>
    formatCount({ value: 1250, approximate: true, raw }, language);
  assert.equal(of('กว่า 1,250 คน'), 'กว่า 1,250');
  assert.equal(of('มากกว่า 1250'), 'กว่า 1,250');
  assert.equal(of('1250+'), 'กว่า 1,250');
  assert.equal(of('ไม่น้อยกว่า 1,250 คน'), 'ไม่น้อยกว่า 1,250');
  assert.equal(of('ไม่เกิน 1,250 คน'), 'ไม่เกิน 1,250');
  assert.equal(of('น้อยกว่า 1,250 คน'), 'ไม่เกิน 1,250');
  assert.equal(of('เกือบ 1,250'), 'เกือบ 1,250');
  assert.equal(of('ประมาณ 1,250 คน'), 'ประมาณ 1,250');
  assert.equal(of('ราว ๑,๒๕๐'), 'ประมาณ 1,250');
  assert.equal(of('กว่า 1,250 คน', 'en'), 'more than 1,250');
});

test('an exact count is the number alone, and an approximate sum is "about"', () => {
  assert.equal(formatCount({ value: 1250, approximate: false, raw: '1,250 คน' }, 'th'), '1,250');
  assert.equal(formatCount({ value: 1250, approximate: true }, 'th'), 'ประมาณ 1,250');
  assert.equal(formatCount({ value: 1250, approximate: true }, 'en'), 'about 1,250');
});

test('baht show satang only where there are any', () => {
  assert.equal(formatBaht(12_500, 'th'), '12,500 บาท');
  assert.equal(formatBaht(12_500.5, 'th'), '12,500.50 บาท');
  assert.equal(formatBaht(0.999, 'en'), '1 baht');
});

test('a percentage never rounds a gap away, and nothing of nothing is no percentage', () => {
  const percent = (part: number, of: number) => formatPercent({ part, of });
  assert.equal(percent(1, 3), '33%');
  assert.equal(percent(999, 1000), '>99%');
  assert.equal(percent(1, 1000), '<1%');
  assert.equal(percent(0, 7), '0%');
  assert.equal(percent(7, 7), '100%');
  assert.equal(percent(0, 0), '–');
});

test('the size of a file is short', () => {
  assert.equal(formatBytes(820, 'th'), '820 ไบต์');
  assert.equal(formatBytes(12_345, 'th'), '12 kB');
  assert.equal(formatBytes(999_600, 'en'), '1 MB');
  assert.equal(formatBytes(1_440_000, 'en'), '1.4 MB');
});
