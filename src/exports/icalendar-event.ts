import type { Activity, ActivityPlace } from '../domain/activity.ts';
import { lineageOf } from '../domain/area.ts';
import { type Revision, toAnnouncedMoments, type Withdrawal } from '../domain/revision.ts';
import { formatDate, formatTimes } from '../format/dates.ts';
import { formatAreaName, formatPlace, type NamedArea } from '../format/names.ts';
import { formatCount } from '../format/numbers.ts';
import { routes } from '../routes.ts';
import { entryTerms, kindTerms, type Language, planTerms, stateTerms, withdrawalTerms } from '../words/terms.ts';
import { escapeText, toContentLine, toTextLine } from './icalendar-lines.ts';
import { toWhen } from './icalendar-when.ts';
import { type Identity, toUid } from './identity.ts';
import { type ExportContext, people, toDegrees } from './tables/published-table.ts';

export type CalendarContext = ExportContext & { identity: Identity };

/**
 * An activity as VEVENT, as far as it was announced. DTSTAMP, which in a calendar without METHOD means the same as
 * LAST-MODIFIED, is the day of the plan's report or, once a change was seen, the time of the newest export of the run that
 * saw it: no clock is read. SEQUENCE counts the changes seen.
 */
export function toEvent(activity: Activity, revision: Revision, context: CalendarContext, language: Language): string {
  const { id, kind, subtype, place, plan } = activity;
  const page = routes.absolute(context.address, routes.activity(id));
  const point = place.pointPrecision === 'exact' ? place.point : undefined;
  return [
    'BEGIN:VEVENT\r\n',
    ...toVersion(revision.uid, revision.announced.sequence, toAnnouncedMoments(revision, activity).updated, context),
    ...toWhen(activity),
    toTextLine('SUMMARY', toSummary(activity, language)),
    `STATUS:${statusOf(activity)}\r\n`,
    // Whoever follows a district's calendar is not busy on all its days.
    'TRANSP:TRANSPARENT\r\n',
    toContentLine('CATEGORIES', [kindTerms[kind][language], subtype ?? []].flat().map(escapeText).join(',')),
    toTextLine('LOCATION', toLocation(place, context, language)),
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

/** The same event once more, cancelled: no text is kept of it, so its kind stands for its title and its area for its page. */
export function toWithdrawnEvent(withdrawal: Withdrawal, context: CalendarContext, language: Language): string {
  const { uid, sequence, since, kind, place } = withdrawal;
  const smallest = place.villageCode ?? place.tambonCode ?? place.districtCode;
  // A village that only this activity named has no page any more.
  const known = lineageOf(smallest).findLast((code) => context.areas.has(code))!;
  const page = routes.absolute(context.address, routes.area(known));
  return [
    'BEGIN:VEVENT\r\n',
    ...toVersion(uid, sequence, since, context),
    ...toWhen(withdrawal),
    toTextLine('SUMMARY', `${stateTerms.cancelled[language]}: ${kindTerms[kind][language]}`),
    'STATUS:CANCELLED\r\n',
    'TRANSP:TRANSPARENT\r\n',
    toTextLine('CATEGORIES', kindTerms[kind][language]),
    toTextLine('LOCATION', toLocation(place, context, language)),
    toContentLine('URL', page),
    toTextLine('DESCRIPTION', `${withdrawalTerms.text[language]}\n${withdrawalTerms.more[language]}: ${page}`),
    'END:VEVENT\r\n',
  ].join('');
}

/** Which event it is and which state of it; `moment` in ISO 8601 UTC. */
function toVersion(uid: string, sequence: number, moment: string, { identity }: CalendarContext): string[] {
  const stamp = moment.replace(/[-:]|\.\d+/g, '');
  return [
    toTextLine('UID', toUid(uid, identity)),
    `DTSTAMP:${stamp}\r\n`,
    `LAST-MODIFIED:${stamp}\r\n`,
    `SEQUENCE:${sequence}\r\n`,
  ];
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

/** From small to large, the province too: telephones look the place up by this text. */
function toLocation(place: ActivityPlace, { areas }: ExportContext, language: Language): string {
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
