import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAmount, readCount, readKilograms, readWhole } from '../../../../src/pipeline/cells/count.ts';
import type { Count } from '../../../../src/domain/count.ts';
import { isIssue, type Cell, type Reading } from '../../../../src/pipeline/table.ts';

function codeOf(reading: Reading<unknown>): string | undefined {
  return isIssue(reading) ? reading.code : undefined;
}

test('a count is read with its raw text', () => {
  const counts: [Cell, number][] = [
    ['200', 200],
    ['๒๐๐', 200],
    ['1,250', 1250],
    ['1,250,000', 1_250_000],
    ['1 250', 1250],
    ['200 คน', 200],
    ['200คน', 200],
    ['จำนวน 200 คน', 200],
    ['รวมทั้งสิ้น 1,250 คน', 1250],
    ['450 ซีซี', 450],
    ['12 ยูนิต', 12],
    ['2 พันคน', 2000],
    ['1.5 พันคน', 1500],
    ['0', 0],
    [200, 200],
  ];
  for (const [cell, value] of counts) {
    assert.deepEqual(readCount(cell), { value, approximate: false, raw: String(cell) }, JSON.stringify(cell));
  }
});

test('more or less is approximate', () => {
  const cells = ['กว่า 200 คน', 'ประมาณ 200', '200+', '200 กว่าคน', '200 เศษ', '>200', 'ไม่น้อยกว่า 200 คน', '200 คนขึ้นไป'];
  cells.push('จำนวนประมาณ 200 คน', 'เกือบ 200', '~200', '200-250 คน', '200 - 250', '๒๐๐ ถึง ๒๕๐ คน');
  for (const raw of cells) assert.deepEqual(readCount(raw), { value: 200, approximate: true, raw }, raw);
  assert.deepEqual(readCount('2 พันกว่าคน'), { value: 2000, approximate: true, raw: '2 พันกว่าคน' });
});

test('not reported is not 0', () => {
  for (const cell of [null, '', ' ', '-', '–', 'ไม่มี', 'ไม่ระบุ', 'n/a']) {
    assert.equal(readCount(cell), undefined);
    assert.equal(readAmount(cell), undefined);
    assert.equal(readWhole(cell), undefined);
  }
});

test('a number that cannot be people is implausible, with what would be right', () => {
  for (const cell of [-5, '-5', 12.5, '12.5', 10_000_001, '99999999']) {
    const reading = readCount(cell);
    assert.ok(isIssue(reading) && reading.code === 'number-implausible', String(cell));
    assert.equal(reading.expected, '0–10000000');
    assert.equal(reading.found, String(cell));
  }
});

test('arithmetic of a spreadsheet leaves a whole number', () => {
  assert.deepEqual(readCount(199.99999999), { value: 200, approximate: false, raw: '199.99999999' });
});

test('what is no number is unreadable', () => {
  const cells: Cell[] = [
    'สองร้อย',
    '1,25',
    '12,50,000',
    '18/4/2565',
    '50/60',
    '200 คน 30 คน',
    'x'.repeat(500),
    true,
    NaN,
    Infinity,
  ];
  cells.push({ year: 2565, month: 4, day: 18 }, '1,250,00', '5 5', '- -');
  for (const cell of cells) assert.equal(codeOf(readCount(cell)), 'number-unreadable');
});

test('an amount of baht is read', () => {
  const amounts: [Cell, number][] = [
    ['12,500 บาท', 12_500],
    ['๑๒,๕๐๐.-', 12_500],
    ['12,500.50', 12_500.5],
    ['12,500 บาทถ้วน', 12_500],
    ['฿500', 500],
    ['1.5 ล้านบาท', 1_500_000],
    ['5 แสน', 500_000],
    ['ไม่ใช้งบประมาณ', 0],
    ['ไม่มีงบประมาณ', 0],
    [12_500, 12_500],
    [0.1 + 0.2, 0.3],
  ];
  for (const [cell, baht] of amounts) assert.equal(readAmount(cell), baht, JSON.stringify(cell));
  assert.equal(codeOf(readAmount('-500')), 'number-implausible');
  assert.equal(codeOf(readAmount(1e12)), 'number-implausible');
  assert.equal(codeOf(readAmount('งบ อบต.')), 'number-unreadable');
});

test('a weight is read in whole kilograms, by its own unit before that of its header', () => {
  const weights: [Cell, string, number][] = [
    ['120', 'ขยะ (กก.)', 120],
    ['๑๒๐ กก.', 'ขยะ', 120],
    ['85.5 กิโลกรัม', 'ขยะ', 86],
    ['1.5 ตัน', 'ขยะ (กก.)', 1500],
    ['1,250 kg', 'ขยะ (ตัน)', 1250],
    ['0.4', 'ขยะ (ตัน)', 400],
    [2, 'ขยะ (ตัน)', 2000],
    [2, 'ขยะ', 2],
  ];
  for (const [cell, header, kilograms] of weights) {
    const reading = readKilograms(cell, header);
    assert.deepEqual(reading, { value: kilograms, approximate: false, raw: String(cell) }, `${cell} in ${header}`);
  }
  assert.deepEqual(readKilograms('กว่า 2 ตัน'), { value: 2000, approximate: true, raw: 'กว่า 2 ตัน' });
  assert.equal(readKilograms('-'), undefined);
  assert.equal(readKilograms(null), undefined);
});

