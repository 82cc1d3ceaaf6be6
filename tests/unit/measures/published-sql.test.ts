import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DatabaseSync } from 'node:sqlite';
import { smallestAreaOf } from '../../../src/domain/activity.ts';
import { lineageOf } from '../../../src/domain/area.ts';
import { aggregate, type AggregateContext, periodsAt, type Results, tallyAt } from '../../../src/measures/aggregate.ts';
import { countDays, type PeriodContinuity, toPeriodContinuity } from '../../../src/measures/continuity.ts';
import { type ContinuityId, continuityMeasures, type MeasureId, measures } from '../../../src/measures/definitions.ts';
import { readPeriod } from '../../../src/measures/period.ts';
import { type MeasureValue, valueOf } from '../../../src/measures/tally.ts';
import { askPublished, openPublished } from '../../support/measures-sql.ts';
import { randomResults } from '../../support/random-results.ts';

// The definitions as this program reckons them, against the same definitions as SQL over the published CSV. A share of what
// can be drawn is tried here, by seed; MEASURES_ROUNDS=200 tries more.

const today = '2021-06-16';
const rounds = Number(process.env.MEASURES_ROUNDS || 2);

for (const seed of Array.from({ length: rounds }, (_, at) => `round ${at}`)) {
  describe(`on random data (${seed}) SQL over the published CSV says the same, to the last digit, of`, () => {
    const dataset = randomResults(seed, 200);
    const photographed = new Set(dataset.photos.map(({ activityId }) => activityId));
    const known = new Set(dataset.areas.map(({ code }) => code));
    const context: AggregateContext = {
      today,
      hasPhoto: (id) => photographed.has(id),
      isKnown: (code) => known.has(code),
    };
    const days = new Map(
      dataset.activities
        .flatMap((each) => lineageOf(smallestAreaOf(each)))
        .map((code) => [code, countDays(dataset.activities.filter((each) => smallestAreaOf(each).startsWith(code)))]),
    );
    let database: DatabaseSync;
    let results: Results;
    before(() => {
      database = openPublished(dataset);
      results = aggregate(dataset.activities, context);
    });
    after(() => database.close());

    for (const id of Object.keys(measures) as MeasureId[]) {
      test(measures[id].name.en, () => {
        const own = ofEveryCell((area, period) => {
          const tally = tallyAt(results, area, period)!;
          return toPlain(valueOf(tally, id, (level) => inside(area, level).length));
        });
        assert.ok(own.size > 300);
        assert.deepEqual(askPublished(database, measures[id].sql, today), own);
      });
    }

    for (const id of Object.keys(continuityMeasures) as ContinuityId[]) {
      test(continuityMeasures[id].name.en, () => {
        const own = ofEveryCell((area, period) => {
          const doneDays = (code: string) => days.get(code) ?? new Map<string, number>();
          const firstDay = dataset.activities[0]?.start;
          const villages = inside(area, 'village');
          return partOf(toPeriodContinuity(area, readPeriod(period), { doneDays, today, firstDay, villages }), id);
        });
        assert.deepEqual(askPublished(database, continuityMeasures[id].sql, today), own);
      });
    }

    function ofEveryCell(read: (area: string, period: string) => unknown): Map<string, unknown> {
      const cells = [...results.cells.keys()].flatMap((area) =>
        periodsAt(results, area).map((id) => [area, id] as const),
      );
      return new Map(
        cells.map(([area, period]) => [`${area} ${period}`, read(area, period)] as const).toSorted(byCell),
      );
    }

    const inside = (area: string, level: string) =>
      dataset.areas
        .filter((each) => each.level === level && each.code.startsWith(area) && each.code !== area)
        .map(({ code }) => code);
  });
}

/** A value as the SQL gives it: a number, null where there is none, or the numbers of a sum or share. */
function toPlain(value: MeasureValue<MeasureId>): unknown {
  if (typeof value === 'number') return value;
  if ('days' in value) return value.days ?? null;
  if ('total' in value) return [value.total, value.reported, value.of];
  return 'part' in value ? [value.part, value.of] : null;
}

function partOf({ weeksInARow, activeWeeks, longestGap, villages }: PeriodContinuity, id: ContinuityId): unknown {
  return {
    'weeks-in-a-row': weeksInARow,
    'active-weeks': [activeWeeks.part, activeWeeks.of],
    'longest-gap': longestGap ?? null,
    'villages-active': villages?.active ?? 0,
    'villages-quiet': villages?.quiet ?? 0,
    'villages-never': villages?.never ?? 0,
  }[id];
}

/** As SQL groups. */
function byCell([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a > b) - Number(a < b);
}
