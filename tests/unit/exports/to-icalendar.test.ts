import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { Activity } from '../../../src/domain/activity.ts';
import type { Withdrawal } from '../../../src/domain/revision.ts';
import { type CalendarContent, type CalendarOptions, toCalendar } from '../../../src/exports/to-icalendar.ts';
import { activity, agency, areas, count, done, plan, revision } from '../../support/builders.ts';

const options: CalendarOptions = {
  name: 'จิตอาสา อำเภอดงหลวง',
  path: '/area/4904/calendar.ics',
  updateEveryDays: 1,
};
const context = {
  areas: new Map(areas.map((area) => [area.code, area])),
  agencies: new Map([['dong-luang', agency()]]),
  address: 'https://example.org/portal',
  identity: { address: 'https://example.org/portal', since: '2026-01-01' },
};
const contentOf = (activities: Activity[]): CalendarContent => ({
  activities,
  withdrawals: [],
  revisions: new Map(activities.map((one) => [one.id, revision(one)])),
});
const write = (...activities: Activity[]) => toCalendar(contentOf(activities), options, context);
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsOf = (...activities: Activity[]) =>
  read(write(...activities))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
const eventOf = (one: Activity) => eventsOf(one)[0]!;
const valueOf = (one: Activity, name: string) => String(eventOf(one).component.getFirstPropertyValue(name));

test('the calendar names itself, its time zone, its address and how often to look again', () => {
  const calendar = read(write());
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  assert.equal(calendar.getFirstPropertyValue('x-wr-calname'), 'จิตอาสา อำเภอดงหลวง');
  assert.equal(calendar.getFirstPropertyValue('source'), 'https://example.org/portal/area/4904/calendar.ics');
  assert.equal(String(calendar.getFirstPropertyValue('refresh-interval')), 'P1D');
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  assert.equal(zone.tzid, 'Asia/Bangkok');
  assert.equal(zone.utcOffset(new ICAL.Time({ year: 2022, month: 4, day: 18 }, ICAL.Timezone.utcTimezone)), 7 * 3600);
});

test('every line ends with CRLF and has at most 75 octets', () => {
  const text = write(done({ people: 50, title: 'ทำความสะอาดวัดและปรับปรุงภูมิทัศน์'.repeat(5) }));
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.equal(/[^\r]\n|\r[^\n]/.test(text), false);
  assert.ok(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75));
});

test('an activity without hours lasts whole days, and DTEND is the day after the last', () => {
  const event = eventOf(activity({ start: '2022-12-30', end: '2022-12-31' }));
  assert.equal(event.startDate.isDate, true);
  assert.equal(event.startDate.toString(), '2022-12-30');
  assert.equal(event.endDate.toString(), '2023-01-01');
});

test('hours are those of Bangkok, in the Common Era', () => {
  const one = activity({ start: '2022-04-18', startTime: '09:30', endTime: '12:00' });
  assert.match(
    write(one),
    /\r\nDTSTART;TZID=Asia\/Bangkok:20220418T093000\r\nDTEND;TZID=Asia\/Bangkok:20220418T120000\r\n/,
  );
  assert.equal(eventOf(one).startDate.toString(), '2022-04-18T09:30:00');
});

test('an activity with a first hour alone has no end', () => {
  assert.doesNotMatch(write(activity({ startTime: '09:30' })), /DTEND/);
  assert.doesNotMatch(write(activity({ startTime: '09:30', endTime: '08:00' })), /DTEND/);
});

test('several days with the same hours are repeated daily and do not go on through the nights', () => {
  const event = eventOf(activity({ start: '2022-04-18', end: '2022-04-20', startTime: '09:00', endTime: '12:00' }));
  const times = event.iterator();
  assert.deepEqual(
    [times.next(), times.next(), times.next(), times.next()].map((time) => time?.toString()),
    ['2022-04-18T09:00:00', '2022-04-19T09:00:00', '2022-04-20T09:00:00', undefined],
  );
  assert.equal(event.duration.toString(), 'PT3H');
});

test('a night that ends on the next morning is one event', () => {
  const event = eventOf(activity({ start: '2022-04-18', end: '2022-04-19', startTime: '20:00', endTime: '06:00' }));
  assert.equal(event.endDate.toString(), '2022-04-19T06:00:00');
});

test('several days with a first hour alone are whole days that tell the hour', () => {
  const one = activity({ start: '2022-04-18', end: '2022-04-20', startTime: '09:30' });
  assert.equal(eventOf(one).endDate.toString(), '2022-04-21');
  assert.match(eventOf(one).description, /^เวลา: 09\.30 น\.$/m);
});

