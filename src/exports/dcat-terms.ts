import type { LicenceTerm } from '../domain/licences.ts';
import type { OwnerKind } from '../domain/settings.ts';
import type { PackagedFile } from './to-datapackage.ts';

// Terms of the vocabularies that DCAT-AP asks for. Each names its vocabulary itself, so that a checker need not fetch that.

/** A node of JSON-LD, of terms with prefixes. */
export type Node = Record<string, unknown>;

/** Authority tables of the EU's Publications Office. */
const authority = 'http://publications.europa.eu/resource/authority';

const fileTypes: Record<PackagedFile['format'], string> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  json: 'JSON',
  geojson: 'GEOJSON',
};

const publisherTypes: Record<OwnerKind, [id: string, label: string]> = {
  'national-authority': ['NationalAuthority', 'National authority'],
  'regional-authority': ['RegionalAuthority', 'Regional authority'],
  'local-authority': ['LocalAuthority', 'Local authority'],
  academic: ['Academia-ScientificOrganisation', 'Academia/Scientific organisation'],
  company: ['Company', 'Company'],
  'non-governmental': ['NonGovernmentalOrganisation', 'Non-Governmental Organisation'],
  'non-profit': ['NonProfitOrganisation', 'Non-Profit Organisation'],
  individual: ['PrivateIndividual(s)', 'Private Individual(s)'],
};

const licenceTypes: Record<LicenceTerm, [id: string, label: string]> = {
  'public-domain': ['PublicDomain', 'Public domain'],
  attribution: ['Attribution', 'Attribution'],
  'share-alike': ['ViralEffect-ShareAlike', 'Viral effect (a.k.a. Share-alike)'],
};

/** A text in Thai or English. */
export const thai = (text: string) => ({ '@language': 'th', '@value': text });
export const english = (text: string) => ({ '@language': 'en', '@value': text });

/** A node that is named and typed, and nothing else. */
export const typed = (id: string, type: string): Node => ({ '@id': id, '@type': type });

/** Whose themes the datasets have. */
export const themeTaxonomy: Node = {
  ...typed(`${authority}/data-theme`, 'skos:ConceptScheme'),
  'dct:title': english('Data theme'),
};

/** What every dataset is about. */
export const themes: Node[] = [
  { ...term('data-theme', 'SOCI', 'skos:Concept'), ...label('Population and society', 'ประชากรและสังคม') },
  { ...term('data-theme', 'GOVE', 'skos:Concept'), ...label('Government and public sector', 'ภาครัฐ') },
];

export const thaiLanguage = term('language', 'THA', 'dct:LinguisticSystem');
export const publicAccess = term('access-right', 'PUBLIC', 'dct:RightsStatement');
export const available: Node = {
  ...term('planned-availability', 'AVAILABLE', 'skos:Concept'),
  ...label('Available'),
};

/** How often something is renewed that is renewed every so many days. */
export function frequencyOf(days: number): Node {
  return term('frequency', toFrequency(days), 'dct:Frequency');
}

/** The file type of a format. */
export function fileTypeOf(format: PackagedFile['format']): Node {
  return term('file-type', fileTypes[format], 'dct:MediaTypeOrExtent');
}

/** The publisher type of ADMS. */
export function publisherTypeOf(kind: OwnerKind): Node {
  return admsTerm('publishertype', 'Publisher type', publisherTypes[kind]);
}

/** The licence type of ADMS for what a licence asks. */
export function licenceTypeOf(asked: LicenceTerm): Node {
  return admsTerm('licencetype', 'Licence type', licenceTypes[asked]);
}

function term(table: string, code: string, type: string): Node {
  return { ...typed(`${authority}/${table}/${code}`, type), 'skos:inScheme': { '@id': `${authority}/${table}` } };
}

function admsTerm(list: string, title: string, [id, name]: [id: string, name: string]): Node {
  const scheme = `http://purl.org/adms/${list}`;
  return {
    ...typed(`${scheme}/${id}`, 'skos:Concept'),
    ...label(name),
    'skos:inScheme': { ...typed(`${scheme}/1.0`, 'skos:ConceptScheme'), 'dct:title': english(title) },
  };
}

function label(en: string, th?: string): Node {
  return { 'skos:prefLabel': th === undefined ? english(en) : [english(en), thai(th)] };
}

function toFrequency(days: number): string {
  if (days <= 1) return 'DAILY';
  if (days <= 7) return 'WEEKLY';
  return days <= 31 ? 'MONTHLY' : 'IRREG';
}
