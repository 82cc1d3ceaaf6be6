import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NationalDaysSettings } from '../../../src/domain/national-day.ts';
import { toNationalDays } from '../../../src/views/national-days.ts';
import { settings } from '../../support/builders.ts';

const withDays = (nationalDays: object) => settings({ nationalDays: NationalDaysSettings.parse(nationalDays) });
const own = (...days: object[]) => withDays({ preset: 'none', own: days });
const datesOf = (...days: object[]) => toNationalDays(own(...days), '2026-12-01', '2028-12-31').map(({ date }) => date);

test('a day that comes every year stands in each, first and last day of the span included', () => {
  assert.deepEqual(datesOf({ name: 'ก', month: 12, day: 1 }), ['2026-12-01', '2027-12-01', '2028-12-01']);
  assert.deepEqual(datesOf({ name: 'ก', month: 12, day: 31 }), ['2026-12-31', '2027-12-31', '2028-12-31']);
});

test('a day that moves stands on its one date, and 29 February where a year has it', () => {
  assert.deepEqual(datesOf({ name: 'มาฆบูชา', date: '2027-02-21' }), ['2027-02-21']);
  assert.deepEqual(datesOf({ name: 'ก', month: 2, day: 29 }), ['2028-02-29']);
});

test('the preset comes first on a day that the operator names too', () => {
  const both = withDays({ own: [{ name: 'วันของจังหวัด', month: 12, day: 5 }] });
  const names = toNationalDays(both, '2026-12-05', '2026-12-05').map(({ name }) => name);
  assert.equal(names.at(-1), 'วันของจังหวัด');
  assert.ok(names.length > 1);
});

test('without the preset only the operator’s own days are shown', () => {
  assert.deepEqual(toNationalDays(own(), '2026-01-01', '2026-12-31'), []);
});