test('the same activity has the same UID in every build, and another activity another', () => {
  const [one, moved, other] = eventsOf(activity(), activity({ start: '2022-05-01' }), activity({ id: 'a2' }));
  assert.equal(one!.uid, 'a1.portal@example.org');
  assert.equal(moved!.uid, one!.uid);
  assert.equal(other!.uid, 'a2.portal@example.org');
});

test('two portals on one host have no UID in common, and a slash at the end of an address changes none', () => {
  const uidAt = (address: string) =>
    new ICAL.Event(
      read(
        toCalendar(contentOf([activity()]), options, { ...context, identity: { ...context.identity, address } }),
      ).getFirstSubcomponent('vevent')!,
    ).uid;
  assert.equal(uidAt('https://example.org'), 'a1@example.org');
  assert.equal(uidAt('https://example.org/'), 'a1@example.org');
  assert.equal(uidAt('https://example.org/th/mukdahan'), 'a1.th.mukdahan@example.org');
  assert.equal(uidAt('https://example.org/th/mukdahan/'), 'a1.th.mukdahan@example.org');
});

test('a village known by its number alone is so called where the event takes place', () => {
  const unnamed = areas.map((area) => (area.code === '49040105' ? { ...area, nameTh: '' } : area));
  const numbered = { ...context, areas: new Map(unnamed.map((area) => [area.code, area])) };
  const one = activity({ place: { tambonCode: '490401', villageCode: '49040105' } });
  const event = new ICAL.Event(read(toCalendar(contentOf([one]), options, numbered)).getFirstSubcomponent('vevent')!);
  assert.equal(event.location, 'หมู่ 5 ตำบลดงหลวง อำเภอดงหลวง จังหวัดมุกดาหาร');
});

test('stamps are of the report’s day, in UTC, and once a change was seen of the export that showed it', () => {
  const one = activity({ plan: plan({ reportedOn: '2022-04-05' }) });
  assert.match(write(one), /\r\nDTSTAMP:20220404T170000Z\r\nLAST-MODIFIED:20220404T170000Z\r\nSEQUENCE:0\r\n/);
  const announced = { ...revision(one).announced, sequence: 3, changed: '2022-04-22T02:00:00.000Z' };
  const changed = { ...contentOf([one]), revisions: new Map([['a1', { ...revision(one), announced }]]) };
  assert.match(
    toCalendar(changed, options, context),
    /\r\nDTSTAMP:20220422T020000Z\r\nLAST-MODIFIED:20220422T020000Z\r\nSEQUENCE:3\r\n/,
  );
});

test('an activity that nobody was told of is a fault of the dataset', () => {
  assert.throws(() => toCalendar({ ...contentOf([activity()]), revisions: new Map() }, options, context), RangeError);
});

test('a withdrawn plan is the same event, cancelled, with the page of the smallest area that still has one', () => {
  const withdrawal: Withdrawal = {
    id: 'a1',
    uid: 'a1',
    kind: 'development',
    start: '2022-04-18',
    end: '2022-04-18',
    place: { districtCode: '4904', tambonCode: '490401', villageCode: '49040199' },
    sequence: 1,
    since: '2022-04-16T02:00:00.000Z',
  };
  const text = toCalendar({ ...contentOf([]), withdrawals: [withdrawal] }, options, context);
  const event = new ICAL.Event(read(text).getFirstSubcomponent('vevent')!);
  assert.deepEqual(
    [event.uid, event.sequence, event.summary, event.startDate.toString()],
    [eventOf(activity()).uid, 1, 'ยกเลิก: จิตอาสาพัฒนา', '2022-04-18'],
  );
  assert.equal(event.component.getFirstPropertyValue('status'), 'CANCELLED');
  assert.equal(event.component.getFirstPropertyValue('url'), 'https://example.org/portal/area/490401');
  assert.match(event.description, /โปรดอย่าเดินทางไปตามวันเดิม\n.*490401$/);
});

test('a cancelled activity says so by its status and before its title', () => {
  const one = activity({ state: 'cancelled' });
  assert.equal(valueOf(one, 'status'), 'CANCELLED');
  assert.equal(eventOf(one).summary, 'ยกเลิก: ทำความสะอาดวัด');
});

