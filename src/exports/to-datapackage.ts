import { toCanonicalJson } from '../domain/canonical-json.ts';
import { toLicence } from '../domain/licences.ts';
import type { DatasetFile, DatasetId } from '../views/data-page.ts';
import { mediaTypes } from './media-types.ts';
import { publishedTables } from './published-fields.ts';
import type { ColumnInfo, FieldType } from './tables/published-table.ts';
import type { ExportHead } from './to-json.ts';

/** One published file, its size and its proof. */
export interface PackagedFile {
  table: DatasetId;
  format: DatasetFile['format'];
  bytes: number;
  sha256: string;
}

export interface PackageInfo {
  /** The site's name, and its address without a slash at its end. */
  title: string;
  address: string;
  /** Who answers for the data. */
  head: ExportHead;
}

/** Name of the data package, by which a built site is also known as one of this program. */
export const packageName = 'jitasa-volunteering';

/**
 * datapackage.json (Frictionless Data Package, version 1): every published file with its size and checksum, and for each
 * CSV what its columns mean. Names are English; titles and descriptions Thai, with English titles beside them.
 */
export function toDataPackage(files: readonly PackagedFile[], { title, address, head }: PackageInfo): string {
  const { asOf, licence, publisher, sample, generatedFrom, describedBy } = head;
  return `${toCanonicalJson({
    profile: 'data-package',
    name: packageName,
    title,
    description: `ข้อมูลเปิดกิจกรรมจิตอาสา เผยแพร่โดย${publisher}${sample ? ' (ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง)' : ''}`,
    homepage: describedBy,
    created: asOf,
    licenses: [toLicenceEntry(licence)],
    contributors: [{ title: publisher, path: address, role: 'publisher' }],
    sources: generatedFrom.map(({ file, sha256 }) => ({ title: file, 'x-sha256': sha256 })),
    resources: files.map(toResource),
  })}\n`;
}

/** A licence's `name` must look like an Open Definition id; one that does not, such as a Thai name, goes without. */
function toLicenceEntry(licence: ExportHead['licence']): object {
  const { name, url, official, spdx } = toLicence(licence);
  const id = spdx ?? name.replaceAll(' ', '-');
  return { ...(/^[-a-zA-Z0-9._]+$/.test(id) ? { name: id } : {}), title: official?.en ?? name, path: url };
}

function toResource({ table, format, bytes, sha256 }: PackagedFile): object {
  const { title, descriptionTh, columns, key } = publishedTables[table];
  const file = {
    path: `${table}.${format}`,
    title: title.th,
    'x-title-en': title.en,
    format,
    mediatype: mediaTypes[format],
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
  };
  if (format !== 'csv')
    return { ...file, name: `${table}-${format}`, profile: 'data-resource', description: descriptionTh };
  return {
    ...file,
    name: table,
    profile: 'tabular-data-resource',
    description: `${descriptionTh} ข้อความที่ขึ้นต้นด้วย = + - @ มีเครื่องหมาย ' นำหน้า เพื่อไม่ให้โปรแกรมตารางคำนวณอ่านเป็นสูตร`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: columns.map(toField), missingValues: [''], ...(key === undefined ? {} : { primaryKey: [key] }) },
  };
}

const types: Record<FieldType, object> = {
  string: { type: 'string' },
  date: { type: 'date' },
  // Without a format the standard expects seconds.
  time: { type: 'time', format: '%H:%M' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
};

function toField({ name, type, title, descriptionTh, unit, values, required }: ColumnInfo): object {
  const constraints = { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) };
  return {
    name,
    ...types[type],
    title: title.th,
    'x-title-en': title.en,
    description: descriptionTh,
    ...(unit ? { 'x-unit-en': unit.en, 'x-unit': unit.th } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
