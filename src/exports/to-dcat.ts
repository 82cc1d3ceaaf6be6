// DCAT-AP 3.0.1 (https://semiceu.github.io/DCAT-AP/releases/3.0.1/) as JSON-LD. Over 120 lines because it is one document:
// the catalogue, its datasets and their files, and the nodes that the profile wants typed.
import { toCanonicalJson } from '../domain/canonical-json.ts';
import { type Licence, toLicence } from '../domain/licences.ts';
import { formatAreaName } from '../format/names.ts';
import { routes } from '../routes.ts';
import type { DataPage, DatasetId } from '../views/data-page.ts';
import type { SiteMeta } from '../views/site-meta.ts';
import { mediaTypes } from './media-types.ts';
import { publishedTables } from './published-fields.ts';
import type { PackagedFile } from './to-datapackage.ts';

/** Whole terms, so that nobody must fetch a context to read the file. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcatap: 'http://data.europa.eu/r5r/',
};

/** Authority tables of the EU's Publications Office, whose use the profile asks for. */
const authority = 'http://publications.europa.eu/resource/authority';
const fileTypes: Record<PackagedFile['format'], string> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  json: 'JSON',
  geojson: 'GEOJSON',
};
const themes = [
  { code: 'SOCI', en: 'Population and society', th: 'ประชากรและสังคม' },
  { code: 'GOVE', en: 'Government and public sector', th: 'ภาครัฐ' },
];

type Node = Record<string, unknown>;

export interface DcatOptions {
  files: readonly PackagedFile[];
  page: Pick<DataPage, 'covers' | 'asOf'>;
  site: Pick<SiteMeta, 'address' | 'province' | 'owner' | 'name' | 'nameEn' | 'reportErrorsTo' | 'licence' | 'sample'>;
  updateEveryDays: number;
}