test('postponed to a new day it is confirmed there and tells the old one', () => {
  const one = activity({ state: 'postponed', postponedFrom: '2022-04-11' });
  assert.equal(valueOf(one, 'status'), 'CONFIRMED');
  assert.equal(eventOf(one).summary, 'ทำความสะอาดวัด');
  assert.match(eventOf(one).description, /^เลื่อนจาก: วันจันทร์ที่ 11 เมษายน 2565$/m);
});

test('postponed more than once, a calendar is told the same as of one that was postponed once', () => {
  const once = { state: 'postponed', postponedFrom: '2022-04-04' } as const;
  const often = activity({ ...once, earlierStarts: ['2022-04-04', '2022-04-11'] });
  assert.equal(eventOf(often).component.toString(), eventOf(activity(once)).component.toString());
});

test('postponed without a new day it is tentative and says so', () => {
  const one = activity({ state: 'postponed' });
  assert.equal(valueOf(one, 'status'), 'TENTATIVE');
  assert.equal(eventOf(one).summary, 'เลื่อน ยังไม่กำหนดวันใหม่: ทำความสะอาดวัด');
});

test('the page of the activity stands in URL and in the description', () => {
  const address = 'https://example.org/portal/activities/a1';
  assert.equal(valueOf(activity(), 'url'), address);
  assert.equal(eventOf(activity()).description, `รายละเอียดและผล: ${address}`);
});

test('the description tells what people must know to come', () => {
  const one = activity({
    description: 'กวาดลานวัด; เก็บขยะ, ล้างห้องน้ำ',
    agencyId: 'dong-luang',
    plan: plan({ wantedPeople: count(50), dress: 'เสื้อเหลือง', signUpUntil: '2022-04-16', contact: '042 611 817' }),
  });
  assert.deepEqual(eventOf(one).description.split('\n').slice(0, -1), [
    'กวาดลานวัด; เก็บขยะ, ล้างห้องน้ำ',
    'จัดโดย: ที่ทำการปกครองอำเภอดงหลวง',
    'จำนวนคนที่ต้องการ: 50 คน',
    'การแต่งกาย: เสื้อเหลือง',
    'ลงชื่อได้ถึง: วันเสาร์ที่ 16 เมษายน 2565',
    'ติดต่อสอบถาม: 042 611 817',
  ]);
  assert.equal(valueOf(one, 'contact'), '042 611 817');
});

test('the place is told from small to large, with the province', () => {
  const one = activity({ place: { tambonCode: '490401', villageCode: '49040105', venue: 'วัดโพธิ์ศรี' } });
  assert.equal(eventOf(one).location, 'วัดโพธิ์ศรี หมู่ 5 บ้านโพนสว่าง ตำบลดงหลวง อำเภอดงหลวง จังหวัดมุกดาหาร');
});

test('only an exact point is a position: a village is not the venue', () => {
  const point = { lat: 16.8123456, lon: 104.55 };
  assert.match(write(activity({ place: { point, pointPrecision: 'exact' } })), /\r\nGEO:16\.8123;104\.55\r\n/);
  assert.doesNotMatch(write(activity({ place: { point, pointPrecision: 'village' } })), /GEO:/);
});

test('kind and sub-type are categories, each escaped for itself', () => {
  const property = eventOf(activity({ subtype: 'จราจร, ความปลอดภัย' })).component.getFirstProperty('categories')!;
  assert.deepEqual(property.getValues(), ['จิตอาสาพัฒนา', 'จราจร, ความปลอดภัย']);
});

test('a draft is never written', () => {
  assert.deepEqual(eventsOf(activity({ state: 'draft' })), []);
});

test('English words can stand around the Thai of the report', () => {
  const text = toCalendar(contentOf([activity({ state: 'cancelled' })]), { ...options, language: 'en' }, context);
  const event = new ICAL.Event(read(text).getFirstSubcomponent('vevent')!);
  assert.equal(event.summary, 'Cancelled: ทำความสะอาดวัด');
  assert.equal(event.location, 'Dong Luang District, Mukdahan Province');
});

test('no text can end its line, its event or the calendar', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('\r', '\n', ':', ';', ',', '\\', '"', ' ', 'ก', 'ำ', 'END:VEVENT'),
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(nasty, (title) => {
      const events = eventsOf(activity({ title, place: { venue: title }, subtype: title }), activity({ id: 'a2' }));
      assert.deepEqual(
        events.map(({ uid }) => uid),
        ['a1.portal@example.org', 'a2.portal@example.org'],
      );
      assert.equal(events[0]!.summary, title.replace(/\r\n|\r/g, '\n'));
    }),
    { seed: 2565, numRuns: 200 },
  );
});
