// The constraints of DCAT-AP 3.0.1 on what a catalogue of files uses, as SHACL. Written from the tables of the
// specification (https://semiceu.github.io/DCAT-AP/releases/3.0.1/): the profile's own files of shapes are not stored here.
// `npm run check:dcat` runs those. Of each class: property, how often at least and at most, and what a value must be.

type Rule = [property: string, least: number, most: number | undefined, value: string];

const date = 'date';
const text = 'literal';

const resource: Rule[] = [
  ['dct:title', 1, undefined, text],
  ['dct:description', 1, undefined, text],
  ['dct:issued', 0, 1, date],
  ['dct:modified', 0, 1, date],
  ['dct:language', 0, undefined, 'dct:LinguisticSystem'],
  ['dct:spatial', 0, undefined, 'dct:Location'],
];

export const profile: Record<string, Rule[]> = {
  'dcat:Catalog': [
    ...resource,
    ['dct:publisher', 1, 1, 'foaf:Agent'],
    ['dcat:dataset', 1, undefined, 'dcat:Dataset'],
    ['dct:license', 0, 1, 'dct:LicenseDocument'],
    ['foaf:homepage', 0, 1, 'foaf:Document'],
    ['dcat:themeTaxonomy', 0, undefined, 'skos:ConceptScheme'],
  ],
  'dcat:Dataset': [
    ...resource,
    ['dct:publisher', 0, 1, 'foaf:Agent'],
    ['dcat:contactPoint', 0, undefined, 'vcard:Kind'],
    ['dcat:distribution', 1, undefined, 'dcat:Distribution'],
    ['dcat:keyword', 1, undefined, text],
    ['dcat:theme', 1, undefined, 'skos:Concept'],
    ['dct:accessRights', 0, 1, 'dct:RightsStatement'],
    ['dct:accrualPeriodicity', 0, 1, 'dct:Frequency'],
    ['dct:identifier', 0, undefined, text],
    ['dct:temporal', 0, undefined, 'dct:PeriodOfTime'],
    ['dcat:landingPage', 0, undefined, 'foaf:Document'],
  ],
  'dcat:Distribution': [
    ['dcat:accessURL', 1, undefined, 'iri'],
    ['dct:description', 0, undefined, text],
    ['dcat:downloadURL', 0, undefined, 'iri'],
    ['dct:title', 0, undefined, text],
    ['dct:license', 0, 1, 'dct:LicenseDocument'],
    ['dct:format', 0, 1, 'dct:MediaTypeOrExtent'],
    ['dcat:mediaType', 0, 1, 'dct:MediaType'],
    ['dcat:byteSize', 0, 1, 'xsd:nonNegativeInteger'],
    ['dcatap:availability', 0, 1, 'skos:Concept'],
    ['spdx:checksum', 0, 1, 'spdx:Checksum'],
  ],
  'skos:ConceptScheme': [['dct:title', 1, undefined, text]],
  'foaf:Agent': [
    ['foaf:name', 1, undefined, text],
    ['dct:type', 0, 1, 'skos:Concept'],
  ],
  'dct:LicenseDocument': [['dct:type', 0, undefined, 'skos:Concept']],
  'dct:Location': [
    ['dcat:bbox', 0, 1, 'gsp:wktLiteral'],
    ['dcat:centroid', 0, 1, 'gsp:wktLiteral'],
  ],
  'skos:Concept': [['skos:prefLabel', 1, undefined, text]],
  'spdx:Checksum': [
    ['spdx:algorithm', 1, 1, 'iri'],
    ['spdx:checksumValue', 1, 1, 'xsd:hexBinary'],
  ],
  'dct:PeriodOfTime': [
    ['dcat:startDate', 0, 1, date],
    ['dcat:endDate', 0, 1, date],
  ],
};

/** What the profile recommends: its absence is a warning. */
export const recommended: Record<string, string[]> = {
  'dcat:Catalog': [
    'dct:issued',
    'dct:modified',
    'dct:language',
    'dct:license',
    'dct:spatial',
    'dcat:themeTaxonomy',
    'foaf:homepage',
  ],
  'dcat:Dataset': ['dct:publisher', 'dct:spatial', 'dct:temporal', 'dcat:contactPoint'],
  'dcat:Distribution': ['dct:description', 'dct:format', 'dct:license', 'dcatap:availability'],
  'dct:LicenseDocument': ['dct:type'],
  'dct:Location': ['dcat:bbox', 'dcat:centroid'],
  'dct:PeriodOfTime': ['dcat:startDate', 'dcat:endDate'],
  'foaf:Agent': ['dct:type'],
};

/** Classes whose terms come from lists that the profile names, each telling which. */
const listed = [
  'dct:Frequency',
  'dct:LinguisticSystem',
  'dct:MediaTypeOrExtent',
  'dct:RightsStatement',
  'skos:Concept',
];

const prefixes: Record<string, string> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  gsp: 'http://www.opengis.net/ont/geosparql#',
  sh: 'http://www.w3.org/ns/shacl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The constraints as a graph of shapes in Turtle. */
export function toShapes(): string {
  const head = Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .\n`);
  const shapes = [
    ...Object.entries(profile).map(([target, rules]) => toShape(target, rules.map(toProperty))),
    ...Object.entries(recommended).map(([target, properties]) =>
      toShape(
        target,
        properties.map((property) => `[ sh:path ${property} ; sh:minCount 1 ; sh:severity sh:Warning ]`),
      ),
    ),
    ...listed.map((target) => toShape(target, [toProperty(['skos:inScheme', 1, 1, 'iri'])])),
  ];
  return [...head, ...shapes].join('');
}

function toShape(target: string, properties: string[]): string {
  return `[] a sh:NodeShape ; sh:targetClass ${target} ; sh:property\n  ${properties.join(',\n  ')} .\n`;
}

function toProperty([property, least, most, value]: Rule): string {
  const parts = [`sh:path ${property}`, toValue(value)];
  if (least > 0) parts.push(`sh:minCount ${least}`);
  if (most !== undefined) parts.push(`sh:maxCount ${most}`);
  return `[ ${parts.join(' ; ')} ]`;
}

function toValue(value: string): string {
  if (value === text) return 'sh:nodeKind sh:Literal';
  if (value === 'iri') return 'sh:nodeKind sh:IRI';
  if (value === date) return 'sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:dateTime ] )';
  return /^(?:xsd|gsp):/.test(value) ? `sh:datatype ${value}` : `sh:class ${value}`;
}
