import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText } from '../../../../src/io/hash.ts';
import { identifyEvents } from '../../../../src/pipeline/join/identify.ts';
import { joinReports } from '../../../../src/pipeline/join/join-reports.ts';
import type { ActivityReport } from '../../../../src/pipeline/report.ts';
import { report } from '../../../support/reports.ts';

function idsOf(reports: ActivityReport[]): string[] {
  const { events } = joinReports(reports);
  const ids = identifyEvents(events, hashText);
  return events.map((event) => ids.get(event)!);
}

test('the export’s own id is the address where it stands once', () => {
  assert.deepEqual(idsOf([report({ exportId: 'mk-2569-001' })]), ['mk-2569-001']);
});

test('ids that differ only in Thai letters are two activities with two addresses', () => {
  const ids = idsOf([report({ exportId: 'พฒ-001' }), report({ exportId: 'ภพ-001', title: 'ซ้อมแผนน้ำท่วม' })]);
  assert.equal(new Set(ids).size, 2);
  for (const id of ids) assert.match(id, /^x[0-9a-f]{10}$/);
});

test('an id that two activities share is neither’s address', () => {
  const ids = idsOf([
    report({ exportId: 'mk-1' }),
    report({ exportId: 'mk-1', title: 'บริจาคโลหิต', start: '2026-09-01' }),
  ]);
  assert.equal(new Set(ids).size, 2);
  assert.ok(!ids.includes('mk-1'));
});

test('without an id the natural key decides, whatever the order of the rows', () => {
  const [a, b] = [report({ title: 'ปลูกต้นไม้ริมโขง' }), report({ title: 'ทาสีสะพานแขวน' })];
  assert.deepEqual(new Set(idsOf([a, b])), new Set(idsOf([b, a])));
});

test('a title’s spaces and Thai digits do not change the address', () => {
  assert.deepEqual(idsOf([report({ title: 'ปลูกต้นไม้ 100 ต้น' })]), idsOf([report({ title: 'ปลูกต้นไม้ ๑๐๐ ต้น ' })]));
});

test('equal natural keys of different agencies get different addresses', () => {
  const ids = idsOf([report({ agencyName: 'อบต.ก' }), report({ agencyName: 'อบต.ข' })]);
  assert.equal(new Set(ids).size, 2);
});
