import { type Activity, ParticipantGroup } from '../../src/domain/activity.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { addDays } from '../../src/domain/calendar-days.ts';
import { createRandom } from '../../scripts/sample/random.ts';
import { activity, agency, areas, count, dataset, photo, plan, result, sourceRef } from './builders.ts';

/** Days over which random activities lie: two ends of years, two of fiscal years and a 53rd week among them. */
const firstDay = '2020-09-15';
const days = 500;

/** A dataset of activities of every state and shape that the schemas allow, from a seed. */
export function randomResults(seed: string, many: number): Dataset {
  const random = createRandom(seed);
  const maybe = <Value>(share: number, make: () => Value): Value | undefined =>
    random.next() < share ? make() : undefined;
  const agencies = Array.from({ length: 6 }, (_, at) => agency({ id: `agency-${at}`, name: `หน่วยงานที่ ${at}` }));
  const someAgency = () => random.pick(agencies).id;
  const people = () => count(Math.floor(random.next() ** 3 * 400), random.next() < 0.2);
  // Known villages, one that no table knows, tambons and districts without more.
  const places: Activity['place'][] = [
    { districtCode: '4904', tambonCode: '490401', villageCode: '49040101' },
    { districtCode: '4904', tambonCode: '490401', villageCode: '49040105' },
    { districtCode: '4904', tambonCode: '490401', villageCode: '49040199' },
    { districtCode: '4904', tambonCode: '490402' },
    { districtCode: '4904' },
    { districtCode: '4903', tambonCode: '490301' },
    { districtCode: '4903' },
  ];
  const activities = Array.from({ length: many }, (_, at): Activity => {
    const start = addDays(firstDay, Math.floor(random.next() * days));
    const end = addDays(start, random.next() < 0.2 ? Math.floor(random.next() * 5) : 0);
    const state = random.pick(['done', 'done', 'done', 'planned', 'planned', 'postponed', 'cancelled'] as const);
    const groups = Object.fromEntries(
      ParticipantGroup.options.flatMap((group) => (random.next() < 0.3 ? [[group, people()]] : [])),
    );
    return activity({
      id: `a${at}`,
      start,
      end,
      state,
      kind: random.pick(['development', 'disaster', 'special', 'unspecified'] as const),
      place: random.pick(places),
      hosting: random.next() < 0.85 ? 'own' : 'joined',
      sector: maybe(0.7, () => random.pick(['state', 'private', 'people'] as const)),
      agencyId: maybe(0.8, someAgency),
      joinedBy: Array.from({ length: Math.floor(random.next() * 3) }, () => ({
        agencyId: someAgency(),
        source: sourceRef(),
      })),
      postponedFrom:
        state === 'postponed' ? maybe(0.7, () => (random.next() < 0.5 ? start : addDays(start, -9))) : undefined,
      plan: maybe(0.7, () => plan()),
      result: maybe(state === 'done' ? 0.9 : 0.1, () =>
        result({
          total: maybe(0.8, people),
          groups,
          measures: {
            'blood-cc': maybe(0.2, () => count(400)),
            'platelet-units': maybe(0.1, () => count(2)),
            trees: maybe(0.2, () => count(300)),
            'rubbish-kg': maybe(0.2, () => count(90)),
          },
          photos: maybe(0.5, () => [`photo-${at}`]) ?? [],
          reportedOn: maybe(0.8, () => addDays(end, Math.floor(random.next() ** 2 * 40) - 2)),
        }),
      ),
    });
  });
  const photos = activities.flatMap(({ id, result: of }) =>
    (of?.photos ?? []).map((name) => photo({ id: name, activityId: id })),
  );
  return dataset({ activities, agencies, areas, photos });
}
