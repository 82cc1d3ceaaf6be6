import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import type { Activity } from '../../../src/domain/activity.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { toCalendar } from '../../../src/exports/to-icalendar.ts';
import { hashText } from '../../../src/io/hash.ts';
import { withRevisions } from '../../../src/pipeline/revisions.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { toCalendarContent } from '../../../src/views/subscription.ts';
import { activity, areas, dataset, manifest, settings } from '../../support/builders.ts';

/** A calendar program that asks again after each run and, as RFC 5545 has it, believes no older sequence of an event. */
class Follower {
  readonly events = new Map<string, ICAL.Event>();
  #last: Dataset | undefined;

  /** A run on a day of April 2022, and a look at its calendar; returns the UIDs that the program has to change. */
  follow(day: number, ...activities: Activity[]): string[] {
    const today = `2022-04-${String(day).padStart(2, '0')}`;
    const made = dataset({ activities, manifest: manifest({ today, asOf: `${today}T02:00:00.000Z` }) });
    this.#last = withRevisions(made, this.#last, hashText);
    const index = createSiteIndex(this.#last, today, settings());
    const address = 'https://example.org';
    const context = { areas: new Map(areas.map((area) => [area.code, area])), agencies: new Map(), address };
    const text = toCalendar(
      toCalendarContent(index, { area: '4904' }),
      { name: 'ก', path: '/a.ics', updateEveryDays: 1 },
      { ...context, identity: { address, since: '2026-01-01' } },
    );
    const found = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    return found.map((component) => new ICAL.Event(component)).flatMap((event) => this.#take(event));
  }

  stateOf(uid: string) {
    const event = this.events.get(uid)!;
    const { startDate, summary, sequence, component } = event;
    return { day: startDate.toString(), summary, sequence, status: component.getFirstPropertyValue('status') };
  }

  #take(event: ICAL.Event): string[] {
    const known = this.events.get(event.uid);
    if (known && String(known.component) === String(event.component)) return [];
    if (known) assert.ok(event.sequence > known.sequence, `${event.uid} changed without a higher sequence`);
    this.events.set(event.uid, event);
    return [event.uid];
  }
}

const cleaning = activity({ id: 'a1', title: 'ทำความสะอาดวัดโพธิ์ศรี', start: '2022-04-25' });
const planting = activity({ id: 'a2', title: 'ปลูกต้นไม้', start: '2022-04-26' });
const [first, second] = ['a1@example.org', 'a2@example.org'];

test('nothing changes while the reports say the same, however many runs there are', () => {
  const follower = new Follower();
  assert.deepEqual(follower.follow(10, cleaning, planting), [first, second]);
  assert.deepEqual(follower.follow(11, cleaning, planting), []);
  assert.deepEqual(follower.follow(24, cleaning, planting), []);
});

test('a corrected title changes the same event and no other', () => {
  const follower = new Follower();
  follower.follow(10, cleaning, planting);
  assert.deepEqual(follower.follow(11, { ...cleaning, title: 'ทำความสะอาดวัดศรี' }, planting), [first]);
  assert.deepEqual(follower.stateOf(first), {
    day: '2022-04-25',
    summary: 'ทำความสะอาดวัดศรี',
    sequence: 1,
    status: 'CONFIRMED',
  });
});

test('so does one of an export without ids, where the correction makes a new id', () => {
  const follower = new Follower();
  follower.follow(10, cleaning);
  assert.deepEqual(follower.follow(11, { ...cleaning, id: 'x9', title: 'ทำความสะอาดวัดโพธิ์ศรีแก้ว' }), [first]);
  assert.equal(follower.events.size, 1);
});

test('a moved day moves the same event, each time again', () => {
  const follower = new Follower();
  follower.follow(10, cleaning, planting);
  const moved = activity({
    ...cleaning,
    start: '2022-04-28',
    end: '2022-04-28',
    state: 'postponed',
    postponedFrom: '2022-04-25',
  });
  assert.deepEqual(follower.follow(11, moved, planting), [first]);
  assert.equal(follower.stateOf(first).day, '2022-04-28');
  assert.deepEqual(follower.follow(12, { ...moved, start: '2022-05-02', end: '2022-05-02' }, planting), [first]);
  assert.equal(follower.stateOf(first).day, '2022-05-02');
  assert.equal(follower.events.size, 2);
});

test('a cancelled plan cancels the same event, and called back it is confirmed again', () => {
  const follower = new Follower();
  follower.follow(10, cleaning);
  assert.deepEqual(follower.follow(11, { ...cleaning, state: 'cancelled' }), [first]);
  assert.equal(follower.stateOf(first).status, 'CANCELLED');
  assert.deepEqual(follower.follow(12, cleaning), [first]);
  assert.equal(follower.stateOf(first).status, 'CONFIRMED');
});

test('a plan that left the data is cancelled under its UID until its day is over, and comes back under it', () => {
  const follower = new Follower();
  follower.follow(10, cleaning, planting);
  assert.deepEqual(follower.follow(11, planting), [first]);
  const { status, day, summary } = follower.stateOf(first);
  assert.deepEqual([status, day, summary], ['CANCELLED', '2022-04-25', 'ยกเลิก: จิตอาสาพัฒนา']);
  assert.deepEqual(follower.follow(12, planting), []);
  assert.deepEqual(follower.follow(13, cleaning, planting), [first]);
  assert.equal(follower.stateOf(first).status, 'CONFIRMED');
});
