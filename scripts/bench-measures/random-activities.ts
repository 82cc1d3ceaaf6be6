import type { Activity } from '../../src/domain/activity.ts';
import { addDays } from '../../src/domain/calendar-days.ts';
import { createRandom } from '../sample/random.ts';

const source = { source: 'bench', file: 'bench.csv', row: 2 };
const [districts, tambonsEach, villagesEach, days] = [7, 8, 10, 3650];

/** Ten years of activities in 560 villages, from a seed, in the order of a dataset: by first day. */
export function randomActivities(many: number): Activity[] {
  const random = createRandom('bench');
  const twoDigits = (most: number) => String(random.int(1, most)).padStart(2, '0');
  const dates = Array.from({ length: days + 60 }, (_, day) => addDays('2016-12-01', day));
  const count = (most: number) => ({ value: random.int(0, most), approximate: false, raw: '' });
  const activities = Array.from({ length: many }, (_, at): Activity => {
    const day = random.int(0, days - 1);
    const districtCode = `49${twoDigits(districts)}`;
    const tambonCode = districtCode + twoDigits(tambonsEach);
    const isDone = random.chance(0.8);
    return {
      id: `a${at}`,
      kind: random.pick(['development', 'disaster', 'special'] as const),
      title: 'ทำความสะอาดวัด',
      start: dates[day]!,
      end: dates[day]!,
      place: { districtCode, tambonCode, villageCode: tambonCode + twoDigits(villagesEach) },
      hosting: 'own',
      sector: random.pick(['state', 'private', 'people'] as const),
      agencyId: `agency-${random.int(1, 400)}`,
      joinedBy: random.chance(0.3) ? [{ agencyId: `agency-${random.int(1, 400)}`, source }] : [],
      state: isDone ? 'done' : 'planned',
      plan: random.chance(0.9) ? { source } : undefined,
      result: isDone
        ? {
            total: count(200),
            groups: { public: count(100), officials: count(50), headmen: count(20) },
            measures: {},
            photos: [],
            reportedOn: dates[day + random.int(0, 40)]!,
            source,
          }
        : undefined,
    };
  });
  return activities.toSorted((a, b) => Number(a.start > b.start) - Number(a.start < b.start));
}
