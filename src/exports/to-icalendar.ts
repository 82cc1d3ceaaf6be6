// A small writer of our own, not ical-generator. By its sources that one folds between characters, so that ก|ำ and ท|ี่
// are cut; it takes times as Date in the machine's zone, or with a date library; and VTIMEZONE is a second package with
// the zones of the world. Here days and times are text already, there is one zone, and an event has a dozen lines.
import type { Activity } from '../domain/activity.ts';
import type { CalendarDate, ClockTime } from '../domain/calendar-date.ts';
import { addDays, daysBetween } from '../domain/calendar-days.ts';
import { formatDate, formatTimes } from '../format/dates.ts';
import { formatAreaName, formatPlace, type NamedArea } from '../format/names.ts';
import { formatCount } from '../format/numbers.ts';
import { routes } from '../routes.ts';
import { entryTerms, kindTerms, type Language, planTerms, stateTerms } from '../words/terms.ts';
import { escapeText, toContentLine, toTextLine } from './icalendar-lines.ts';
import { type ExportContext, people, toDegrees } from './tables/published-table.ts';

export interface CalendarOptions {
  /** How calendar programs name it: "จิตอาสา อำเภอดงหลวง". */
  name: string;
  description?: string;
  /** Path of the calendar file itself, made by the routes. */
  path: string;
  /** ISO 8601 UTC time of the newest export. */
  asOf: string;
  /** How often programs are asked to look again. */
  updateEveryDays: number;
  language?: Language;
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
 * DTSTAMP and LAST-MODIFIED are the time of the newest export: no clock is read, and programs take in every correction.
 */
export function toCalendar(activities: readonly Activity[], options: CalendarOptions, context: ExportContext): string {
  const { name, description, path, updateEveryDays } = options;
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
    ...activities.filter(({ state }) => state !== 'draft').map((activity) => toEvent(activity, options, context)),
    'END:VCALENDAR\r\n',
  ].join('');
}

function toEvent(activity: Activity, options: CalendarOptions, context: ExportContext): string {
  const { id, kind, subtype, place, plan } = activity;
  const language = options.language ?? 'th';
  const stamp = toUtcStamp(options.asOf);
  const page = routes.absolute(context.address, routes.activity(id));
  const point = place.pointPrecision === 'exact' ? place.point : undefined;
  return [
    'BEGIN:VEVENT\r\n',
    toTextLine('UID', toUid(id, context.address)),
    `DTSTAMP:${stamp}\r\n`,
    `LAST-MODIFIED:${stamp}\r\n`,
    `SEQUENCE:${sequenceOf(activity)}\r\n`,
    ...toWhen(activity),
    toTextLine('SUMMARY', toSummary(activity, language)),
    `STATUS:${statusOf(activity)}\r\n`,
    // Whoever follows a district's calendar is not busy on all its days.
    'TRANSP:TRANSPARENT\r\n',
    toContentLine('CATEGORIES', [kindTerms[kind][language], subtype ?? []].flat().map(escapeText).join(',')),
    toTextLine('LOCATION', toLocation(activity, context, language)),
    ...(point ? [`GEO:${toDegrees(point.lat)};${toDegrees(point.lon)}\r\n`] : []),
    ...(plan?.contact ? [toTextLine('CONTACT', plan.contact)] : []),
    toContentLine('URL', page),
    toTextLine(
      'DESCRIPTION',
      [...toDescription(activity, context, language), `${entryTerms.more[language]}: ${page}`].join('\n'),
    ),
    'END:VEVENT\r\n',
  ].join('');
}

/**
 * Never a random one: the next build must tell programs of the same event. The portal's whole address is in it, not its
 * province: two portals on one host, even of one province (such as one for trying out), are told apart by their paths.
 * At a host's root the path adds nothing. No id holds a dot, so no id with a path is another's without.
 */
function toUid(id: string, address: string): string {
  const { host, pathname } = new URL(address);
  return `${[id, ...pathname.split('/').filter(Boolean)].join('.')}@${host}`;
}

/**
 * How often the event is known to have changed: postponed, cancelled, or both. It never goes back while reports only add;
 * a second postponement is not seen, and programs learn of it by LAST-MODIFIED.
 */
function sequenceOf({ state, postponedFrom }: Activity): number {
  return Number(state === 'postponed' || postponedFrom !== undefined) + Number(state === 'cancelled');
}

function statusOf(activity: Activity): 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED' {
  if (activity.state === 'cancelled') return 'CANCELLED';
  return awaitsNewDate(activity) ? 'TENTATIVE' : 'CONFIRMED';
}

