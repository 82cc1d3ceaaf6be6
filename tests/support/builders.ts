import type { Activity, ActivityPlace, ActivityPlan, ActivityResult } from '../../src/domain/activity.ts';
import type { ActionPlanLine, Agency } from '../../src/domain/agency.ts';
import type { Area } from '../../src/domain/area.ts';
import type { Boundaries } from '../../src/domain/boundaries.ts';
import type { Channel } from '../../src/domain/channel.ts';
import type { Count } from '../../src/domain/count.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Run } from '../../src/domain/history.ts';
import type { Manifest, SheetReading } from '../../src/domain/manifest.ts';
import type { Photo } from '../../src/domain/photo.ts';
import { Settings } from '../../src/domain/settings.ts';
import type { Revision } from '../../src/domain/revision.ts';
import type { SourceRef } from '../../src/domain/source-ref.ts';
import type { Training } from '../../src/domain/training.ts';

// A test names what it is about; these fill in the rest, always the same.

/** A number as reported; `count(200, true)` is "กว่า 200". */
export const count = (value: number, approximate = false): Count => ({
  value,
  approximate,
  raw: approximate ? `กว่า ${value}` : String(value),
});

export const sourceRef = (over: Partial<SourceRef> = {}): SourceRef => ({
  source: 'sample',
  file: 'activities.csv',
  row: 2,
  ...over,
});

export const plan = (over: Partial<ActivityPlan> = {}): ActivityPlan => ({ source: sourceRef(), ...over });

/** A result; `result({ total: count(50) })`. */
export const result = (over: Partial<ActivityResult> = {}): ActivityResult => ({
  groups: {},
  measures: {},
  photos: [],
  source: sourceRef({ row: 3 }),
  ...over,
});

type ActivityParts = Partial<Omit<Activity, 'place'>> & { place?: Partial<ActivityPlace> };

/**
 * A day's activity of development in อำเภอดงหลวง (4904), planned for 18 April 2565.
 * `end` follows `start`; `state` is `done` where a result is given.
 */
export const activity = ({ place, ...over }: ActivityParts = {}): Activity => {
  const start = over.start ?? '2022-04-18';
  return {
    id: 'a1',
    kind: 'development',
    title: 'ทำความสะอาดวัด',
    start,
    end: start,
    place: { districtCode: '4904', ...place },
    hosting: 'own',
    joinedBy: [],
    state: over.result ? 'done' : 'planned',
    ...over,
  };
};

/** An activity with a result; `done({ start: '2022-04-18', people: 50 })`. */
export const done = ({ people, ...over }: ActivityParts & { people?: number } = {}): Activity =>
  activity({ ...over, result: over.result ?? result(people === undefined ? {} : { total: count(people) }) });

/** What subscribers know of an activity: seen for the first time in the newest export, and as it is since. */
export const revision = ({ id, state }: Pick<Activity, 'id' | 'state'>, over: Partial<Revision> = {}): Revision => {
  const seen = { digest: '0', sequence: 0, first: '2022-04-20T02:00:00.000Z' };
  return { id, uid: id, announced: seen, ...(state === 'done' ? { reported: seen } : {}), ...over };
};

export const agency = (over: Partial<Agency> = {}): Agency => ({
  id: 'dong-luang',
  name: 'ที่ทำการปกครองอำเภอดงหลวง',
  ...over,
});

export const actionPlanLine = (over: Partial<ActionPlanLine> = {}): ActionPlanLine => ({
  id: 'p1',
  agencyId: 'dong-luang',
  fiscalYear: 2565,
  title: 'จิตอาสาพัฒนาแหล่งน้ำ',
  source: sourceRef({ file: 'plans.csv' }),
  ...over,
});

export const training = (over: Partial<Training> = {}): Training => ({
  id: 't1',
  unitId: 'u1',
  unitName: 'อบต.ดงหลวง',
  unitKind: 'sao',
  districtCode: '4904',
  target: 50,
  source: sourceRef({ file: 'training.csv' }),
  ...over,
});

export const channel = (over: Partial<Channel> = {}): Channel => ({
  id: 'c1',
  areaCode: '4904',
  kind: 'board',
  name: 'บอร์ดประชาสัมพันธ์หน้าที่ว่าการอำเภอ',
  source: sourceRef({ file: 'channels.csv' }),
  ...over,
});

