import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventFinder } from '../../../../src/pipeline/join/event-finder.ts';
import type { Event } from '../../../../src/pipeline/join/event.ts';
import type { ActivityReport } from '../../../../src/pipeline/report.ts';
import { report } from '../../../support/reports.ts';

const event = (over: Partial<ActivityReport> = {}): Event => ({ plan: report(over), joined: [], sharesId: false });

test('an event is found up to three days before and after, by day and then as they came', () => {
  const days = ['2026-11-24', '2026-11-23', '2026-11-20', '2026-11-17', '2026-11-16', '2026-11-20'];
  const events = days.map((start) => event({ start }));
  assert.deepEqual(
    new EventFinder(events).find(report()).map((found) => events.indexOf(found)),
    [3, 2, 5, 1],
  );
});

test('only events of the district that can be the same are found', () => {
  const other = event({ place: { districtCode: '4902' } });
  const unlike = event({ title: 'บริจาคโลหิตประจำเดือน' });
  const fits = event();
  assert.deepEqual(new EventFinder([other, unlike, fits]).find(report()), [fits]);
  assert.deepEqual(new EventFinder([]).find(report()), []);
});

test('an event that is added later is found as well', () => {
  const finder = new EventFinder([event()]);
  const late = event();
  finder.add(late);
  assert.equal(finder.find(report())[1], late);
});
