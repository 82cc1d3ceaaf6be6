import type { CalendarDate } from '../domain/calendar-date.ts';
import type { SourceRef } from '../domain/source-ref.ts';
import type { Training } from '../domain/training.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { type AreaMap, type MapName, toAreaMap } from './area-map.ts';
import type { Share } from '../measures/tally.ts';
import type { SiteIndex } from './site-index.ts';

/** `unreported`: no class gives a number; `none`: nobody; `part`: fewer than the target; `full`: the target or more. */
export type UnitProgress = 'unreported' | 'none' | 'part' | 'full';

export interface UnitClass {
  classNo?: string;
  start?: CalendarDate;
  end?: CalendarDate;
  registered?: number;
  trained?: number;
  source: SourceRef;
}

/** One local government's disaster unit (ชุดจิตอาสาภัยพิบัติ ของ อปท.). */
export interface UnitRow {
  unitId: string;
  name: string;
  kind: Training['unitKind'];
  district: AreaLink;
  /** People the unit is to have: the largest target among its reports, never their sum. */
  target: number;
  /**
   * The largest number among its reports, since each usually repeats the unit's roll; their sum where more are trained
   * than that, since then each report counts its own class. Absent where no report gives a number.
   */
  registered?: number;
  /** Sum over classes, each counted once; absent where no class reports a number. */
  trained?: number;
  progress: UnitProgress;
  lastTrained?: CalendarDate;
  /** By first day; a class reported twice stands here once. */
  classes: UnitClass[];
}

/** Units of a district or of the province together. */
export interface UnitsFigures {
  units: number;
  unitsTrained: Share;
  unitsFull: Share;
  target: number;
  /** Units' registered and trained people, where they report them. */
  registered: number;
  trained: number;
  /** Trained people towards the target; no unit counts for more than its own target. */
  coverage: Share;
}

export interface DistrictUnits {
  district: AreaLink;
  figures: UnitsFigures;
  units: UnitRow[];
}

/** The province's map, each district shaded by how much of its target is trained. */
export interface UnitsMap extends Pick<AreaMap, 'width' | 'height' | 'outline'> {
  /** 0 where nothing is reported or nobody is trained, then 1 to 5 for each fifth of the target. */
  shapes: { path: string; shade: number }[];
  names: Record<'th' | 'en', MapName[]>;
}

export interface DisasterUnitsPage {
  today: CalendarDate;
  asOf: string;
  figures: UnitsFigures;
  /** By code; within a district those not yet trained first, then by the Thai alphabet. */
  districts: DistrictUnits[];
  /** The province shaded by coverage; absent where no outlines are known. */
  map?: UnitsMap;
  /** Districts of the province without any report. */
  districtsWithoutReport: AreaLink[];
}

/** Disaster units by district. What no unit reports is no number: it is left out of sums. */
export function toDisasterUnitsPage(index: SiteIndex): DisasterUnitsPage {
  const { dataset, today } = index;
  const collator = new Intl.Collator('th');
  const byUnit = Map.groupBy(dataset.training, ({ unitId }) => unitId);
  const units = [...byUnit.values()]
    .map((reports) => toUnit(index, reports))
    .toSorted((a, b) => Number(hasTrained(a)) - Number(hasTrained(b)) || collator.compare(a.name, b.name));
  const byDistrict = Map.groupBy(units, ({ district }) => district.code);
  const districtCodes = new Set([...(index.children.get(dataset.manifest.province) ?? []), ...byDistrict.keys()]);
  const districts = [...byDistrict.keys()].toSorted().map((code) => {
    const unitsThere = byDistrict.get(code) ?? [];
    return { district: toAreaLink(index, code), figures: toUnitsFigures(unitsThere), units: unitsThere };
  });
  return {
    today,
    asOf: dataset.manifest.asOf,
    figures: toUnitsFigures(units),
    districts,
    map: toUnitsMap(index, districts),
    districtsWithoutReport: [...districtCodes]
      .filter((code) => !byDistrict.has(code))
      .map((code) => toAreaLink(index, code)),
  };
}

