import type { CalendarDate } from '../domain/calendar-date.ts';
import { type Licence, toLicence } from '../domain/licences.ts';
import type { Receipt } from '../domain/manifest.ts';
import { mostWorkbookRows } from '../domain/workbook-rows.ts';
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
  covers?: { from: CalendarDate; to: CalendarDate };
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
    gdCatalogHref: routes.dataFile('gdcatalog.json'),
    licence: toLicence(settings.portal.licence),
    covers: toCovers(activities),
    receipts: manifest.receipts,
    previousManifest: manifest.previous,
  };
}

function toCovers(activities: SiteIndex['dataset']['activities']): DataPage['covers'] {
  const first = activities[0];
  if (!first) return undefined;
  return { from: first.start, to: activities.reduce((last, { end }) => (end > last ? end : last), first.end) };
}
