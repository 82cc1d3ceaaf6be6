import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../../src/domain/activity.ts';
import {
  aggregate,
  type AggregateContext,
  periodsAt,
  type Results,
  tallyAt,
  tallyOf,
  withChanges,
} from '../../../src/measures/aggregate.ts';
import { type MeasureId, measures } from '../../../src/measures/definitions.ts';
import { isWithin, readPeriod } from '../../../src/measures/period.ts';
import { type Tally, valueOf } from '../../../src/measures/tally.ts';
import { activity, done, plan, result } from '../../support/builders.ts';
import { randomResults } from '../../support/random-results.ts';

const context: AggregateContext = { today: '2021-06-16', hasPhoto: (id) => id.endsWith('1'), isKnown: () => true };

/** Every measure of every area and period that holds something. */
function readAll(results: Results): Map<string, unknown> {
  const cells = [...results.cells.keys()].flatMap((area) => periodsAt(results, area).map((id) => [area, id] as const));
  return new Map(
    cells
      .map(([area, period]) => [`${area} ${period}`, readTallyOf(tallyAt(results, area, period)!, area)] as const)
      .toSorted(([a], [b]) => Number(a > b) - Number(a < b)),
  );
}

const digits = { district: 4, tambon: 6, village: 8 };

/** Every measure, as of an area that has nine areas of each level below its own. */
const readTallyOf = (tally: Tally, area: string) =>
  (Object.keys(measures) as MeasureId[]).map((id) => [
    id,
    valueOf(tally, id, (level) => (digits[level] > area.length ? 9 : 0)),
  ]);

test('what is added later, changed or taken out gives the same as reckoning all anew, and leaves the former as it was', () => {
  const { activities } = randomResults('changes', 120);
  const former = aggregate(activities.slice(0, 100), context);
  const before = readAll(former);
  const gone = activities.slice(0, 15);
  const changed = activities.slice(15, 30);
  const now = changed.map((each): Activity => ({ ...each, kind: 'special', state: 'done', result: result() }));
  const added = activities.slice(100);
  const after = withChanges(former, { before: [...gone, ...changed], after: [...now, ...added] }, context);
  assert.deepEqual(readAll(after), readAll(aggregate([...activities.slice(30, 100), ...now, ...added], context)));
  assert.deepEqual(readAll(former), before);
});

test('a list of activities has the figures of the cell that holds the same ones', () => {
  const { activities } = randomResults('list', 150);
  const results = aggregate(activities, context);
  for (const [area, period] of [
    ['49', 'fy2564'],
    ['4904', '2021-01'],
    ['490401', '2020-W53'],
  ] as const) {
    const inside = activities.filter(
      ({ place, start }) =>
        (place.villageCode ?? place.tambonCode ?? place.districtCode).startsWith(area) &&
        isWithin(start, readPeriod(period)),
    );
    assert.ok(inside.length > 0);
    assert.deepEqual(
      readTallyOf(tallyOf(inside, area, context), area),
      readTallyOf(tallyAt(results, area, period)!, area),
    );
  }
});

test('an area or a period without an activity holds nothing, which is no row of noughts', () => {
  const results = aggregate([done({ start: '2021-06-01' })], context);
  assert.equal(tallyAt(results, '4903', '2021-06'), undefined);
  assert.equal(tallyAt(results, '4904', '2021-05'), undefined);
  assert.equal(tallyAt(results, '4904', '2021-06')?.activities, 1);
  assert.deepEqual(periodsAt(aggregate([], context), '49'), []);
});

test('results without plans, and nothing at all, divide by nothing', () => {
  const without = tallyOf([done({ start: '2021-06-01' })], '49', context);
  assert.deepEqual(valueOf(without, 'plans-with-result'), { part: 0, of: 0 });
  assert.deepEqual(valueOf(without, 'report-days-median'), { days: undefined, reported: 0 });
  const nothing = tallyOf([], '49', context);
  assert.deepEqual(valueOf(nothing, 'people-share'), { part: 0, of: 0 });
  assert.deepEqual(valueOf(nothing, 'participants'), { total: 0, reported: 0, of: 0, approximate: false });
});

test('percentiles are by nearest rank: a number that some report took', () => {
  const reports = [0, 1, 2, 3, 30].map((days, at) =>
    done({
      id: `a${at}`,
      start: '2021-05-01',
      result: result({ reportedOn: `2021-05-${String(1 + days).padStart(2, '0')}` }),
    }),
  );
  const tally = tallyOf(reports, '49', context);
  assert.deepEqual(valueOf(tally, 'report-days-median'), { days: 2, reported: 5 });
  assert.deepEqual(valueOf(tally, 'report-days-90'), { days: 30, reported: 5 });
});

test('agencies count once however often they take part, and not for what was only planned', () => {
  const joinedBy = [{ agencyId: 'b', source: plan().source }];
  const activities = [
    done({ id: 'a1', start: '2021-05-01', agencyId: 'a', joinedBy }),
    done({ id: 'a2', start: '2021-05-02', agencyId: 'a' }),
    activity({ id: 'a3', start: '2021-05-03', agencyId: 'c', plan: plan() }),
  ];
  assert.equal(valueOf(tallyOf(activities, '49', context), 'agencies'), 2);
});

test('one week may lie in two months and two fiscal years: each counts by the first day', () => {
  const results = aggregate([done({ id: 'a', start: '2020-09-30' }), done({ id: 'b', start: '2020-10-01' })], context);
  assert.deepEqual(periodsAt(results, '49').toSorted(), ['2020-09', '2020-10', '2020-W40', 'fy2563', 'fy2564']);
  assert.equal(tallyAt(results, '49', '2020-W40')?.activities, 2);
});
