import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toActivityPage } from '../../../src/views/activity-page.ts';
import { toAreaPage } from '../../../src/views/area-page.ts';
import { locatorCodes, toLocatorPicture } from '../../../src/views/locator.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, areas, boundaries, dataset, settings } from '../../support/builders.ts';

const indexOf = (over: Parameters<typeof dataset>[0] = {}) => createSiteIndex(dataset(over), '2022-04-20', settings());
const locatorOf = (place: Parameters<typeof activity>[0]) =>
  toActivityPage(indexOf({ activities: [activity(place)] }), 'a1').locator!;

test('every district and tambon with an outline has a picture, and no other area', () => {
  assert.deepEqual(locatorCodes(indexOf()), ['4903', '490301', '4904', '490401', '490402']);
  assert.equal(toLocatorPicture(indexOf(), '49'), undefined);
  assert.equal(toLocatorPicture(indexOf(), '490499'), undefined);
});

test('a village shows the picture of its tambon, with its own point where that is known', () => {
  const known = toAreaPage(indexOf(), '49040101').locator!;
  const unknown = toAreaPage(indexOf(), '49040105').locator!;
  assert.deepEqual([known.href, known.area.code, known.around.code], ['/area/490401/locator.svg', '490401', '4904']);
  assert.equal(known.at?.length, 2);
  assert.deepEqual([unknown.href, unknown.at], [known.href, undefined]);
});

test('an activity shows the smallest area that it names, and a point only where one is its own', () => {
  assert.deepEqual([locatorOf({}).href, locatorOf({}).at], ['/area/4904/locator.svg', undefined]);
  assert.equal(locatorOf({ place: { tambonCode: '490402' } }).at, undefined);
  assert.ok(locatorOf({ place: { tambonCode: '490401', villageCode: '49040101' } }).at);
  assert.ok(locatorOf({ place: { point: { lat: 16.8, lon: 104.52 }, pointPrecision: 'exact' } }).at);
});

test('a point outside the picture is not drawn', () => {
  assert.equal(locatorOf({ place: { point: { lat: 10, lon: 100 }, pointPrecision: 'exact' } }).at, undefined);
});

test('without outlines there is no picture', () => {
  const nowhere = areas.map((area) => ({ ...area, point: undefined }));
  assert.equal(toAreaPage(indexOf({ areas: nowhere }), '49040101').locator, undefined);
  assert.deepEqual(locatorCodes(indexOf({ areas: nowhere })), []);
});

test('a place says whose outlines it is drawn in, or that they are a schematic', () => {
  assert.deepEqual([locatorOf({}).isSketch, locatorOf({}).attribution], [true, undefined]);
  const outlined = indexOf({ boundaries: boundaries() });
  const { isSketch, attribution } = toAreaPage(outlined, '49040101').locator!;
  assert.deepEqual([isSketch, attribution], [false, boundaries().attribution]);
});
