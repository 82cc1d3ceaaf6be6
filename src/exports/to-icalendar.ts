// A small writer of our own, not ical-generator. By its sources that one folds between characters, so that ก|ำ and ท|ี่
// are cut; it takes times as Date in the machine's zone, or with a date library; and VTIMEZONE is a second package with
// the zones of the world. Here days and times are text already, there is one zone, and an event has a dozen lines.
import type { Activity } from '../domain/activity.ts';
import { type Revision, revisionOf, type Withdrawal } from '../domain/revision.ts';
import { routes } from '../routes.ts';
import type { Language } from '../words/terms.ts';
import { type CalendarContext, toEvent, toWithdrawnEvent } from './icalendar-event.ts';
import { toContentLine, toTextLine } from './icalendar-lines.ts';

export interface CalendarOptions {
  /** How calendar programs name it: "จิตอาสา อำเภอดงหลวง". */
  name: string;
  description?: string;
  /** Path of the calendar file itself, made by the routes. */
  path: string;
  /** How often programs are asked to look again. */
  updateEveryDays: number;
  language?: Language;
}

/** What a calendar holds. */
export interface CalendarContent {
  activities: readonly Activity[];
  /** What was announced and is no longer there. */
  withdrawals: readonly Withdrawal[];
  /** By the activity's id. */
  revisions: ReadonlyMap<string, Revision>;
}

/** Thailand has had UTC+7 without summer time since 1920. */
const timeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Bangkok',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * Activities as a calendar (RFC 5545): CRLF, lines of at most 75 octets, days and times of Asia/Bangkok, Common Era.
 * @throws {RangeError} where an activity has no revision.
 */
export function toCalendar(
  { activities, withdrawals, revisions }: CalendarContent,
  options: CalendarOptions,
  context: CalendarContext,
): string {
  const { name, description, path, updateEveryDays, language = 'th' } = options;
  const { address } = context;
  return [
    'BEGIN:VCALENDAR\r\n',
    'VERSION:2.0\r\n',
    toTextLine('PRODID', `-//jitasa-portal//${new URL(address).host}//TH`),
    'CALSCALE:GREGORIAN\r\n',
    toTextLine('NAME', name),
    toTextLine('X-WR-CALNAME', name),
    ...(description ? [toTextLine('DESCRIPTION', description), toTextLine('X-WR-CALDESC', description)] : []),
    'X-WR-TIMEZONE:Asia/Bangkok\r\n',
    toContentLine('SOURCE;VALUE=URI', routes.absolute(address, path)),
    // RFC 7986 and, before it, Microsoft's word for the same.
    `REFRESH-INTERVAL;VALUE=DURATION:P${updateEveryDays}D\r\n`,
    `X-PUBLISHED-TTL:P${updateEveryDays}D\r\n`,
    ...timeZone.map((line) => `${line}\r\n`),
    ...activities
      .filter(({ state }) => state !== 'draft')
      .map((activity) => toEvent(activity, revisionOf(activity, revisions), context, language)),
    ...withdrawals.map((withdrawal) => toWithdrawnEvent(withdrawal, context, language)),
    'END:VCALENDAR\r\n',
  ].join('');
}