const fifths = 5;

function toUnitsMap(index: SiteIndex, districts: readonly DistrictUnits[]): UnitsMap | undefined {
  const map = toAreaMap(index, index.dataset.manifest.province);
  if (!map || map.shapes.length === 0) return undefined;
  const { width, height, outline, labels, shapes } = map;
  const shadeOf = (code: string) => {
    const coverage = districts.find(({ district }) => district.code === code)?.figures.coverage;
    return coverage && coverage.of > 0 ? Math.ceil((coverage.part / coverage.of) * fifths) : 0;
  };
  return {
    width,
    height,
    outline,
    shapes: shapes.map(({ area, path }) => ({ path, shade: shadeOf(area.code) })),
    names: { th: labels.th.names, en: labels.en.names },
  };
}

function toUnit(index: SiteIndex, everyReport: Training[]): UnitRow {
  const reports = onceEach(everyReport);
  const first = reports[0]!;
  const target = Math.max(...reports.map((report) => report.target));
  const registeredNumbers = reports.flatMap(({ registered }) => registered ?? []);
  const trainedNumbers = reports.flatMap(({ trained }) => trained ?? []);
  const trained = trainedNumbers.length > 0 ? sum(trainedNumbers) : undefined;
  const roll = registeredNumbers.length > 0 ? Math.max(...registeredNumbers) : undefined;
  return {
    unitId: first.unitId,
    name: first.unitName,
    kind: first.unitKind,
    district: toAreaLink(index, first.districtCode),
    target,
    registered: roll !== undefined && (trained ?? 0) > roll ? sum(registeredNumbers) : roll,
    trained,
    progress: toProgress(trained, target),
    lastTrained: reports
      .filter((report) => report.trained)
      .flatMap(({ start, end }) => end ?? start ?? [])
      .toSorted()
      .at(-1),
    classes: reports
      .map(({ classNo, start, end, registered, trained: of, source }) => ({
        classNo,
        start,
        end,
        registered,
        trained: of,
        source,
      }))
      .toSorted((a, b) => compare(a.start ?? '~', b.start ?? '~') || compare(a.classNo ?? '', b.classNo ?? '')),
  };
}

/**
 * A unit's classes, each once: the same number and days reported again is the same class, and the report with the most
 * people trained stands for it. Reports that name neither number nor day cannot be told to be the same, so all stay.
 */
function onceEach(reports: Training[]): Training[] {
  const byClass = Map.groupBy(reports, ({ id, classNo, start, end }) =>
    JSON.stringify(classNo === undefined && start === undefined ? [id] : [classNo, start, end]),
  );
  return [...byClass.values()].map((same) => {
    const most = same.reduce((best, report) => ((report.trained ?? -1) > (best.trained ?? -1) ? report : best));
    const registered = same.flatMap((report) => report.registered ?? []);
    return {
      ...most,
      target: Math.max(...same.map(({ target }) => target)),
      registered: registered.length > 0 ? Math.max(...registered) : undefined,
    };
  });
}

function toProgress(trained: number | undefined, target: number): UnitProgress {
  if (trained === undefined) return 'unreported';
  if (trained === 0) return 'none';
  return trained < target ? 'part' : 'full';
}

const hasTrained = ({ progress }: UnitRow) => progress === 'part' || progress === 'full';

function toUnitsFigures(units: UnitRow[]): UnitsFigures {
  const target = sum(units.map((unit) => unit.target));
  return {
    units: units.length,
    unitsTrained: { part: units.filter(hasTrained).length, of: units.length },
    unitsFull: { part: units.filter(({ progress }) => progress === 'full').length, of: units.length },
    target,
    registered: sum(units.map(({ registered }) => registered ?? 0)),
    trained: sum(units.map(({ trained }) => trained ?? 0)),
    coverage: { part: sum(units.map((unit) => Math.min(unit.trained ?? 0, unit.target))), of: target },
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
