import { daysBetween } from '../../domain/calendar-days.ts';
import { cutFound, issue, type Issue } from '../../domain/issue.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { IssueCode } from '../../domain/issue-catalogue.ts';
import type { SourceRef } from '../../domain/source-ref.ts';
import type { ActivityReport } from '../report.ts';
import { EventFinder } from './event-finder.ts';
import { isExact, joinDays, leadOf, tellersOf, titlesAlike, type Event } from './event.ts';

export interface JoinedReports {
  events: Event[];
  issues: Issue[];
  /** Rows that a later report of the same activity replaced; they count as excluded. */
  superseded: SourceRef[];
}

/**
 * Brings plan, result and those who went along together :
 * by the export's id; else by district, place, days and title, where exactly one candidate fits;
 * where two fit nobody guesses, both stay and an issue is written.
 */
export function joinReports(reports: readonly ActivityReport[]): JoinedReports {
  const joined: JoinedReports = { events: [], issues: [], superseded: [] };
  const own = reports.filter((report) => report.hosting === 'own');
  gatherOwn(own, joined);
  joinResultsToPlans(joined);
  joinThoseWhoWentAlong(reports, joined);
  return joined;
}

/** One event for each id, and one for each report without an id that no equal report came before. */
function gatherOwn(own: readonly ActivityReport[], joined: JoinedReports): void {
  const byId = new Map<string, Event>();
  const byFacts = new Map<string, Event>();
  for (const report of own) {
    const { exportId } = report;
    const facts = factsOf(report);
    let event = exportId === undefined ? byFacts.get(facts) : byId.get(exportId);
    if (event && exportId !== undefined && !canShareId(leadOf(event), report)) {
      joined.issues.push(at(report, 'id-repeated', { found: cutFound(exportId) }));
      event.sharesId = true;
      event = undefined;
    }
    if (event) {
      absorb(event, report, joined);
      continue;
    }
    const fresh: Event = { joined: [], sharesId: exportId !== undefined && byId.has(exportId) };
    absorb(fresh, report, joined);
    joined.events.push(fresh);
    if (exportId === undefined) byFacts.set(facts, fresh);
    else if (!byId.has(exportId)) byId.set(exportId, fresh);
  }
}

function canShareId(a: ActivityReport, b: ActivityReport): boolean {
  if (a.place.districtCode !== b.place.districtCode) return false;
  return titlesAlike(a.titleKey, b.titleKey) || Math.abs(daysBetween(a.start, b.start)) <= joinDays;
}

/** Everything that makes two reports without an id the same report. */
function factsOf({ start, titleKey, place, agencyName }: ActivityReport): string {
  const { districtCode, tambonCode, villageCode, villageNo, venue } = place;
  return [districtCode, tambonCode, villageCode, villageNo, venue, start, titleKey, agencyName].join('|');
}

/** Puts a report into its event; of two plans, or two results, the one reported later stays. */
function absorb(event: Event, report: ActivityReport, joined: JoinedReports): void {
  for (const part of ['plan', 'result'] as const) {
    if (!report[part]) continue;
    const held = event[part];
    if (!held) {
      event[part] = report;
      continue;
    }
    const keepsOld = (held[part]?.reportedOn ?? '') > (report[part]?.reportedOn ?? '');
    const [latest, older] = keepsOld ? [held, report] : [report, held];
    event[part] = part === 'plan' ? withEarlierStarts(latest, older) : latest;
    if (event.plan === older || event.result === older) continue;
    joined.superseded.push(older.source);
    if (!isNews(latest, older)) joined.issues.push(at(older, 'report-repeated'));
  }
}

/** A plan that was postponed, postponed again or cancelled since is news, not a repetition. */
function isNews(latest: ActivityReport, older: ActivityReport): boolean {
  if (latest.state !== 'postponed' && latest.state !== 'cancelled') return false;
  return latest.state !== older.state || (latest.state === 'postponed' && latest.start !== older.start);
}

/** The later plan, with every first day that was planned before where it is postponed. */
function withEarlierStarts(latest: ActivityReport, older: ActivityReport): ActivityReport {
  if (latest.state !== 'postponed') return latest;
  const told = [
    ...(older.earlierStarts ?? []),
    older.originalDate ?? latest.originalDate,
    older.start,
    latest.originalDate,
  ].filter((day): day is CalendarDate => day !== undefined && day !== latest.start);
  const [first, ...more] = new Set(told);
  if (first === undefined) return latest;
  return { ...latest, originalDate: first, ...(more.length > 0 ? { earlierStarts: [first, ...more] } : {}) };
}

/** Joins each result that stands alone to the one plan it fits. */
function joinResultsToPlans(joined: JoinedReports): void {
  const plans = joined.events.filter((event) => !event.result);
  const results = joined.events.filter((event) => !event.plan);
  const finder = new EventFinder(plans);
  const chosen = new Map<Event, Event[]>();
  for (const event of results) {
    const report = leadOf(event);
    const candidates = finder.find(report);
    const exact = candidates.filter((candidate) => isExact(leadOf(candidate), report));
    const fitting = exact.length === 1 ? exact : candidates;
    if (fitting.length === 1) chosen.set(fitting[0]!, [...(chosen.get(fitting[0]!) ?? []), event]);
    else if (fitting.length > 1) joined.issues.push(at(report, 'join-ambiguous', { found: placesOf(fitting) }));
  }
  const gone = new Set<Event>();
  for (const [plan, claims] of chosen) {
    const exact = claims.filter((claim) => isExact(leadOf(claim), leadOf(plan)));
    const fitting = exact.length === 1 ? exact : claims;
    if (fitting.length > 1) {
      for (const claim of fitting) joined.issues.push(at(leadOf(claim), 'join-ambiguous', { found: placesOf([plan]) }));
      continue;
    }
    const claim = fitting[0]!;
    if (claim.result) plan.result = claim.result;
    plan.sharesId ||= claim.sharesId;
    gone.add(claim);
  }
  joined.events = joined.events.filter((event) => !gone.has(event));
}

/** Attaches each ไปเข้าร่วม to its host's event; without one, the first who went along stands for the event. */
function joinThoseWhoWentAlong(reports: readonly ActivityReport[], joined: JoinedReports): void {
  const finder = new EventFinder(joined.events);
  for (const report of reports) {
    if (report.hosting !== 'joined') continue;
    const candidates = finder.find(report);
    const exact = candidates.filter((candidate) => tellersOf(candidate).some((teller) => isExact(teller, report)));
    const fitting = exact.length === 1 ? exact : candidates;
    if (fitting.length === 1) {
      fitting[0]!.joined.push(report);
      continue;
    }
    if (fitting.length > 1) joined.issues.push(at(report, 'join-ambiguous', { found: placesOf(fitting) }));
    else joined.issues.push(at(report, 'host-not-found'));
    const event: Event = { joined: [report], sharesId: true };
    joined.events.push(event);
    if (fitting.length === 0) finder.add(event);
  }
}

/** Where the candidates stand, for the officer who has to tell them apart. */
function placesOf(events: readonly Event[]): string {
  const places = events.slice(0, 3).map((event) => `${leadOf(event).source.file}:${leadOf(event).source.row}`);
  return cutFound(places.join(', '));
}

function at(report: ActivityReport, code: IssueCode, details: { found?: string } = {}): Issue {
  return issue(code, { ...report.source, districtCode: report.place.districtCode, ...details });
}
