import { toCanonicalJson } from '../domain/canonical-json.ts';
import { toLicence } from '../domain/licences.ts';
import { formatAreaName } from '../format/names.ts';
import { routes } from '../routes.ts';
import type { DatasetId } from '../views/data-page.ts';
import type { SiteMeta } from '../views/site-meta.ts';
import { publishedTables } from './published-fields.ts';
import type { PackagedFile } from './to-datapackage.ts';

/** The tables that a catalogue is to know of; the others explain these. */
const catalogued: readonly DatasetId[] = [
  'activities',
  'disaster-units',
  'agencies',
  'action-plans',
  'channels',
  'areas',
];

export interface CatalogueOptions {
  files: readonly PackagedFile[];
  site: Pick<
    SiteMeta,
    'address' | 'province' | 'owner' | 'gdCatalogOrganisation' | 'reportErrorsTo' | 'licence' | 'asOf' | 'sample'
  >;
  updateEveryDays: number;
}

/**
 * Entries for Thailand's government data catalogue (GD Catalog, data.go.th), one a dataset and a line, as its CKAN takes
 * them by `package_create` and ckanapi by `load datasets`. They hold the 14 fields that the minimum standard of metadata
 * wants of every dataset (https://gdhelppage.nso.go.th/p00_03_006.html), with the values that the catalogue's own form
 * offers (`ckan_dataset.json` of the extension thai_gdc). `owner_org` is the publisher's name where the settings do not say
 * what the catalogue knows it by.
 */
export function toGdCatalog({ files, site, updateEveryDays }: CatalogueOptions): string {
  const full = (path: string) => routes.absolute(site.address, path);
  const province = formatAreaName(site.province, 'th');
  const { catalogue, name, official } = toLicence(site.licence);
  const isMail = site.reportErrorsTo !== undefined && !site.reportErrorsTo.startsWith('https:');
  const packages = catalogued.map((id) => {
    const { title, descriptionTh } = publishedTables[id];
    const own = files.filter(({ table }) => table === id);
    return {
      name: toName(site, id),
      data_type: 'ข้อมูลระเบียน',
      title: `${title.th} ${province}`,
      owner_org: site.gdCatalogOrganisation ?? site.owner,
      maintainer: site.owner,
      maintainer_email: isMail ? site.reportErrorsTo : '',
      tag_string: ['จิตอาสา', title.th, province].join(','),
      notes: `${descriptionTh}${site.sample ? ' (ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง)' : ''}`,
      objective: ['เพื่อการให้บริการประชาชน'],
      ...toFrequency(updateEveryDays),
      geo_coverage: 'จังหวัด',
      data_source: site.owner,
      data_format: [...new Set(own.map(({ format }) => storage[format]))],
      data_category: 'ข้อมูลสาธารณะ',
      license_id: catalogue,
      ...(catalogue === 'อื่นๆ' ? { license_id_other: official?.th ?? name } : {}),
      allow_harvest: 'True',
      accessible_condition: 'ไม่มี',
      data_language: ['ไทย'],
      url: full(`${routes.data()}#${id}`),
      last_updated_date: site.asOf.slice(0, 10),
      resources: own.map(({ format, sha256 }) => ({
        name: `${title.th} (${format.toUpperCase()})`,
        url: full(routes.dataFile(`${id}.${format}`)),
        format: format.toUpperCase(),
        description: `${descriptionTh} SHA-256: ${sha256}`,
      })),
    };
  });
  return packages.map((entry) => `${toCanonicalJson(entry)}\n`).join('');
}

/** How the catalogue's form names the formats in which data is kept. */
const storage: Record<PackagedFile['format'], string> = { csv: 'CSV', xlsx: 'XLS', json: 'JSON', geojson: 'JSON' };

/** A name that no other portal's dataset has: of the address' host and path, at most the 100 characters of CKAN. */
function toName({ address }: CatalogueOptions['site'], id: DatasetId): string {
  const place = address.replace(/^https?:\/\//, '').toLowerCase();
  return `${place.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 100 - id.length - 1)}-${id}`;
}

/** The catalogue's units of time, with so many days at most. */
const units = [
  ['วัน', 1],
  ['สัปดาห์', 7],
  ['เดือน', 31],
  ['ไตรมาส', 92],
  ['ครึ่งปี', 184],
  ['ปี', 366],
] as const;

/**
 * How often something is renewed that is renewed every so many days: the catalogue wants a unit of time and how many times
 * in it (ครั้ง/หน่วยความถี่), at least. The shortest unit that has it once is said.
 */
function toFrequency(days: number): { update_frequency_unit: string; update_frequency_interval?: string } {
  const [unit, length] = units.find(([, most]) => days <= most) ?? ['อื่นๆ'];
  return {
    update_frequency_unit: unit,
    ...(length === undefined
      ? { update_frequency_unit_other: `ทุก ${days} วัน` }
      : { update_frequency_interval: String(Math.floor(length / days)) }),
  };
}
