import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toActionPlan } from '../../../src/views/agency-plan.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { actionPlanLine, dataset, done, settings } from '../../support/builders.ts';

const index = createSiteIndex(dataset(), '2022-04-20', settings());
const scopesOf = (lines: Parameters<typeof actionPlanLine>[0][], activities = [done({ start: '2022-04-01' })]) =>
  toActionPlan(
    index,
    lines.map((line, at) => actionPlanLine({ id: `p${at}`, ...line })),
    activities,
  )[0]!.scopes;

test('lines of one area are judged together: an activity counts once', () => {
  const [scope, ...others] = scopesOf([
    { areaCode: '4904', plannedActivities: 1 },
    { areaCode: '4904', plannedActivities: 1 },
  ]);
  assert.equal(others.length, 0);
  assert.equal(scope?.done, 1);
  assert.equal(scope?.standing, 'partly');
  assert.deepEqual(scope?.plannedActivities, { total: 2, reported: 2, of: 2 });
});

test('areas inside of one another share a scope, and a line without an area shares it with all', () => {
  assert.equal(scopesOf([{ areaCode: '490401' }, { areaCode: '4904' }, { areaCode: '4901' }]).length, 2);
  assert.equal(scopesOf([{ areaCode: '490401' }, {}, { areaCode: '4901' }]).length, 1);
});

test('only what was done in the area and the fiscal year counts, told by kind', () => {
  const activities = [
    done({ id: 'a', start: '2022-04-01', kind: 'development' }),
    done({ id: 'b', start: '2022-04-02', kind: 'special' }),
    done({ id: 'c', start: '2021-09-30' }),
    done({ id: 'd', start: '2022-04-03', place: { districtCode: '4901' } }),
  ];
  const [scope] = scopesOf([{ areaCode: '4904', plannedActivities: 2 }], activities);
  assert.equal(scope?.standing, 'reached');
  assert.deepEqual(scope?.doneByKind, [
    { kind: 'development', done: 1 },
    { kind: 'special', done: 1 },
  ]);
});

test('a year that is over without a result is told as such, a running one is not', () => {
  const lines = (fiscalYear: number) => [{ areaCode: '4904', plannedActivities: 2, fiscalYear }];
  assert.equal(scopesOf(lines(2564), [])[0]?.standing, 'missed');
  assert.equal(scopesOf(lines(2565), [])[0]?.standing, 'not-yet');
});
