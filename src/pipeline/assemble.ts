import type { Activity } from '../domain/activity.ts';
import type { Area } from '../domain/area.ts';
import type { Boundaries } from '../domain/boundaries.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays } from '../domain/calendar-days.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Decisions } from '../domain/decision.ts';
import { cutFound, type Issue } from '../domain/issue.ts';
import type { Manifest, Receipt } from '../domain/manifest.ts';
import type { Settings } from '../domain/settings.ts';
import type { SourceKind } from '../domain/source-ref.ts';
import { AgencyDirectory } from './agency-directory.ts';
import { applyDecisions } from './decisions.ts';
import { identifyEvents } from './join/identify.ts';
import { joinReports } from './join/join-reports.ts';
import { checkResultInFuture, toActivity } from './join/to-activity.ts';
import { normaliseTables } from './normalise/normalise-tables.ts';
import { maskText } from './mask-text.ts';
import { toContactKey } from './personal-data.ts';
import { createOutlineIndex } from './outline-index.ts';
import { createPlaceIndex, withVillages } from './place-index.ts';
import type { Unpublished } from './report.ts';
import { gatherNotes } from './rules/gather-notes.ts';
import { rules } from './rules/rules.ts';
import { countRun } from './run-counts.ts';
import { toSheetReading } from './sheet-readings.ts';
import { isAboutRemoved, rowsOfRemoved } from './taken-down.ts';
import type { Table } from './table.ts';

/** Everything a run starts from. Files, clock and randomness are already values here. */
export interface PipelineInput {
  tables: readonly Table[];
  receipts: readonly Receipt[];
  /** Issues met while reading: a stale source, for one. */
  issues: readonly Issue[];
  decisions: Decisions;
  /** The province, its districts and tambons. */
  areas: readonly Area[];
  /** Names of the other provinces: some differ from this one's in two letters. */
  otherProvinces: readonly string[];
  /** Outlines of the areas; undefined where the operator has given none. */
  boundaries?: Boundaries | undefined;
  settings: Settings;
  sample: boolean;
  today: CalendarDate;
  /** SHA-256 in hexadecimal. */
  hash: (text: string) => string;
}

/**
 * Exports as one dataset: rows are read, joined to activities, decided on and checked.
 * Photographs are still names, and nothing is known of runs before: revisions and history come last, and `manifest.files` and
 * `manifest.previous` are the writer's.
 */
export function assembleDataset(input: PipelineInput): Dataset {
  const { settings, today, hash } = input;
  const { listed, channels, areas, normalised, agencies, contacts } = normaliseInOrder(input);

  const joined = joinReports(normalised.activities);
  const ids = identifyEvents(joined.events, hash);
  const points = new Map(areas.map(({ code, point }) => [code, point]));
  const context = { today, areaPoint: (code: string) => points.get(code) };
  const drafts = joined.events.map((event) =>
    toActivity(event, context, { activityId: ids.get(event)!, agencyId: (name) => agencies.idOf(name) }),
  );
  const clean = (text: string) => maskText(text, contacts);
  const decided = applyDecisions(drafts, input.decisions, clean);
  const activities = decided.activities.toSorted(byStartThenId);
  for (const { agencyId, sector } of activities) if (agencyId && sector) agencies.learnSector(agencyId, sector);

  const superseded = joined.superseded.map((source): Unpublished => ({ source, outcome: 'excluded' }));
  const takenDown = rowsOfRemoved(drafts, activities);
  const unpublished = [listed, channels, normalised].flatMap((part) => part.unpublished).concat(superseded, takenDown);
  const issues = [
    ...input.issues,
    ...[listed, channels, normalised].flatMap((part) => part.issues),
    ...joined.issues,
    ...joined.events.flatMap((event) => checkResultInFuture(event, today)),
    ...decided.issues.map((each) => ({ ...each, ...toldId(each.found, clean) })),
    ...gatherNotes(
      activities.flatMap((activity) =>
        rules.flatMap((rule) => rule({ activity, today, resultDueDays: settings.thresholds.resultDueDays })),
      ),
    ),
  ].filter((found) => !isAboutRemoved(found, takenDown));

  const dataset: Dataset = {
    activities,
    training: normalised.training.toSorted(byId),
    agencies: agencies.list(),
    actionPlans: normalised.actionPlans.toSorted(byId),
    channels: channels.channels.toSorted(byId),
    photos: [],
    areas: withNamedVillages(areas, activities).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    ...(input.boundaries ? { boundaries: input.boundaries } : {}),
    issues,
    aliases: decided.aliases,
    revisions: [],
    withdrawals: [],
    runs: [],
    changes: [],
    mended: [],
    monthCopies: [],
    manifest: {
      schemaVersion: 1,
      province: settings.portal.province,
      sample: input.sample,
      asOf: newestOf(input.receipts),
      today,
      receipts: [...input.receipts],
      sheets: input.tables.map((table) => toSheetReading(table, unpublished)),
      counts: {},
      files: {},
      previous: null,
    },
  };
  dataset.manifest.counts = countRun(dataset, normalised.issues);
  return dataset;
}

