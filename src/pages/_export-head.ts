import { type ExportHead, toExportHead } from '../exports/to-json.ts';
import { routes } from '../routes.ts';
import { dataset, settings, siteMeta } from '../site-data.ts';

/** What every published file says of itself. */
export const exportHead = (): ExportHead =>
  toExportHead(dataset().manifest, settings().portal, routes.absolute(siteMeta().address, routes.data()));
