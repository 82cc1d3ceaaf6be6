import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayExists } from '../../../src/domain/calendar-days.ts';
import { nationalDaysTh } from '../../../src/domain/national-days-th.ts';

test('every day of the preset exists in every year and names its source', () => {
  for (const { name, month, day, source } of nationalDaysTh) {
    assert.ok(dayExists(2027, month, day), name);
    assert.match(source, /[ก-๎]{4}/, name);
  }
});

test('the preset stands in the order of the calendar, each day under its name once', () => {
  const keys = nationalDaysTh.map(
    ({ month, day, name }) => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} ${name}`,
  );
  assert.deepEqual(
    keys.map((key) => key.slice(0, 5)),
    keys.map((key) => key.slice(0, 5)).toSorted(),
  );
  assert.equal(new Set(keys).size, keys.length);
});

test('no day of the preset is one that a lunar calendar moves', () => {
  for (const { name } of nationalDaysTh) assert.doesNotMatch(name, /บูชา|พรรษา$|ลอยกระทง|พืชมงคล/, name);
});
