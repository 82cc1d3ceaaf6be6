import type { Dataset } from '../domain/dataset.ts';
import type { DatasetId } from '../views/data-page.ts';
import { publishedTables, toTable } from './published-fields.ts';
import type { ExportContext } from './tables/published-table.ts';
import { toChecksums } from './to-checksums.ts';
import { toCsv } from './to-csv.ts';
import { type PackagedFile, toDataPackage } from './to-datapackage.ts';
import { toGeoJson } from './to-geojson.ts';
import { type ExportHead, toJson } from './to-json.ts';

export interface PublishingContext {
  /** The site's name. */
  title: string;
  head: ExportHead;
  context: ExportContext;
  /** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
  hash: (text: string) => string;
}

const utf8 = new TextEncoder();

/**
 * Every file below /data by its name: each table as CSV and JSON, activities as GeoJSON too, datapackage.json with the size
 * and checksum of each, and SHA256SUMS over all of them.
 */
export function toPublishedFiles(
  dataset: Dataset,
  { title, head, context, hash }: PublishingContext,
): Map<string, string> {
  const files = new Map<string, string>();
  const packaged: PackagedFile[] = [];
  const add = (table: DatasetId, format: PackagedFile['format'], text: string) => {
    files.set(`${table}.${format}`, text);
    packaged.push({ table, format, bytes: utf8.encode(text).length, sha256: hash(text) });
  };
  for (const table of Object.keys(publishedTables) as DatasetId[]) {
    const values = toTable(table, dataset, context);
    add(table, 'csv', toCsv(values));
    add(table, 'json', toJson(values, head));
    if (table === 'activities') add(table, 'geojson', toGeoJson(values, head));
  }
  files.set('datapackage.json', toDataPackage(packaged, { title, address: context.address, head }));
  files.set('SHA256SUMS', toChecksums(Object.fromEntries([...files].map(([name, text]) => [name, hash(text)]))));
  return files;
}
