import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSubscriptionName } from '../../../src/format/subscription-name.ts';
import { areas } from '../../support/builders.ts';

const area = (code: string) => areas.find((one) => one.code === code)!;

test('an area is named with what lies around it, because village names repeat', () => {
  const village = { area: area('49040105'), around: [area('4904'), area('490401')] };
  assert.equal(formatSubscriptionName(village, 'th'), 'จิตอาสา หมู่ 5 บ้านโพนสว่าง ตำบลดงหลวง อำเภอดงหลวง');
  assert.equal(formatSubscriptionName({ area: area('49'), around: [] }, 'en'), 'Volunteering: Mukdahan Province');
});

test('a kind stands before its area, and an agency for itself', () => {
  const province = { area: area('49'), around: [] };
  assert.equal(formatSubscriptionName({ ...province, kind: 'disaster' }, 'th'), 'จิตอาสาภัยพิบัติ จังหวัดมุกดาหาร');
  assert.equal(formatSubscriptionName({ ...province, agency: { name: 'รพ.ดงหลวง' } }, 'th'), 'จิตอาสา รพ.ดงหลวง');
});
