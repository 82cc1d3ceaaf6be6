import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityPlace } from '../../../../src/domain/activity.ts';
import { mergePlaces, placesAgree } from '../../../../src/pipeline/join/merge-places.ts';

const planned: ActivityPlace = { districtCode: '4904', tambonCode: '490401', venue: 'วัดโพธิ์' };

test('the result makes the plan’s place finer, and its own words count', () => {
  assert.deepEqual(mergePlaces(planned, { districtCode: '4904', villageNo: 5, venue: 'ศาลา' }), {
    districtCode: '4904',
    tambonCode: '490401',
    villageNo: 5,
    venue: 'ศาลา',
  });
});

test('a result from another place takes nothing from the plan’s', () => {
  const happened = { districtCode: '4904', tambonCode: '490402' };
  assert.deepEqual(mergePlaces(planned, happened), happened);
});

test('places contradict each other by district, tambon, village or its number, and by nothing that one leaves open', () => {
  const full: ActivityPlace = { districtCode: '4904', tambonCode: '490401', villageCode: '49040101', villageNo: 1 };
  for (const other of [
    { districtCode: '4903' },
    { tambonCode: '490402' },
    { villageCode: '49040102' },
    { villageNo: 2 },
  ]) {
    assert.ok(!placesAgree(full, { ...full, ...other }), JSON.stringify(other));
  }
  assert.ok(placesAgree(full, { ...full, venue: 'x', villageName: 'y' }));
  assert.ok(placesAgree(full, { districtCode: '4904' }));
  assert.ok(placesAgree({ districtCode: '4904' }, full));
});
