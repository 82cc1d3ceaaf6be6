import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedTables } from '../../../src/exports/published-fields.ts';
import { type PackagedFile, toDataPackage } from '../../../src/exports/to-datapackage.ts';
import { toExportHead } from '../../../src/exports/to-json.ts';
import { manifest, settings } from '../../support/builders.ts';

interface Field {
  name: string;
  type: string;
  format?: string;
  title: string;
  description: string;
  constraints?: { required?: boolean; enum?: string[] };
  'x-unit'?: string;
}
interface Package {
  name: string;
  description: string;
  created: string;
  licenses: { name?: string; title: string; path: string }[];
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    profile: string;
    dialect?: { lineTerminator: string };
    schema?: { fields: Field[]; primaryKey?: string[] };
  }[];
}

const head = toExportHead(manifest({ sample: false }), settings().portal, 'https://example.org/data');
const files: PackagedFile[] = [
  { table: 'activities', format: 'csv', bytes: 1234, sha256: 'ab'.repeat(32) },
  { table: 'activities', format: 'geojson', bytes: 99, sha256: 'cd'.repeat(32) },
  { table: 'issues', format: 'csv', bytes: 5, sha256: 'ef'.repeat(32) },
];
const write = (over: Partial<typeof head> = {}) =>
  JSON.parse(
    toDataPackage(files, { title: 'จิตอาสามุกดาหาร', address: 'https://example.org', head: { ...head, ...over } }),
  ) as Package;

test('every file is a resource with its name, size and checksum', () => {
  const { resources } = write();
  assert.deepEqual(
    resources.map(({ name, path, bytes, hash, profile }) => [name, path, bytes, hash, profile]),
    [
      ['activities', 'activities.csv', 1234, `sha256:${'ab'.repeat(32)}`, 'tabular-data-resource'],
      ['activities-geojson', 'activities.geojson', 99, `sha256:${'cd'.repeat(32)}`, 'data-resource'],
      ['issues', 'issues.csv', 5, `sha256:${'ef'.repeat(32)}`, 'tabular-data-resource'],
    ],
  );
});

test('a CSV describes its columns, in the order of the file, with English names and Thai titles', () => {
  const { fields, primaryKey } = write().resources[0]!.schema!;
  assert.deepEqual(
    fields.map(({ name }) => name),
    publishedTables.activities.columns.map(({ name }) => name),
  );
  assert.deepEqual(primaryKey, ['activity_id']);
  const total = fields.find(({ name }) => name === 'participants_total')!;
  assert.equal(total.type, 'integer');
  assert.equal(total.title, 'ผู้เข้าร่วมทั้งหมด');
  assert.equal(total['x-unit'], 'คน');
  const kind = fields.find(({ name }) => name === 'kind')!;
  assert.deepEqual(kind.constraints, { required: true, enum: ['development', 'disaster', 'special', 'unspecified'] });
});

test('times are said to have no seconds, and CSV lines to end with CRLF', () => {
  const { schema, dialect } = write().resources[0]!;
  assert.equal(schema!.fields.find(({ name }) => name === 'start_time')!.format, '%H:%M');
  assert.equal(dialect!.lineTerminator, '\r\n');
});

test('a table without a key has none, and other formats have no columns', () => {
  const { resources } = write();
  assert.equal('primaryKey' in resources[2]!.schema!, false);
  assert.equal('schema' in resources[1]!, false);
});

test('a licence that is known has its id and official name; another is told by its own name and address', () => {
  assert.deepEqual(write().licenses, [
    {
      name: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0 International',
      path: 'https://creativecommons.org/licenses/by/4.0/deed.th',
    },
  ]);
  const licence = { name: 'สัญญาอนุญาตข้อมูลเปิดภาครัฐ', url: 'https://example.org/licence' };
  assert.deepEqual(write({ licence }).licenses, [{ title: licence.name, path: licence.url }]);
});

test('an example says that it is one', () => {
  assert.doesNotMatch(write().description, /ตัวอย่าง/);
  assert.match(write({ sample: true }).description, /ข้อมูลตัวอย่าง/);
});

test('it is as fresh as the newest export, and no clock is read', () => {
  assert.equal(write().created, '2022-04-20T02:00:00.000Z');
});
