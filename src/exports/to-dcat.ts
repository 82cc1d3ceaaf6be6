// DCAT-AP 3.0.1 (https://semiceu.github.io/DCAT-AP/releases/3.0.1/) as JSON-LD. Over 120 lines because it is one document:
// the catalogue, its datasets and their files.
import { toCanonicalJson } from '../domain/canonical-json.ts';
import { type Licence, toLicence } from '../domain/licences.ts';
import { formatAreaName } from '../format/names.ts';
import type { Extent } from '../maps/extent.ts';
import { routes } from '../routes.ts';
import type { DataPage, DatasetId, Span } from '../views/data-page.ts';
import type { SiteMeta } from '../views/site-meta.ts';
import {
  available,
  english,
  fileTypeOf,
  frequencyOf,
  licenceTypeOf,
  type Node,
  publicAccess,
  publisherTypeOf,
  thai,
  thaiLanguage,
  themes,
  themeTaxonomy,
  typed,
} from './dcat-terms.ts';
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
  gsp: 'http://www.opengis.net/ont/geosparql#',
};

export interface DcatOptions {
  files: readonly PackagedFile[];
  page: Pick<DataPage, 'spans' | 'since' | 'extent' | 'asOf'>;
  site: Pick<
    SiteMeta,
    'address' | 'province' | 'owner' | 'ownerKind' | 'name' | 'nameEn' | 'reportErrorsTo' | 'licence' | 'sample'
  >;
  updateEveryDays: number;
}

/** The site's datasets as one dcat:Catalog. */
export function toDcat({ files, page, site, updateEveryDays }: DcatOptions): string {
  const full = (path: string) => routes.absolute(site.address, path);
  const home = full(routes.data());
  const licence = toLicenceNode(toLicence(site.licence));
  const publisher = {
    '@id': `${home}#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': thai(site.owner),
    ...(site.ownerKind && { 'dct:type': publisherTypeOf(site.ownerKind) }),
  };
  const spatial = {
    '@id': `${home}#province`,
    '@type': 'dct:Location',
    'skos:prefLabel': [thai(formatAreaName(site.province, 'th')), english(formatAreaName(site.province, 'en'))],
    ...toGeometry(page.extent),
  };
  const shared = {
    'dct:publisher': publisher,
    'dct:spatial': spatial,
    'dct:language': thaiLanguage,
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
    'dcat:themeTaxonomy': themeTaxonomy,
    ...(page.since && { 'dct:issued': date(page.since) }),
    ...shared,
    'dcat:dataset': ids.map((id) => ({
      '@id': `${home}#${id}`,
      '@type': 'dcat:Dataset',
      'dct:title': [thai(publishedTables[id].title.th), english(publishedTables[id].title.en)],
      'dct:description': thai(publishedTables[id].descriptionTh),
      'dct:identifier': `${home}#${id}`,
      'dct:accessRights': publicAccess,
      'dct:accrualPeriodicity': frequencyOf(updateEveryDays),
      'dcat:contactPoint': toContact(home, site),
      'dcat:keyword': ['จิตอาสา', publishedTables[id].title.th].map(thai),
      'dcat:landingPage': document(home),
      'dcat:theme': themes,
      ...(page.spans[id] && { 'dct:temporal': toPeriod(page.spans[id]) }),
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
    'dcat:mediaType': typed(`https://www.iana.org/assignments/media-types/${mediaTypes[format]}`, 'dct:MediaType'),
    'dct:format': fileTypeOf(format),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'dct:license': licence,
    'dcatap:availability': available,
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': typed('http://spdx.org/rdf/terms#checksumAlgorithm_sha256', 'spdx:ChecksumAlgorithm'),
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

function toLicenceNode({ url, name, official, spdx, terms }: Licence): Node {
  return {
    '@id': url,
    '@type': 'dct:LicenseDocument',
    'dct:title': official ? [thai(official.th), english(official.en)] : name,
    ...(spdx === undefined ? {} : { 'dct:identifier': spdx }),
    ...(terms && { 'dct:type': terms.map(licenceTypeOf) }),
  };
}

const toPeriod = ({ from, to }: Span): Node => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': date(from),
  'dcat:endDate': date(to),
});

/** Well-known text has longitude first; without a reference system it means WGS 84 in that order (OGC 11-052r4, 8.5.1). */
function toGeometry({ centre, box }: Extent): Node {
  const wkt = (text: string) => ({ '@type': 'gsp:wktLiteral', '@value': text });
  return {
    ...(centre && { 'dcat:centroid': wkt(`POINT(${centre.lon} ${centre.lat})`) }),
    ...(box && { 'dcat:bbox': wkt(`POLYGON((${toCorners(box)}))`) }),
  };
}

/** Against the clock from the south-west, and back to it. */
function toCorners({ west, south, east, north }: NonNullable<Extent['box']>): string {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return corners.map((corner) => corner.map((degrees) => Number(degrees.toFixed(4))).join(' ')).join(', ');
}

const date = (day: string) => ({ '@type': 'xsd:date', '@value': day });
const dateTime = (time: string) => ({ '@type': 'xsd:dateTime', '@value': time });
const document = (address: string): Node => typed(address, 'foaf:Document');
