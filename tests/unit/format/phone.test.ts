import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitAtPhone, toDial } from '../../../src/format/phone.ts';

test('a contact is split around its telephone number', () => {
  assert.deepEqual(splitAtPhone('ที่ว่าการอำเภอ โทร. 042-000-004 ในวันราชการ'), {
    before: 'ที่ว่าการอำเภอ โทร. ',
    phone: '042-000-004',
    after: ' ในวันราชการ',
  });
});

test('Thai digits, spaces and mobile numbers are found, and only the first number', () => {
  assert.equal(splitAtPhone('เทศบาลตำบล ๐๔๒-๐๐๐-๐๔๘').phone, '๐๔๒-๐๐๐-๐๔๘');
  assert.equal(splitAtPhone('081 000 0000 หรือ 042 000 004').phone, '081 000 0000');
});

test('what is no telephone number stays text', () => {
  for (const text of ['ผู้ใหญ่บ้าน', 'ห้อง 0123', '1499900001234', 'เลขที่ 00000000000000', '']) {
    assert.deepEqual(splitAtPhone(text), { before: text });
  }
});

test('a number is dialled in Western digits without what stands between them', () => {
  assert.equal(toDial('๐๔๒-๐๐๐-๐๔๘'), 'tel:042000048');
  assert.equal(toDial('+66 42 000 004'), 'tel:+6642000004');
  assert.equal(toDial('042 000 004 ต่อ 12'), 'tel:042000004');
  assert.equal(toDial('042 000 004"><script>1'), 'tel:042000004');
});
