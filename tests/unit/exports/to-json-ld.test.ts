import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toBreadcrumbThing, toDatasetThings, toEventThing, toJsonLd } from '../../../src/exports/to-json-ld.ts';
import { toActivityPage } from '../../../src/views/activity-page.ts';
import { toDataPage } from '../../../src/views/data-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { toSiteMeta } from '../../../src/views/site-meta.ts';
import type { Activity } from '../../../src/domain/activity.ts';
import { activity, agency, areas, dataset, done, photo, settings, sourceRef } from '../../support/builders.ts';

const indexOf = (...activities: Activity[]) =>
  createSiteIndex(dataset({ activities, photos: [photo()], agencies: [agency()] }), '2022-04-20', settings());
const eventOf = (one: Activity) => {
  const index = indexOf(one);
  return JSON.parse(toJsonLd(toEventThing(toActivityPage(index, one.id), toSiteMeta(index)))) as Record<
    string,
    unknown
  >;
};

test('nothing in the data can end the script or begin markup', () => {
  const written = toJsonLd({ '@type': 'Event', name: '</script><script>alert(1)</script><!-- & \u2028\u2029' });
  assert.doesNotMatch(written, /[<>&\u2028\u2029]/);
  assert.match(written, /\\u003c\/script\\u003e/);
});

test('whatever the text, it is read back as it was', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script>', '<!--', ']]>', '&amp;', '\u2028', 'น้ำใจ'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const name = pieces.join('').toWellFormed();
      const written = toJsonLd({ '@type': 'Event', name });
      assert.doesNotMatch(written, /[<>&\u2028\u2029]/);
      assert.equal((JSON.parse(written) as { name: string }).name, name);
    }),
    { seed: 2565 },
  );
});

test('one thing stands alone, several in a list, each with its context', () => {
  assert.equal(toJsonLd({ '@type': 'Event' }), '{"@context":"https://schema.org","@type":"Event"}');
  assert.equal((JSON.parse(toJsonLd({ '@type': 'Event' }, { '@type': 'Dataset' })) as unknown[]).length, 2);
});

test('an event tells day, place, organiser and address', () => {
  const event = eventOf(
    activity({
      start: '2022-04-23',
      startTime: '09:30',
      endTime: '12:00',
      agencyId: 'dong-luang',
      place: {
        tambonCode: '490401',
        venue: 'วัดโพธิ์ศรี',
        point: { lat: 16.8123456, lon: 104.55 },
        pointPrecision: 'exact',
      },
    }),
  );
  assert.deepEqual(event, {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'ทำความสะอาดวัด',
    startDate: '2022-04-23T09:30:00+07:00',
    endDate: '2022-04-23T12:00:00+07:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: 'วัดโพธิ์ศรี',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'ตำบลดงหลวง อำเภอดงหลวง',
        addressLocality: 'ตำบลดงหลวง',
        addressRegion: 'จังหวัดมุกดาหาร',
        addressCountry: 'TH',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 16.8123, longitude: 104.55 },
    },
    organizer: {
      '@type': 'Organization',
      name: 'ที่ทำการปกครองอำเภอดงหลวง',
      url: 'https://example.org/agencies/dong-luang',
    },
    image: ['https://example.org/photos/00000000000000f1-1600.webp'],
    keywords: 'จิตอาสาพัฒนา',
    inLanguage: 'th',
    url: 'https://example.org/activities/a1',
  });
});

test('days without hours are days, and a village is no position', () => {
  const event = eventOf(
    activity({
      start: '2022-04-23',
      end: '2022-04-24',
      place: { point: { lat: 16, lon: 104 }, pointPrecision: 'village' },
    }),
  );
  assert.deepEqual([event.startDate, event.endDate], ['2022-04-23', '2022-04-24']);
  assert.equal('geo' in (event.location as object), false);
});

test('a guest is no organiser', () => {
  const joinedBy = [{ agencyId: 'dong-luang', source: sourceRef() }];
  assert.equal('organizer' in eventOf(done({ people: 20, hosting: 'joined', joinedBy })), false);
});

test('a village known by its number alone is called so in the address', () => {
  const index = createSiteIndex(
    dataset({
      activities: [activity({ place: { tambonCode: '490401', villageCode: '49040105' } })],
      areas: areas.map((area) => (area.code === '49040105' ? { ...area, nameTh: '' } : area)),
    }),
    '2022-04-20',
    settings(),
  );
  const { location } = toEventThing(toActivityPage(index, 'a1'), toSiteMeta(index));
  assert.equal((location as { name: string }).name, 'หมู่ 5 ตำบลดงหลวง อำเภอดงหลวง');
});

test('the status follows what became of the activity', () => {
  const statusOf = (one: Activity) => {
    const { eventStatus, previousStartDate } = eventOf(one);
    return [String(eventStatus).replace('https://schema.org/', ''), previousStartDate];
  };
  const start = '2022-04-23';
  assert.deepEqual(statusOf(activity({ start })), ['EventScheduled', undefined]);
  assert.deepEqual(statusOf(done({ people: 5 })), ['EventScheduled', undefined]);
  assert.deepEqual(statusOf(activity({ start, state: 'cancelled', postponedFrom: '2022-04-18' })), [
    'EventCancelled',
    undefined,
  ]);
  assert.deepEqual(statusOf(activity({ start, state: 'postponed', postponedFrom: '2022-04-18' })), [
    'EventRescheduled',
    '2022-04-18',
  ]);
  assert.deepEqual(statusOf(activity({ start, state: 'postponed' })), ['EventPostponed', undefined]);
});

test('an end before the start on the same day is left out', () => {
  assert.equal(eventOf(activity({ startTime: '09:30', endTime: '08:00' })).endDate, '2022-04-18');
});

test('breadcrumbs are numbered from the home page to the page itself', () => {
  const crumbs = [
    { name: 'หน้าแรก', path: '/' },
    { name: 'อำเภอดงหลวง', path: '/area/4904' },
  ];
  assert.deepEqual(toBreadcrumbThing(crumbs, 'https://example.org').itemListElement, [
    { '@type': 'ListItem', position: 1, name: 'หน้าแรก', item: 'https://example.org/' },
    { '@type': 'ListItem', position: 2, name: 'อำเภอดงหลวง', item: 'https://example.org/area/4904' },
  ]);
});

test('every published table is a dataset with its files, licence and time', () => {
  const index = indexOf(activity(), activity({ id: 'a2', start: '2022-05-01' }));
  const things = toDatasetThings(toDataPage(index), toSiteMeta(index));
  assert.equal(things.length, 8);
  const activities = things[0]!;
  assert.equal(activities.name, 'กิจกรรมจิตอาสา จังหวัดมุกดาหาร');
  assert.equal(activities.license, 'https://creativecommons.org/licenses/by/4.0/deed.th');
  assert.equal(activities.temporalCoverage, '2022-04-18/2022-05-01');
  assert.equal(activities.dateModified, '2022-04-20T02:00:00.000Z');
  assert.deepEqual((activities.distribution as { contentUrl: string; encodingFormat: string }[])[0], {
    '@type': 'DataDownload',
    contentUrl: 'https://example.org/data/activities.csv',
    encodingFormat: 'text/csv',
  });
  // Search engines ask for 50 to 5,000 characters.
  assert.deepEqual(
    things.filter(({ description }) => String(description).length < 50 || String(description).length > 5000),
    [],
  );
});