test('what is no weight is told as it was written', () => {
  assert.equal(codeOf(readKilograms('60 ถุง')), 'number-unreadable');
  assert.equal(codeOf(readKilograms('2 ตัน 300 กก.')), 'number-unreadable');
  assert.equal(codeOf(readKilograms(-1)), 'number-implausible');
  const heavy = readKilograms('20000 ตัน');
  assert.ok(heavy && 'code' in heavy && heavy.code === 'number-implausible' && heavy.found === '20000 ตัน');
});

test('a village number is read out of its words', () => {
  for (const cell of ['5', '๕', '05', 'หมู่ 5', 'ม.๕', 'ม.5', 'ม. 5', 'หมู่ที่ 5 บ้านโคก', '5 บ้านโคก', 'หมู่ที่ ๕ (บ้านโคก)', 5]) {
    assert.equal(readWhole(cell), 5, JSON.stringify(cell));
  }
  assert.equal(readWhole('หมู่ที่ ๑๒'), 12);
});

test('a whole number may carry thousands and a unit', () => {
  assert.equal(readWhole('1,250'), 1250);
  assert.equal(readWhole('50 คน'), 50);
  assert.equal(readWhole('2 พันคน'), 2000);
});

test('two numbers, a part of one or a word are no whole number', () => {
  for (const cell of ['5,6', '5-6', '5/2', 'ห้า', 'หมู่ 5 และ 6', true]) {
    assert.equal(codeOf(readWhole(cell)), 'number-unreadable', String(cell));
  }
  for (const cell of [5.5, '5.5', -5, '-5']) assert.equal(codeOf(readWhole(cell)), 'number-implausible', String(cell));
});

test('every whole number is read back, with or without commas and in Thai digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (value) => {
      const thai = String(value).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)]!);
      for (const raw of [String(value), value.toLocaleString('en-US'), thai, `${value} คน`]) {
        assert.deepEqual(readCount(raw), { value, approximate: false, raw });
      }
      assert.equal(readWhole(thai), value);
      assert.equal(readAmount(`${value.toLocaleString('en-US')} บาท`), value);
    }),
    { seed: 2565 },
  );
});

test('no text makes a count that is negative, broken or not whole', () => {
  const pieces = fc.constantFrom(...'0123456789๙,.- +~'.split(''), 'กว่า', 'คน', 'พัน', 'จำนวน', 'ถึง');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: pieces, maxLength: 12 }), fc.double()), (cell) => {
      const reading = readCount(cell);
      if (reading === undefined || isIssue(reading)) return;
      assert.ok(Number.isInteger(reading.value) && reading.value >= 0 && !Object.is(reading.value, -0));
    }),
    { seed: 2565, numRuns: 10_000 },
  );
});

test('the limits themselves are read, and what is beyond them is told', () => {
  assert.equal((readCount(10_000_000) as Count).value, 10_000_000);
  assert.equal((readCount('10,000,000') as Count).value, 10_000_000);
  assert.equal((readKilograms('10,000 ตัน') as Count).value, 10_000_000);
  assert.equal((readKilograms(10_000, 'น้ำหนัก (ตัน)') as Count).value, 10_000_000);
  assert.equal(readAmount(100_000_000_000), 100_000_000_000);
  assert.equal(readWhole(10_000_000), 10_000_000);
  for (const reading of [readKilograms('10,001 ตัน'), readAmount(100_000_000_001), readWhole(10_000_001)]) {
    assert.equal(codeOf(reading), 'number-implausible');
  }
  assert.ok(Object.is((readCount(-0) as Count).value, 0));
});

test('a header tells the unit of a weight in either language and letters', () => {
  for (const header of ['ปริมาณขยะ (ตัน)', 'Waste (TON)', 'waste in tons', 'tonne', 'Tonnes collected']) {
    assert.equal((readKilograms('2', header) as Count).value, 2000, header);
    assert.equal((readKilograms('2 Kg', header) as Count).value, 2, header);
  }
});

test('what is unreadable is told as it stands in the cell', () => {
  const readings: [Reading<unknown>, string][] = [
    [readCount('มาก'), 'มาก'],
    [readCount(NaN), 'NaN'],
    [readCount(Infinity), 'Infinity'],
    [readCount(true), 'true'],
    [readWhole('5-6'), '5-6'],
    [readWhole('หมู่ 5 และ 6'), 'หมู่ 5 และ 6'],
    [readAmount('ไม่ใช้งบประมาณของตำบล'), 'ไม่ใช้งบประมาณของตำบล'],
    [readAmount('เรื่องไม่ใช้งบ'), 'เรื่องไม่ใช้งบ'],
  ];
  for (const [reading, found] of readings) {
    assert.ok(isIssue(reading) && reading.code === 'number-unreadable', found);
    assert.equal(reading.found, found);
  }
  assert.equal(readAmount('ไม่ใช้งบ'), 0);
});