/** What a decision names, masked; an id of a photograph is found again by itself. */
function toldId(found: string | undefined, clean: (text: string) => string): { found?: string } {
  if (found === undefined) return {};
  return { found: /^[0-9a-f]{16}$/.test(found) ? found : cutFound(clean(found)) };
}

/** Villages first, since rows name them; then channels, since a telephone they mark public is public everywhere. */
function normaliseInOrder(input: PipelineInput) {
  const agencies = new AgencyDirectory(input.settings.agencies, input.hash);
  const read = (kinds: readonly SourceKind[], areas: readonly Area[], contacts: ReadonlySet<string>) =>
    normaliseTables(
      input.tables.filter((table) => kinds.includes(table.kind)),
      contextOf(input, areas, agencies, contacts),
    );
  const { publicContacts } = input.settings;
  const fromSettings = toContactKeys(publicContacts);
  const listed = read(['places'], input.areas, fromSettings);
  const areas = withVillages(input.areas, listed.villages);
  const channels = read(['channels'], areas, fromSettings);
  const telephones = channels.channels.flatMap(({ phone }) => (phone === undefined ? [] : [phone]));
  const contacts = toContactKeys([...publicContacts, ...telephones]);
  const normalised = read(['activities', 'training', 'action-plans'], areas, contacts);
  return { listed, channels, areas, normalised, agencies, contacts };
}

/** Contacts that may be shown, as they are compared. */
function toContactKeys(contacts: readonly string[]): ReadonlySet<string> {
  return new Set(contacts.map((contact) => (contact === '*' ? contact : toContactKey(contact))));
}

function contextOf(
  { settings, today, hash, boundaries, otherProvinces }: PipelineInput,
  areas: readonly Area[],
  agencies: AgencyDirectory,
  publicContacts: ReadonlySet<string>,
) {
  const { thresholds, portal } = settings;
  return {
    places: createPlaceIndex(areas, otherProvinces),
    province: areas.find((area) => area.code === portal.province)!,
    provinceCode: portal.province,
    outlines: createOutlineIndex(boundaries, areas),
    pointFarKm: thresholds.pointFarKm,
    pointOutsideKm: thresholds.pointOutsideKm,
    publicContacts,
    firstDate: thresholds.firstDate,
    lastDate: addDays(today, thresholds.daysAhead),
    maxParticipants: thresholds.maxParticipants,
    today,
    unitTarget: thresholds.unitTarget,
    agencyId: (name: string) => agencies.idOf(name),
    hash,
  };
}

/** Villages that no list names but an activity does, so that they have a page as well. */
function withNamedVillages(areas: readonly Area[], activities: readonly Activity[]): Area[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  for (const { place } of activities) {
    const { villageCode, villageNo, villageName } = place;
    if (villageCode === undefined) continue;
    const known = byCode.get(villageCode);
    if (known && known.nameTh !== '') continue;
    const village: Area = { code: villageCode, level: 'village', nameTh: villageName ?? '' };
    if (villageNo !== undefined) village.villageNo = villageNo;
    byCode.set(villageCode, village);
  }
  return [...byCode.values()];
}

/** The newest receipt's time; a run without any receipt is as old as can be. */
function newestOf(receipts: readonly Receipt[]): Manifest['asOf'] {
  return receipts.reduce((newest, { time }) => (time > newest ? time : newest), '1970-01-01T00:00:00Z');
}

function byStartThenId(a: Activity, b: Activity): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : byId(a, b);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
