import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toGoogleCalendarLink, toOutlookLink } from '../../../src/format/calendar-links.ts';

const entry = { title: 'ปลูกป่า & ลอกคลอง', start: '2022-04-18', end: '2022-04-18', place: 'วัดป่า', text: 'ก\nข' };
const google = (over = {}) => new URL(toGoogleCalendarLink({ ...entry, ...over })).searchParams;
const outlook = (over = {}) => new URL(toOutlookLink({ ...entry, ...over })).searchParams;

test('words survive the address', () => {
  assert.deepEqual([google().get('text'), google().get('details')], [entry.title, entry.text]);
  assert.deepEqual([outlook().get('subject'), outlook().get('location')], [entry.title, entry.place]);
});

test('hours are those of Bangkok', () => {
  const hours = { startTime: '08:30', endTime: '12:00' };
  assert.equal(google(hours).get('dates'), '20220418T083000/20220418T120000');
  assert.equal(google(hours).get('ctz'), 'Asia/Bangkok');
  assert.deepEqual(
    [outlook(hours).get('startdt'), outlook(hours).get('enddt')],
    ['2022-04-18T08:30:00+07:00', '2022-04-18T12:00:00+07:00'],
  );
});

test('without an hour it is a whole day, whose end is the next', () => {
  assert.equal(google().get('dates'), '20220418/20220419');
  assert.deepEqual([outlook().get('enddt'), outlook().get('allday')], ['2022-04-19', 'true']);
});

test('an end that is missing or before the start adds no time', () => {
  assert.equal(google({ startTime: '08:30' }).get('dates'), '20220418T083000/20220418T083000');
  assert.equal(google({ startTime: '22:00', endTime: '02:00' }).get('dates'), '20220418T220000/20220418T220000');
});

test('several days with the same hours are repeated daily, with a first hour alone they are whole days', () => {
  const days = { end: '2022-04-20', startTime: '08:30' };
  const repeated = google({ ...days, endTime: '12:00' });
  assert.deepEqual(
    [repeated.get('dates'), repeated.get('recur')],
    ['20220418T083000/20220418T120000', 'RRULE:FREQ=DAILY;COUNT=3'],
  );
  assert.deepEqual([google(days).get('dates'), google(days).get('recur')], ['20220418/20220421', null]);
  assert.equal(outlook({ ...days, endTime: '12:00' }).get('enddt'), '2022-04-21');
});
