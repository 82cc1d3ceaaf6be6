import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Receipt } from '../domain/manifest.ts';

/** Datasets that are published; the dictionary of each lies with the exports. */
export type DatasetId = 'activities' | 'disaster-units' | 'agencies' | 'action-plans' | 'channels' | 'areas' | 'issues';

export interface DatasetFile {
  format: 'csv' | 'json' | 'geojson';
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
  licence: { name: string; url: string };
  /** First and last day of any activity; absent where there is none. */
  covers?: { from: CalendarDate; to: CalendarDate };
  receipts: Receipt[];
  /** SHA-256 of the previous run's manifest; null for the first. */
  previousManifest: string | null;
}
