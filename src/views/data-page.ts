import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Dataset } from '../domain/dataset.ts';
import { type Licence, toLicence } from '../domain/licences.ts';
import type { Receipt } from '../domain/manifest.ts';
import { mostWorkbookRows } from '../domain/workbook-rows.ts';
import { type Extent, toExtent } from '../maps/extent.ts';
import { fiscalYearPeriod } from '../measures/period.ts';
import { routes } from '../routes.ts';
import type { SiteIndex } from './site-index.ts';

/** Datasets that are published; the dictionary of each lies with the exports. */
export type DatasetId =
  'activities' | 'disaster-units' | 'agencies' | 'action-plans' | 'channels' | 'areas' | 'issues' | 'changes';

export interface DatasetFile {
  format: 'csv' | 'xlsx' | 'json' | 'geojson';
  href: string;
}

export interface DatasetView {
  id: DatasetId;
  rows: number;
  files: DatasetFile[];
}

/** From the first to the last day. */
export interface Span {
  from: CalendarDate;
  to: CalendarDate;
}

export interface DataPage {
  today: CalendarDate;
  asOf: string;
  sample: boolean;
  datasets: DatasetView[];
  /** datapackage.json, SHA256SUMS and the like. */
  descriptionHref: string;
  checksumsHref: string;
  /** For catalogues: DCAT-AP, and the entries of Thailand's government data catalogue. */
  catalogueHref: string;
  turtleHref: string;
  gdCatalogHref: string;
  licence: Licence;
  /** First and last day of any activity; absent where there is none. */
  covers?: Span;
  /** The days that other datasets are of, as far as their rows name any. */
  spans: Partial<Record<DatasetId, Span>>;
  /** The day of the first run; absent where it is no longer known. */
  since?: CalendarDate;
  /** Where the province lies. */
  extent: Extent;
  receipts: Receipt[];
  /** SHA-256 of the previous run's manifest; null for the first. */
  previousManifest: string | null;
}

/** The formats of a dataset; too many rows for a workbook have none. */
function formatsOf(id: DatasetId, rows: number): DatasetFile['format'][] {
  return [
    'csv',
    ...(rows <= mostWorkbookRows ? (['xlsx'] as const) : []),
    'json',
    ...(id === 'activities' ? (['geojson'] as const) : []),
  ];
}

/** What is published as data, from which exports it was made, and how to check it. */
export function toDataPage({ dataset, settings, today }: SiteIndex): DataPage {
  const { manifest, activities } = dataset;
  const rows: Record<DatasetId, number> = {
    activities: activities.length,
    'disaster-units': dataset.training.length,
    agencies: dataset.agencies.length,
    'action-plans': dataset.actionPlans.length,
    channels: dataset.channels.length,
    areas: dataset.areas.length,
    issues: dataset.issues.length,
    changes: dataset.changes.reduce((sum, { cells }) => sum + Math.max(1, cells.length), 0),
  };
  const covers = toCovers(activities);
  const ids = Object.keys(rows) as DatasetId[];
  return {
    today,
    asOf: manifest.asOf,
    sample: manifest.sample,
    datasets: ids.map((id) => ({
      id,
      rows: rows[id],
      files: formatsOf(id, rows[id]).map((format) => ({ format, href: routes.dataFile(`${id}.${format}`) })),
    })),
    descriptionHref: routes.dataFile('datapackage.json'),
    checksumsHref: routes.dataFile('SHA256SUMS'),
    catalogueHref: routes.dataFile('catalogue.jsonld'),
    turtleHref: routes.dataFile('catalogue.ttl'),
    gdCatalogHref: routes.dataFile('gdcatalog.ndjson'),
    licence: toLicence(settings.portal.licence),
    covers,
    spans: { ...toSpans(dataset), ...(covers && { activities: covers }) },
    since: toFirstDay(dataset.runs),
    extent: toExtent(dataset.areas, dataset.boundaries),
    receipts: manifest.receipts,
    previousManifest: manifest.previous,
  };
}

function toCovers(activities: Dataset['activities']): Span | undefined {
  return toSpan(activities.flatMap(({ start, end }) => [start, end]));
}

/** Trainings by their days, action plans by their fiscal years, the log of changes by the runs that it compares. */
function toSpans({ training, actionPlans, runs }: Dataset): DataPage['spans'] {
  const years = actionPlans.map(({ fiscalYear }) => fiscalYearPeriod(fiscalYear));
  const spans: DataPage['spans'] = {
    'disaster-units': toSpan(training.flatMap(({ start, end }) => [start, end]).filter((day) => day !== undefined)),
    'action-plans': toSpan(years.flatMap(({ from, to }) => [from, to])),
    changes: toSpan(runs.map(({ today }) => today)),
  };
  return spans;
}

function toSpan(days: readonly CalendarDate[]): Span | undefined {
  const [first] = days;
  if (first === undefined) return undefined;
  return days.reduce(({ from, to }, day) => ({ from: day < from ? day : from, to: day > to ? day : to }), {
    from: first,
    to: first,
  });
}

/** A chain whose start was lost begins with a run that follows one that nobody has. */
function toFirstDay([first]: Dataset['runs']): CalendarDate | undefined {
  return first?.follows === null ? first.today : undefined;
}