export const photo = (over: Partial<Photo> = {}): Photo => ({
  id: '00000000000000a1',
  file: '00000000000000f1',
  activityId: 'a1',
  width: 1600,
  height: 1200,
  widths: [480, 960, 1600],
  colour: '#72a389',
  ...over,
});

/** Two districts of Mukdahan, three tambons and two villages: enough for every level. */
export const areas: Area[] = [
  { code: '49', level: 'province', nameTh: 'มุกดาหาร', nameEn: 'Mukdahan', point: { lat: 16.54, lon: 104.72 } },
  { code: '4903', level: 'district', nameTh: 'ดอนตาล', nameEn: 'Don Tan', point: { lat: 16.32, lon: 104.92 } },
  { code: '490301', level: 'tambon', nameTh: 'ดอนตาล', nameEn: 'Don Tan', point: { lat: 16.31, lon: 104.91 } },
  { code: '4904', level: 'district', nameTh: 'ดงหลวง', nameEn: 'Dong Luang', point: { lat: 16.8, lon: 104.54 } },
  { code: '490401', level: 'tambon', nameTh: 'ดงหลวง', nameEn: 'Dong Luang', point: { lat: 16.81, lon: 104.55 } },
  { code: '49040101', level: 'village', nameTh: 'ดงหลวง', villageNo: 1, point: { lat: 16.812, lon: 104.552 } },
  { code: '49040105', level: 'village', nameTh: 'โพนสว่าง', villageNo: 5 },
  { code: '490402', level: 'tambon', nameTh: 'หนองบัว', nameEn: 'Nong Bua', point: { lat: 16.75, lon: 104.5 } },
];

/** The outline of one tambon: a square of 0.1° around its point (104.5–104.6° E, 16.75–16.85° N). */
export const boundaries = ({ code = '490401' }: { code?: string } = {}): Boundaries => ({
  type: 'Topology',
  transform: { scale: [0.001, 0.001], translate: [104.5, 16.75] },
  objects: { areas: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: code, arcs: [[0]] }] } },
  // The first position is where it begins, each further one a step from the one before.
  arcs: [
    [
      [0, 0],
      [100, 0],
      [0, 100],
      [-100, 0],
      [0, -100],
    ],
  ],
  attribution: { source: 'ทดสอบ', licence: 'CC0', date: '2026-01-31' },
});

/** The first run; a later one names its number. */
export const run = (over: Partial<Run> = {}): Run => ({
  number: 1,
  asOf: '2022-04-20T01:00:00Z',
  today: '2022-04-20',
  follows: null,
  link: null,
  content: '0'.repeat(64),
  changes: { added: 1, corrected: 0, withdrawn: 0, merged: 0 },
  districts: {},
  ...over,
});

export const sheetReading = (over: Partial<SheetReading> = {}): SheetReading => ({
  source: 'sample',
  kind: 'activities',
  file: 'activities.csv',
  format: 'csv',
  columns: [],
  rows: 0,
  published: 0,
  held: 0,
  excluded: 0,
  ...over,
});

export const manifest = (over: Partial<Manifest> = {}): Manifest => ({
  schemaVersion: 1,
  province: '49',
  sample: true,
  asOf: '2022-04-20T02:00:00.000Z',
  today: '2022-04-20',
  receipts: [],
  sheets: [],
  counts: {},
  files: {},
  previous: null,
  ...over,
});

/** A dataset; activities are put in its order (by start, then id). */
export const dataset = (over: Partial<Dataset> = {}): Dataset => {
  const activities = (over.activities ?? []).toSorted(
    (a, b) => Number(a.start > b.start) - Number(a.start < b.start) || Number(a.id > b.id) - Number(a.id < b.id),
  );
  return {
    training: [],
    agencies: [agency()],
    actionPlans: [],
    channels: [],
    photos: [],
    areas,
    issues: [],
    aliases: {},
    revisions: [],
    withdrawals: [],
    runs: [],
    changes: [],
    mended: [],
    monthCopies: [],
    manifest: manifest(),
    ...over,
    activities,
  };
};

/** Settings with their defaults, as a portal.yaml of few lines gives them. */
export const settings = (over: Partial<Settings> = {}): Settings => ({
  ...Settings.parse({
    portal: {
      name: 'จิตอาสามุกดาหาร',
      nameEn: 'Mukdahan Volunteers',
      province: '49',
      address: 'https://example.org',
      owner: 'ศูนย์จิตอาสาจังหวัดมุกดาหาร',
    },
  }),
  ...over,
});
