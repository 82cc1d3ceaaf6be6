import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toGdCatalog } from '../../../src/exports/to-gdcatalog.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { toSiteMeta } from '../../../src/views/site-meta.ts';
import { dataset, settings } from '../../support/builders.ts';

/**
 * What the form of the extension thai_gdc asks for (its ckan_dataset.json, 2021 to 2023): the 14 fields that the minimum
 * standard wants, with the values offered where it offers a list.
 */
const required: Record<string, readonly string[] | undefined> = {
  data_type: ['ข้อมูลระเบียน', 'ข้อมูลสถิติ', 'ข้อมูลภูมิสารสนเทศเชิงพื้นที่', 'ข้อมูลหลากหลายประเภท', 'ข้อมูลประเภทอื่นๆ'],
  title: undefined,
  owner_org: undefined,
  maintainer: undefined,
  maintainer_email: undefined,
  tag_string: undefined,
  notes: undefined,
  objective: [
    'ยุทธศาสตร์ชาติ',
    'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ',
    'แผนความมั่นคงแห่งชาติ',
    'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ',
    'แผนปฏิรูปประเทศ',
    'แผนระดับที่ 3 (มติครม. 4 ธ.ค. 2560)',
    'นโยบายรัฐบาล/ข้อสั่งการนายกรัฐมนตรี',
    'มติคณะรัฐมนตรี',
    'เพื่อการให้บริการประชาชน',
    'กฎหมายที่เกี่ยวข้อง',
    'พันธกิจหน่วยงาน',
    'ดัชนี/ตัวชี้วัดระดับนานาชาติ',
    'ไม่ทราบ',
    'อื่นๆ',
  ],
  update_frequency_unit: [
    'ไม่ทราบ',
    'ปี',
    'ครึ่งปี',
    'ไตรมาส',
    'เดือน',
    'สัปดาห์',
    'วัน',
    'วันทำการ',
    'ชั่วโมง',
    'นาที',
    'ตามเวลาจริง',
    'ไม่มีการปรับปรุงหลังจากการจัดเก็บข้อมูล',
    'อื่นๆ',
  ],
  geo_coverage: [
    'ไม่มี',
    'โลก',
    'ทวีป/กลุ่มประเทศในทวีป',
    'กลุ่มประเทศทางเศรษฐกิจ',
    'ประเทศ',
    'ภาค',
    'จังหวัด',
    'อำเภอ',
    'ตำบล',
    'หมู่บ้าน',
    'เทศบาล/อบต.',
    'พิกัด',
    'ไม่ทราบ',
    'อื่นๆ',
  ],
  data_source: undefined,
  data_format: [
    'Database',
    'CSV',
    'XML',
    'Image',
    'Video',
    'Audio',
    'Text',
    'JSON',
    'HTML',
    'XLS',
    'PDF',
    'RDF',
    'NoSQL',
    'Arc/Info Coverage',
    'Shapefile',
    'GeoTiff',
    'GML',
    'ไม่ทราบ',
    'อื่นๆ',
  ],
  data_category: ['ข้อมูลสาธารณะ', 'ข้อมูลส่วนบุคคล', 'ข้อมูลความมั่นคง', 'ข้อมูลความลับทางราชการ'],
  license_id: [
    'License not specified',
    'Creative Commons Attributions',
    'Creative Commons Attribution Share-Alike',
    'Creative Commons Non-Commercial (Any)',
    'Open Data Common',
    'GNU Free Documentation License',
    'อื่นๆ',
  ],
};

/** What else the form has for records and we fill in, with the values offered. */
const further: typeof required = {
  name: undefined,
  update_frequency_interval: undefined,
  license_id_other: undefined,
  update_frequency_unit_other: undefined,
  allow_harvest: ['False', 'True'],
  accessible_condition: undefined,
  data_language: ['ไทย', 'อังกฤษ'],
  url: undefined,
  created_date: undefined,
  last_updated_date: undefined,
  resources: undefined,
};
const ofResources = [
  'name',
  'url',
  'format',
  'description',
  'resource_created_date',
  'resource_last_updated_date',
  'resource_accessible_condition',
];

