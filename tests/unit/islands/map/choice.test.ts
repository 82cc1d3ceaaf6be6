import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Choice, readChoice, spanOf, writeChoice } from '../../../../src/islands/map/choice.ts';
import { formatIsoWeek, parseIsoWeek } from '../../../../src/domain/iso-week.ts';
import { pointKinds, pointStates } from '../../../../src/map-points/point-columns.ts';
import { addDays } from '../../../../src/domain/calendar-days.ts';

const nothingChosen: Choice = { kinds: [], states: [], canJoin: false, hasPhotos: false, weeks: 'recent' };
const read = (query: string) => readChoice(new URLSearchParams(query));

test('an address without a query chooses nothing, and nothing chosen has no query', () => {
  assert.deepEqual(read(''), nothingChosen);
  assert.equal(writeChoice(nothingChosen).toString(), '');
});

test('every choice survives its address', () => {
  const monday = fc.integer({ min: 0, max: 2000 }).map((week) => addDays('2017-01-02', week * 7));
  const choices = fc.record(
    {
      kinds: fc.subarray([...pointKinds]),
      states: fc.subarray([...pointStates]),
      area: fc.constantFrom('4904', '490401'),
      agency: fc.constantFrom('dong-luang', 'a1'),
      canJoin: fc.boolean(),
      hasPhotos: fc.boolean(),
      weeks: fc.oneof(
        fc.constantFrom('recent' as const, 'next' as const, 'all' as const),
        fc
          .tuple(monday, fc.integer({ min: 0, max: 60 }))
          .map(([from, more]) => ({ from, to: addDays(from, more * 7) })),
      ),
    },
    { requiredKeys: ['kinds', 'states', 'canJoin', 'hasPhotos', 'weeks'], noNullPrototype: true },
  );
  fc.assert(
    fc.property(choices, (choice) => {
      assert.deepEqual(readChoice(new URLSearchParams(writeChoice(choice).toString())), choice);
    }),
  );
});

test('what an address asks for and nobody understands chooses nothing away', () => {
  assert.deepEqual(
    read('kind=%3Cscript%3E&state=x&area=49&area=4904&agency=../x&join=yes&photos=2&weeks=2026-W54..2026-W01&at=1'),
    nothingChosen,
  );
});

test('weeks that end before they begin are no weeks', () => {
  assert.equal(read('weeks=2026-W10..2026-W09').weeks, 'recent');
  assert.deepEqual(read('weeks=2026-W09..2026-W09').weeks, { from: '2026-02-23', to: '2026-02-23' });
});

test('a span reaches from the first Monday that is asked for to the last week known', () => {
  const known = { first: '2026-01-05', last: '2026-12-28', today: '2026-11-26' };
  assert.deepEqual(spanOf('all', known), { from: '2026-01-05', to: '2026-12-28' });
  assert.deepEqual(spanOf('next', known), { from: '2026-11-23', to: '2026-12-28' });
  assert.deepEqual(spanOf('recent', known), { from: '2026-10-26', to: '2026-12-28' });
});

test('weeks are numbered as ISO 8601 does, also around the new year', () => {
  const known: [string, string][] = [
    ['2026-01-01', '2026-W01'],
    ['2025-12-29', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2021-01-03', '2020-W53'],
    ['2026-11-26', '2026-W48'],
  ];
  for (const [date, week] of known) assert.equal(formatIsoWeek(date), week);
  for (let day = '2020-01-06'; day < '2031-01-01'; day = addDays(day, 7)) {
    assert.equal(parseIsoWeek(formatIsoWeek(day)), day);
  }
  for (const none of ['2026-W00', '2025-W53', '2026-W1', 'W01', '']) assert.equal(parseIsoWeek(none), undefined);
});
