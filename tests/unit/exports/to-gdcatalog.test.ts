import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toGdCatalog } from '../../../src/exports/to-gdcatalog.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { toSiteMeta } from '../../../src/views/site-meta.ts';
import { dataset, settings } from '../../support/builders.ts';

/** The fields that the minimum standard wants, with the values that the catalogue's form offers where it offers a list. */
const required: Record<string, readonly string[] | undefined> = {
  data_type: ['ข้อมูลระเบียน', 'ข้อมูลสถิติ', 'ข้อมูลภูมิสารสนเทศเชิงพื้นที่', 'ข้อมูลหลากหลายประเภท', 'ข้อมูลประเภทอื่นๆ'],
  title: undefined,
  owner_org: undefined,
  maintainer: undefined,
  maintainer_email: undefined,
  tag_string: undefined,
  notes: undefined,
  objective: ['เพื่อการให้บริการประชาชน', 'พันธกิจหน่วยงาน'],
  update_frequency_unit: ['ปี', 'ครึ่งปี', 'ไตรมาส', 'เดือน', 'สัปดาห์', 'วัน'],
  geo_coverage: ['จังหวัด', 'อำเภอ', 'ตำบล', 'หมู่บ้าน'],
  data_source: undefined,
  data_format: ['CSV', 'JSON', 'XLS'],
  data_category: ['ข้อมูลสาธารณะ'],
  license_id: ['Creative Commons Attributions', 'Creative Commons Attribution Share-Alike', 'Open Data Common', 'อื่นๆ'],
};

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
const write = (over: object = {}, updateEveryDays = 1) =>
  JSON.parse(toGdCatalog({ files, site: site(over), updateEveryDays })) as Record<string, string | string[]>[];

test('each dataset has the 14 fields, with values that the catalogue’s form offers', () => {
  assert.equal(Object.keys(required).length, 14);
  for (const entry of write()) {
    for (const [field, offered] of Object.entries(required)) {
      const values = [entry[field]].flat();
      assert.ok(values.length > 0 && values.every((value) => value), `${String(entry.name)}: ${field}`);
      if (offered)
        assert.deepEqual(
          values.filter((value) => !offered.includes(value!)),
          [],
          field,
        );
    }
  }
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

test('how often it is renewed is told in days or weeks', () => {
  const [daily] = write({}, 1);
  const [weekly] = write({}, 14);
  assert.deepEqual([daily!.update_frequency_unit, daily!.update_frequency_interval], ['วัน', '1']);
  assert.deepEqual([weekly!.update_frequency_unit, weekly!.update_frequency_interval], ['สัปดาห์', '2']);
});

test('a licence that the catalogue does not offer is named beside “other”', () => {
  const [entry] = write({ licence: { name: 'สัญญาเอง', url: 'https://example.org/l' } });
  assert.deepEqual([entry!.license_id, entry!.license_id_other], ['อื่นๆ', 'สัญญาเอง']);
});