const files = (['csv', 'xlsx', 'json', 'geojson'] as const).flatMap((format) =>
  (['activities', 'disaster-units', 'agencies', 'action-plans', 'channels', 'areas'] as const).map((table) => ({
    table,
    format,
    bytes: 1,
    sha256: 'ab'.repeat(32),
  })),
);
const site = (over: object = {}) => ({
  ...toSiteMeta(createSiteIndex(dataset(), '2022-04-20', settings())),
  reportErrorsTo: 'portal@example.org',
  ...over,
});
type Entry = Record<string, string | string[]> & { resources: Record<string, string>[] };
const write = (over: object = {}, updateEveryDays = 1) =>
  toGdCatalog({ files, site: site(over), updateEveryDays })
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);

test('each dataset has the 14 fields, with values that the catalogue’s form offers', () => {
  assert.equal(Object.keys(required).length, 14);
  for (const entry of write()) {
    for (const [field, offered] of Object.entries({ ...required, ...further })) {
      const values = [entry[field]].flat().filter((value) => value !== undefined);
      assert.ok(
        !(field in required) || (values.length > 0 && values.every(Boolean)),
        `${String(entry.name)}: ${field}`,
      );
      const foreign = values.filter((value) => offered && !offered.includes(value as string));
      assert.deepEqual(foreign, [], field);
    }
  }
});

test('nothing is sent that the catalogue’s form has no field for', () => {
  for (const entry of [...write(), ...write({ licence: { name: 'ก', url: 'https://example.org/l' } }, 400)]) {
    assert.deepEqual(
      Object.keys(entry).filter((field) => !(field in required) && !(field in further)),
      [],
    );
    assert.deepEqual(
      entry.resources.flatMap((file) => Object.keys(file)).filter((field) => !ofResources.includes(field)),
      [],
    );
  }
});

test('tags are words of two to 100 letters, without the comma that parts them', () => {
  for (const { tag_string: tags } of write()) {
    const each = String(tags).split(',');
    assert.equal(each.length, 3);
    for (const tag of each) assert.match(tag, /^[\p{L}\p{M}\d .-]{2,100}$/u);
  }
});

test('the organisation is what the catalogue calls it, where the settings say so', () => {
  assert.equal(write({ gdCatalogOrganisation: 'mukdahan' })[0]!.owner_org, 'mukdahan');
  assert.equal(write()[0]!.owner_org, 'ศูนย์จิตอาสาจังหวัดมุกดาหาร');
});

test('names are as CKAN takes them, and another portal’s differ', () => {
  const names = write().map(({ name }) => String(name));
  assert.deepEqual(
    names.filter((name) => !/^[a-z0-9_-]{2,100}$/.test(name)),
    [],
  );
  assert.equal(new Set(names).size, names.length);
  const others = write({ address: `https://example.org/${'a'.repeat(200)}` }).map(({ name }) => String(name));
  assert.deepEqual(
    others.filter((name) => name.length > 100 || names.includes(name)),
    [],
  );
});

test('how often it is renewed is told as times in a unit of time', () => {
  const told = [1, 2, 7, 10, 14, 30, 90, 182, 365, 400].map((days) => {
    const [entry] = write({}, days);
    return [days, entry!.update_frequency_unit, entry!.update_frequency_interval];
  });
  assert.deepEqual(told, [
    [1, 'วัน', '1'],
    [2, 'สัปดาห์', '3'],
    [7, 'สัปดาห์', '1'],
    [10, 'เดือน', '3'],
    [14, 'เดือน', '2'],
    [30, 'เดือน', '1'],
    [90, 'ไตรมาส', '1'],
    [182, 'ครึ่งปี', '1'],
    [365, 'ปี', '1'],
    [400, 'อื่นๆ', undefined],
  ]);
  assert.equal(write({}, 400)[0]!.update_frequency_unit_other, 'ทุก 400 วัน');
});

test('a licence that the catalogue does not offer is named beside “other”', () => {
  const [entry] = write({ licence: { name: 'สัญญาเอง', url: 'https://example.org/l' } });
  assert.deepEqual([entry!.license_id, entry!.license_id_other], ['อื่นๆ', 'สัญญาเอง']);
});