/** Postponed, and the only day known is the one it will not take place on. */
const awaitsNewDate = ({ state, postponedFrom }: Activity) => state === 'postponed' && postponedFrom === undefined;

/** The title; many programs do not show STATUS, so what must not be missed stands before it. */
function toSummary(activity: Activity, language: Language): string {
  if (activity.state === 'cancelled') return `${stateTerms.cancelled[language]}: ${activity.title}`;
  return awaitsNewDate(activity) ? `${entryTerms.noNewDate[language]}: ${activity.title}` : activity.title;
}

/**
 * Days alone, with the day after the last as DTEND; or times. Several days with the same hours are one event repeated
 * daily, not one that goes on through the nights. Several days with only a first hour are days alone.
 */
function toWhen({ start, end, startTime, endTime }: Activity): string[] {
  const days = daysBetween(start, end) + 1;
  if (startTime === undefined || (days > 1 && endTime === undefined)) {
    return [`DTSTART;VALUE=DATE:${toStamp(start)}\r\n`, `DTEND;VALUE=DATE:${toStamp(addDays(end, 1))}\r\n`];
  }
  const begins = toTimeLine('DTSTART', start, startTime);
  if (endTime !== undefined && endTime > startTime) {
    const daily = days > 1 ? [`RRULE:FREQ=DAILY;COUNT=${days}\r\n`] : [];
    return [begins, toTimeLine('DTEND', start, endTime), ...daily];
  }
  // An end that lies before the start belongs to the last of several days; on one day it is a mistake and left out.
  return endTime !== undefined && days > 1 ? [begins, toTimeLine('DTEND', end, endTime)] : [begins];
}

const toStamp = (date: CalendarDate) => date.replaceAll('-', '');
const toTimeLine = (name: 'DTSTART' | 'DTEND', date: CalendarDate, time: ClockTime) =>
  `${name};TZID=Asia/Bangkok:${toStamp(date)}T${time.replace(':', '')}00\r\n`;
const toUtcStamp = (moment: string) => moment.replace(/[-:]|\.\d+/g, '');

/** From small to large, the province too: telephones look the place up by this text. */
function toLocation({ place }: Activity, { areas }: ExportContext, language: Language): string {
  const named = (code: string, level: NamedArea['level']): NamedArea =>
    areas.get(code) ?? { code, level, nameTh: code };
  const { districtCode, tambonCode, villageCode, villageNo, villageName, venue } = place;
  const province = areas.get(districtCode.slice(0, 2));
  const where = formatPlace(
    {
      district: named(districtCode, 'district'),
      tambon: tambonCode === undefined ? undefined : named(tambonCode, 'tambon'),
      village: villageCode === undefined ? undefined : areas.get(villageCode),
      villageNo,
      villageName,
      venue,
    },
    language,
  );
  return province ? `${where}${language === 'th' ? ' ' : ', '}${formatAreaName(province, language)}` : where;
}

function toDescription(activity: Activity, { agencies }: ExportContext, language: Language): string[] {
  const { agencyId, description, plan, postponedFrom, startTime, endTime, start, end } = activity;
  const line = (label: string, text: string | undefined) => (text ? [`${label}: ${text}`] : []);
  // What DTSTART cannot say of several days with only a first hour.
  const hour =
    startTime !== undefined && endTime === undefined && start !== end
      ? formatTimes(startTime, undefined, language)
      : undefined;
  return [
    ...(description ? [description] : []),
    ...line(entryTerms.hostedBy[language], agencyId === undefined ? undefined : agencies.get(agencyId)?.name),
    ...line(entryTerms.time[language], hour),
    ...line(entryTerms.postponedFrom[language], postponedFrom && formatDate(postponedFrom, language)),
    ...line(
      planTerms.wantedPeople[language],
      plan?.wantedPeople && `${formatCount(plan.wantedPeople, language)} ${people[language]}`,
    ),
    ...line(planTerms.dress[language], plan?.dress),
    ...line(planTerms.bring[language], plan?.bring),
    ...line(planTerms.meetingPoint[language], plan?.meetingPoint),
    ...line(planTerms.accessibility[language], plan?.accessibility),
    ...line(planTerms.shade[language], plan?.shade),
    ...line(planTerms.signUpUntil[language], plan?.signUpUntil && formatDate(plan.signUpUntil, language)),
    ...line(planTerms.contact[language], plan?.contact),
  ];
}
