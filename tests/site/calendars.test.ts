import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import ICAL from 'ical.js';
import { siteFolder } from '../support/site/built-site.ts';
import { calendarFiles } from '../support/site/calendars.ts';

const files = calendarFiles();
const nameOf = (file: string) => path.relative(siteFolder, file);
/** What is wrong with each file by `check`, in words; nothing where nothing is. */
const faultsBy = (check: (file: string) => string | undefined) =>
  files.flatMap((file) => {
    const fault = check(file);
    return fault === undefined ? [] : [`${nameOf(file)}: ${fault}`];
  });

describe('every calendar of the site', () => {
  test('is one of many, of every sort', () => {
    const sorts = Map.groupBy(files.map(nameOf), (name) => name.replace(/\/[^/]+\//, '/*/'));
    assert.deepEqual(
      [...sorts.keys()].toSorted().filter((sort) => !/unspecified/.test(sort)),
      [
        'activities/*/event.ics',
        'agencies/*/calendar.ics',
        'area/*/calendar.ics',
        'area/*/development.ics',
        'area/*/disaster.ics',
        'area/*/special.ics',
        'kinds/*/calendar.ics',
      ],
    );
    const codes = (sorts.get('area/*/calendar.ics') ?? []).map((name) => name.split('/')[1]!.length);
    assert.deepEqual([...new Set(codes)].toSorted(), [2, 4, 6, 8]);
  });

  test('is of lines that end with CR LF, have 75 octets at most and hold whole characters', () => {
    assert.deepEqual(faultsBy((file) => findLineFault(readFileSync(file))).slice(0, 20), []);
  });

  test('is read by ical.js, and each event has an id of its own, its versions, a day and a link in its text', () => {
    assert.deepEqual(faultsBy((file) => findEventFault(readFileSync(file, 'utf8'))).slice(0, 20), []);
  });

  test('is at most 1 MB', () => {
    assert.deepEqual(
      faultsBy((file) => (readFileSync(file).length > 1_000_000 ? 'too large' : undefined)),
      [],
    );
  });
});

test('faults of lines and events are found', () => {
  const faults = ['a\n', 'a\r', `${'a'.repeat(76)}\r\n`, 'a'].map((text) => findLineFault(Buffer.from(text)));
  assert.deepEqual(faults, [
    'a bare line break',
    'a bare line break',
    'a line of 76 octets',
    'the last line does not end',
  ]);
  // Two octets of a Thai letter of three, and the third on the next line.
  assert.equal(findLineFault(Buffer.from([0xe0, 0xb8, 13, 10, 32, 0x81, 13, 10])), 'a character cut in two');
  const event = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
  assert.match(findEventFault(event) ?? '', /DTSTAMP/i);
});

function findLineFault(bytes: Buffer): string | undefined {
  const text = bytes.toString('latin1');
  if (/[^\r]\n|^\n|\r(?!\n)/.test(text)) return 'a bare line break';
  const lines = text.split('\r\n');
  if (lines.pop() !== '') return 'the last line does not end';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const line of lines) {
    if (line.length > 75) return `a line of ${line.length} octets`;
    try {
      decoder.decode(Buffer.from(line, 'latin1'));
    } catch {
      return 'a character cut in two';
    }
  }
  return undefined;
}

function findEventFault(text: string): string | undefined {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'));
  const uids = new Set<string>();
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    const missing = ['dtstamp', 'last-modified', 'sequence', 'dtstart', 'summary', 'status', 'url'].find(
      (name) => component.getFirstPropertyValue(name) === null,
    );
    if (missing) return `${event.uid} has no ${missing}`;
    if (uids.has(event.uid)) return `${event.uid} stands twice`;
    uids.add(event.uid);
    const zone = component.getFirstProperty('dtstart')?.getFirstParameter('tzid');
    if (zone !== undefined && !zones.includes(zone)) return `${event.uid} is in a time zone that is not told`;
    if (event.endDate.compare(event.startDate) < 0) return `${event.uid} ends before it starts`;
    if (!event.description.includes(String(component.getFirstPropertyValue('url')))) return `${event.uid} has no link`;
  }
  return zones[0] === 'Asia/Bangkok' ? undefined : 'no time zone';
}
