import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDisasterUnitsPage } from '../../../src/views/disaster-units-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { dataset, settings, training } from '../../support/builders.ts';

const pageOf = (...reports: ReturnType<typeof training>[]) =>
  toDisasterUnitsPage(createSiteIndex(dataset({ training: reports }), '2022-04-20', settings()));
const unitOf = (...reports: ReturnType<typeof training>[]) => pageOf(...reports).districts[0]!.units[0]!;

test('two classes of a unit share its target and its roll, and their trained people are added', () => {
  const unit = unitOf(
    training({ id: 't1', target: 50, registered: 60, trained: 25, classNo: '1' }),
    training({ id: 't2', target: 50, registered: 60, trained: 20, classNo: '2' }),
  );
  assert.deepEqual([unit.target, unit.registered, unit.trained, unit.progress], [50, 60, 45, 'part']);
});

test('where more are trained than any roll holds, each report counted its own class', () => {
  const unit = unitOf(
    training({ id: 't1', registered: 30, trained: 28 }),
    training({ id: 't2', registered: 25, trained: 25 }),
  );
  assert.deepEqual([unit.registered, unit.trained, unit.progress], [55, 53, 'full']);
});

test('a class reported twice is counted once, by the report with the most people trained', () => {
  const first = { classNo: '1', start: '2022-01-10', end: '2022-01-12' };
  const unit = unitOf(
    training({ id: 't1', ...first, registered: 60, trained: 20 }),
    training({ id: 't2', ...first, trained: 25 }),
    training({ id: 't3', ...first, start: '2022-02-10', end: '2022-02-12', trained: 5 }),
    training({ id: 't4', ...first, classNo: '2', trained: 0 }),
  );
  assert.deepEqual([unit.registered, unit.trained], [60, 30]);
  assert.deepEqual(
    unit.classes.map(({ classNo, start, registered, trained }) => [classNo, start, registered, trained]),
    [
      ['1', '2022-01-10', 60, 25],
      ['2', '2022-01-10', undefined, 0],
      ['1', '2022-02-10', undefined, 5],
    ],
  );
});

test('a number nobody reports is no number, and 0 is one', () => {
  assert.equal(unitOf(training({ trained: 0 })).progress, 'none');
  const unit = unitOf(training());
  assert.deepEqual([unit.registered, unit.trained, unit.progress], [undefined, undefined, 'unreported']);
});

test('units not yet trained come first, then by the Thai alphabet', () => {
  const [district] = pageOf(
    training({ unitId: 'u1', unitName: 'อบต.ก', trained: 50 }),
    training({ unitId: 'u2', unitName: 'อบต.ค' }),
    training({ unitId: 'u3', unitName: 'อบต.ข', trained: 0 }),
  ).districts;
  assert.deepEqual(
    district?.units.map(({ unitId }) => unitId),
    ['u3', 'u2', 'u1'],
  );
});

test("a unit over its target does not make up for another's", () => {
  const { figures } = pageOf(
    training({ unitId: 'u1', target: 50, trained: 80 }),
    training({ unitId: 'u2', target: 50, trained: 10 }),
  );
  assert.deepEqual(figures.coverage, { part: 60, of: 100 });
  assert.equal(figures.trained, 90);
  assert.deepEqual(
    [figures.unitsTrained, figures.unitsFull],
    [
      { part: 2, of: 2 },
      { part: 1, of: 2 },
    ],
  );
});

test('districts without any report are named', () => {
  assert.deepEqual(
    pageOf(training()).districtsWithoutReport.map(({ code }) => code),
    ['4903'],
  );
});

test('the last day of training is that of a class which trained somebody', () => {
  const unit = unitOf(
    training({ id: 't1', trained: 20, start: '2022-01-10', end: '2022-01-12' }),
    training({ id: 't2', start: '2022-06-01' }),
  );
  assert.equal(unit.lastTrained, '2022-01-12');
});
