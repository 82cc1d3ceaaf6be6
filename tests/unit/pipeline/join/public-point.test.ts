import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityPlace } from '../../../../src/domain/activity.ts';
import { withPublicPoint } from '../../../../src/pipeline/join/public-point.ts';
import { areas } from '../../../support/builders.ts';
import { report } from '../../../support/reports.ts';

const reported = { lat: 16.8001, lon: 104.5402 };
const tambon: ActivityPlace = { districtCode: '4904', tambonCode: '490401' };
const areaPoint = (code: string) => areas.find((area) => area.code === code)?.point;
const plan = (place: Partial<ActivityPlace>, meetingPoint?: string) => {
  const { source, ...rest } = report();
  return { ...rest, source, place: { ...tambon, ...place }, plan: { source, ...(meetingPoint && { meetingPoint }) } };
};
const pointOf = (place: ActivityPlace, announced?: ReturnType<typeof plan>) => {
  const { point, pointPrecision } = withPublicPoint(place, announced, areaPoint);
  return [point, pointPrecision];
};
const ofTambon = [areaPoint('490401'), 'tambon'];
const withPoint = { ...tambon, point: reported, pointPrecision: 'exact' } as const;

test('an exact point is shown where the plan names a venue or a meeting point', () => {
  assert.deepEqual(pointOf(withPoint, plan({ venue: 'วัดโพธิ์' })), [reported, 'exact']);
  assert.deepEqual(pointOf(withPoint, plan({}, 'ศาลาประชาคม')), [reported, 'exact']);
});

test('where nobody was invited the point of the area stands in for it', () => {
  assert.deepEqual(pointOf(withPoint, plan({})), ofTambon);
  assert.deepEqual(pointOf({ ...withPoint, venue: 'บ้านเลขที่ 12' }), ofTambon);
});

test('a point of another place than was announced is not shown', () => {
  const announced = plan({ venue: 'วัดโพธิ์' });
  assert.deepEqual(pointOf({ ...withPoint, venue: 'บ้านเลขที่ 12 หมู่ 5' }, announced), ofTambon);
  assert.deepEqual(pointOf({ ...withPoint, tambonCode: '490402' }, announced), [areaPoint('490402'), 'tambon']);
});

test("the plan's own point comes before the one that was reported afterwards", () => {
  const planned = { lat: 16.81, lon: 104.55 };
  assert.deepEqual(pointOf(withPoint, plan({ venue: 'วัดโพธิ์', point: planned })), [planned, 'exact']);
});

test('the finest area with a point stands in, and says which it is', () => {
  const village = { ...tambon, villageCode: '49040101' };
  assert.deepEqual(pointOf(village), [areaPoint('49040101'), 'village']);
  assert.deepEqual(pointOf({ ...village, villageCode: '49040105' }), ofTambon);
  assert.deepEqual(pointOf({ districtCode: '4904', tambonCode: '490499' }), [areaPoint('4904'), 'district']);
  assert.deepEqual(pointOf({ districtCode: '4999' }), [undefined, undefined]);
});
