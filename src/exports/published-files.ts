import { toCanonicalJson } from '../domain/canonical-json.ts';
import type { Dataset } from '../domain/dataset.ts';
import { monthCopyFile } from '../domain/history.ts';
import { mostWorkbookRows } from '../domain/workbook-rows.ts';
import type { DataPage, DatasetId } from '../views/data-page.ts';
import type { SiteMeta } from '../views/site-meta.ts';
import { publishedTables, toTable } from './published-fields.ts';
import type { ExportContext } from './tables/published-table.ts';
import { toChecksums } from './to-checksums.ts';
import { toCsv } from './to-csv.ts';
import { type PackagedFile, toDataPackage } from './to-datapackage.ts';
import { toDcat } from './to-dcat.ts';
import { toGdCatalog } from './to-gdcatalog.ts';
import { toGeoJson } from './to-geojson.ts';
import { type ExportHead, toJson } from './to-json.ts';
import { toTurtle } from './to-turtle.ts';
import { toWorkbook } from './to-workbook.ts';

export interface PublishingContext {
  site: SiteMeta;
  page: DataPage;
  updateEveryDays: number;
  head: ExportHead;
  context: ExportContext;
  /** SHA-256 of bytes, in hexadecimal. */
  hash: (bytes: Uint8Array) => string;
}

type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = new TextEncoder();

/**
 * Every file below /data by its name: each table as CSV, XLSX and JSON, activities as GeoJSON too; the files of the chain;
 * datapackage.json with the size and checksum of each table's files, the same for catalogues, and SHA256SUMS over all of
 * them and over the frozen copies of months, which the dataset has as files.
 */
export async function toPublishedFiles(dataset: Dataset, options: PublishingContext): Promise<Map<string, Bytes>> {
  const { site, page, updateEveryDays, head, context, hash } = options;
  const files = new Map<string, Bytes>();
  const packaged: PackagedFile[] = [];
  const add = (table: DatasetId, format: PackagedFile['format'], content: string | Bytes) => {
    const bytes = typeof content === 'string' ? utf8.encode(content) : content;
    files.set(`${table}.${format}`, bytes);
    packaged.push({ table, format, bytes: bytes.length, sha256: hash(bytes) });
  };
  for (const table of Object.keys(publishedTables) as DatasetId[]) {
    const values = toTable(table, dataset, context);
    add(table, 'csv', toCsv(values));
    if (values.rows.length <= mostWorkbookRows) add(table, 'xlsx', await toWorkbook(values, head));
    add(table, 'json', toJson(values, head));
    if (table === 'activities') add(table, 'geojson', toGeoJson(values, head));
  }
  for (const [name, text] of toChainFiles(dataset)) files.set(name, utf8.encode(text));
  const about = { title: site.name, address: context.address, head };
  files.set('datapackage.json', utf8.encode(toDataPackage(packaged, about)));
  const catalogue = toDcat({ files: packaged, page, site, updateEveryDays });
  files.set('catalogue.jsonld', utf8.encode(catalogue));
  files.set('catalogue.ttl', utf8.encode(toTurtle(catalogue)));
  files.set('gdcatalog.ndjson', utf8.encode(toGdCatalog({ files: packaged, site, updateEveryDays })));
  const sums = [...files].map(([name, bytes]) => [name, hash(bytes)] as const);
  files.set('SHA256SUMS', utf8.encode(toChecksums(Object.fromEntries([...sums, ...sumsOfCopies(dataset)]))));
  return files;
}

/**
 * What the chain is made of, byte for byte as the dataset has it: the manifest, which names the others by their checksums
 * and the manifest before it; every run; every frozen copy; and the activities themselves, so that the chain binds them.
 */
function toChainFiles({ manifest, runs, monthCopies, activities }: Dataset): [name: string, text: string][] {
  const toLines = (values: readonly unknown[]) => values.map((value) => `${toCanonicalJson(value)}\n`).join('');
  return [
    ['manifest.json', `${toCanonicalJson(manifest)}\n`],
    ['runs.ndjson', toLines(runs)],
    ['month-copies.ndjson', toLines(monthCopies)],
    ['activities.ndjson', toLines(activities)],
  ];
}

function sumsOfCopies({ monthCopies }: Dataset): [name: string, sha256: string][] {
  return monthCopies.filter(({ gone }) => !gone).map((copy) => [`months/${monthCopyFile(copy)}`, copy.sha256]);
}
