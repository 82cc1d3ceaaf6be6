import type { DatasetFile } from '../views/data-page.ts';

/** Media types of published files by their format; that of workbooks is registered with IANA for Office Open XML. */
export const mediaTypes: Record<DatasetFile['format'], string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  geojson: 'application/geo+json',
};