/** The site's datasets as one dcat:Catalog. */
export function toDcat({ files, page, site, updateEveryDays }: DcatOptions): string {
  const full = (path: string) => routes.absolute(site.address, path);
  const home = full(routes.data());
  const licence = toLicenceNode(toLicence(site.licence));
  const publisher = { '@id': `${home}#publisher`, '@type': 'foaf:Agent', 'foaf:name': thai(site.owner) };
  const spatial = {
    '@id': `${home}#province`,
    '@type': 'dct:Location',
    'skos:prefLabel': [thai(formatAreaName(site.province, 'th')), english(formatAreaName(site.province, 'en'))],
  };
  const shared = {
    'dct:publisher': publisher,
    'dct:spatial': spatial,
    'dct:language': concept(`${authority}/language/THA`, 'dct:LinguisticSystem'),
    'dct:modified': dateTime(page.asOf),
  };
  const ids = Object.keys(publishedTables) as DatasetId[];
  return `${toCanonicalJson({
    '@context': context,
    '@id': `${home}#catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': [thai(`ข้อมูลเปิด${site.name}`), english(`${site.nameEn}: open data`)],
    'dct:description': thai(
      `ข้อมูลเปิดกิจกรรมจิตอาสาของ${formatAreaName(site.province, 'th')} เผยแพร่โดย${site.owner}${site.sample ? ' (ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง)' : ''}`,
    ),
    'dct:license': licence,
    'foaf:homepage': document(home),
    'dcat:themeTaxonomy': {
      ...concept(`${authority}/data-theme`, 'skos:ConceptScheme'),
      'dct:title': english('Data theme'),
    },
    ...shared,
    'dcat:dataset': ids.map((id) => ({
      '@id': `${home}#${id}`,
      '@type': 'dcat:Dataset',
      'dct:title': [thai(publishedTables[id].title.th), english(publishedTables[id].title.en)],
      'dct:description': thai(publishedTables[id].descriptionTh),
      'dct:identifier': `${home}#${id}`,
      'dct:accessRights': concept(`${authority}/access-right/PUBLIC`, 'dct:RightsStatement'),
      'dct:accrualPeriodicity': concept(`${authority}/frequency/${toFrequency(updateEveryDays)}`, 'dct:Frequency'),
      'dcat:contactPoint': toContact(home, site),
      'dcat:keyword': ['จิตอาสา', publishedTables[id].title.th].map(thai),
      'dcat:landingPage': document(home),
      'dcat:theme': themes.map(({ code, en, th }) => ({
        ...concept(`${authority}/data-theme/${code}`, 'skos:Concept'),
        'skos:prefLabel': [english(en), thai(th)],
      })),
      ...(id === 'activities' && page.covers ? { 'dct:temporal': toPeriod(page.covers) } : {}),
      ...shared,
      'dcat:distribution': files
        .filter(({ table }) => table === id)
        .map((file) => toDistribution(file, full(routes.dataFile(`${file.table}.${file.format}`)), home, licence)),
    })),
  })}\n`;
}

function toDistribution(
  { table, format, bytes, sha256 }: PackagedFile,
  address: string,
  home: string,
  licence: Node,
): Node {
  return {
    '@id': `${home}#${table}-${format}`,
    '@type': 'dcat:Distribution',
    'dct:title': thai(`${publishedTables[table].title.th} (${format.toUpperCase()})`),
    'dct:description': thai(
      `${publishedTables[table].title.th}เป็นไฟล์ ${format.toUpperCase()} ${publishedTables[table].descriptionTh}`,
    ),
    'dcat:accessURL': { '@id': home },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': concept(`https://www.iana.org/assignments/media-types/${mediaTypes[format]}`, 'dct:MediaType'),
    'dct:format': concept(`${authority}/file-type/${fileTypes[format]}`, 'dct:MediaTypeOrExtent'),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'dct:license': licence,
    'dcatap:availability': {
      ...concept(`${authority}/planned-availability/AVAILABLE`, 'skos:Concept'),
      'skos:prefLabel': english('Available'),
    },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': concept('http://spdx.org/rdf/terms#checksumAlgorithm_sha256', 'spdx:ChecksumAlgorithm'),
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
  };
}

function toContact(home: string, { owner, reportErrorsTo }: DcatOptions['site']): Node {
  const isMail = reportErrorsTo?.includes('@') && !reportErrorsTo.startsWith('https:');
  return {
    '@id': `${home}#contact`,
    '@type': 'vcard:Kind',
    'vcard:fn': owner,
    ...(isMail ? { 'vcard:hasEmail': { '@id': `mailto:${reportErrorsTo}` } } : {}),
    ...(reportErrorsTo !== undefined && !isMail ? { 'vcard:hasURL': { '@id': reportErrorsTo } } : {}),
  };
}

function toLicenceNode({ url, name, official, spdx }: Licence): Node {
  return {
    '@id': url,
    '@type': 'dct:LicenseDocument',
    'dct:title': official ? [thai(official.th), english(official.en)] : name,
    ...(spdx === undefined ? {} : { 'dct:identifier': spdx }),
  };
}

/** The first and last day of any activity. */
const toPeriod = ({ from, to }: NonNullable<DataPage['covers']>): Node => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': { '@type': 'xsd:date', '@value': from },
  'dcat:endDate': { '@type': 'xsd:date', '@value': to },
});

function toFrequency(days: number): string {
  if (days <= 1) return 'DAILY';
  if (days <= 7) return 'WEEKLY';
  return days <= 31 ? 'MONTHLY' : 'IRREG';
}

const thai = (text: string) => ({ '@language': 'th', '@value': text });
const english = (text: string) => ({ '@language': 'en', '@value': text });
const dateTime = (time: string) => ({ '@type': 'xsd:dateTime', '@value': time });
const concept = (id: string, type: string): Node => ({ '@id': id, '@type': type });
const document = (address: string): Node => ({ '@id': address, '@type': 'foaf:Document' });
