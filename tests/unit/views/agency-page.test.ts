import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAgenciesPage, toAgencyPage } from '../../../src/views/agency-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { actionPlanLine, activity, agency, dataset, done, settings, sourceRef } from '../../support/builders.ts';

const indexOf = (over: Parameters<typeof dataset>[0]) => createSiteIndex(dataset(over), '2022-04-20', settings());
const mine = { agencyId: 'dong-luang' };
const joinedBy = [{ agencyId: 'dong-luang', source: sourceRef() }];

test('agencies are in the order of the Thai alphabet', () => {
  const agencies = ['เทศบาล', 'กรมป่าไม้', 'แขวงทางหลวง'].map((name, place) => agency({ id: `g${place}`, name }));
  assert.deepEqual(
    toAgenciesPage(indexOf({ agencies })).agencies.map((row) => row.agency.name),
    ['กรมป่าไม้', 'แขวงทางหลวง', 'เทศบาล'],
  );
});

test('hosting and joining are told apart', () => {
  const [row] = toAgenciesPage(
    indexOf({
      activities: [
        done({ id: 'a', ...mine }),
        done({ id: 'b', joinedBy }),
        done({ id: 'c', joinedBy, hosting: 'joined' }),
        activity({ id: 'd', start: '2022-04-19', ...mine }),
        activity({ id: 'e', start: '2022-05-19', ...mine }),
      ],
    }),
  ).agencies;
  assert.deepEqual([row?.hosted, row?.joined, row?.awaiting, row?.ahead], [1, 2, 1, 1]);
});

test('an event known only from a guest is listed under what the agency joined', () => {
  const page = toAgencyPage(indexOf({ activities: [done({ joinedBy, hosting: 'joined' })] }), 'dong-luang');
  assert.deepEqual([page.hostedTotal, page.joinedTotal], [0, 1]);
});

test('the latest activity of an agency may be one that it joined, and never one still to come', () => {
  const hosted = done({ id: 'a', start: '2022-04-10', ...mine });
  const joined = done({ id: 'b', start: '2022-04-12', joinedBy });
  const lastOf = (...activities: (typeof hosted)[]) =>
    toAgenciesPage(indexOf({ activities })).agencies[0]?.lastActivity;
  assert.equal(lastOf(hosted, joined), '2022-04-12');
  assert.equal(lastOf(hosted), '2022-04-10');
  assert.equal(lastOf(joined), '2022-04-12');
  assert.equal(lastOf(activity({ start: '2022-05-12', joinedBy })), undefined);
});

test('an action plan stands beside what was done in its fiscal year', () => {
  const index = indexOf({
    actionPlans: [
      actionPlanLine({ id: 'p1', plannedActivities: 4, budgetBaht: 10_000 }),
      actionPlanLine({ id: 'p2', plannedActivities: 2 }),
      actionPlanLine({ id: 'p3', fiscalYear: 2564 }),
    ],
    activities: [done({ id: 'a', start: '2021-10-01', ...mine }), done({ id: 'b', start: '2021-09-30', ...mine })],
  });
  const [now, before] = toAgencyPage(index, 'dong-luang').actionPlan;
  assert.equal(now?.fiscalYear, 2565);
  assert.deepEqual(now?.plannedActivities, { total: 6, reported: 2, of: 2 });
  assert.deepEqual(now?.budgetBaht, { total: 10_000, reported: 1, of: 2 });
  assert.equal(now?.done, 1);
  assert.deepEqual(before?.plannedActivities, { total: 0, reported: 0, of: 1 });
  assert.equal(toAgenciesPage(index).agencies[0]?.promised, 6);
});

test('where no line says a number, nothing is promised, which is not 0', () => {
  const index = indexOf({ actionPlans: [actionPlanLine()] });
  assert.equal(toAgenciesPage(index).agencies[0]?.promised, undefined);
});

test('an agency the dataset does not hold has no page', () => {
  assert.throws(() => toAgencyPage(indexOf({}), 'nobody'), RangeError);
});
