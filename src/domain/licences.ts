import type { Settings } from './settings.ts';

/** What a licence asks: nothing, to name the source, to share alike. */
export type LicenceTerm = 'public-domain' | 'attribution' | 'share-alike';

/** A licence that is known by its address: its official names, and what catalogues call it. */
export interface Licence {
  /** As the settings name it. */
  name: string;
  url: string;
  official?: { th: string; en: string };
  /** Identifier of the SPDX licence list. */
  spdx?: string;
  /** What it asks of whoever uses the data; absent where it is not known. */
  terms?: readonly LicenceTerm[];
  /** Its value in the field `license_id` of Thailand's national data catalogue. */
  catalogue: string;
}

type Known = Omit<Licence, 'name' | 'url'> & { url: RegExp };

/** Official names as creativecommons.org and opendatacommons.org give them. */
const known: readonly Known[] = [
  {
    url: /^https:\/\/creativecommons\.org\/licenses\/by\/4\.0(\/|$)/,
    official: {
      th: 'สัญญาอนุญาตครีเอทีฟคอมมอนส์ แบบแสดงที่มา 4.0 ระหว่างประเทศ',
      en: 'Creative Commons Attribution 4.0 International',
    },
    spdx: 'CC-BY-4.0',
    terms: ['attribution'],
    catalogue: 'Creative Commons Attributions',
  },
  {
    url: /^https:\/\/creativecommons\.org\/licenses\/by-sa\/4\.0(\/|$)/,
    official: {
      th: 'สัญญาอนุญาตครีเอทีฟคอมมอนส์ แบบแสดงที่มา-อนุญาตแบบเดียวกัน 4.0 ระหว่างประเทศ',
      en: 'Creative Commons Attribution-ShareAlike 4.0 International',
    },
    spdx: 'CC-BY-SA-4.0',
    terms: ['attribution', 'share-alike'],
    catalogue: 'Creative Commons Attribution Share-Alike',
  },
  {
    url: /^https:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0(\/|$)/,
    official: { th: 'ครีเอทีฟคอมมอนส์ สละลิขสิทธิ์ CC0 1.0 สากล', en: 'CC0 1.0 Universal' },
    spdx: 'CC0-1.0',
    terms: ['public-domain'],
    catalogue: 'Open Data Common',
  },
  {
    url: /^https:\/\/opendatacommons\.org\/licenses\/by(\/|$)/,
    official: { th: 'Open Data Commons Attribution License v1.0', en: 'Open Data Commons Attribution License v1.0' },
    spdx: 'ODC-By-1.0',
    terms: ['attribution'],
    catalogue: 'Open Data Common',
  },
  {
    url: /^https:\/\/opendatacommons\.org\/licenses\/odbl(\/|$)/,
    official: {
      th: 'Open Data Commons Open Database License v1.0',
      en: 'Open Data Commons Open Database License v1.0',
    },
    spdx: 'ODbL-1.0',
    terms: ['attribution', 'share-alike'],
    catalogue: 'Open Data Common',
  },
];

/** What is known of the licence that the settings name; of another its name and address alone. */
export function toLicence({ name, url }: Settings['portal']['licence']): Licence {
  const { url: _pattern, ...found } = known.find((one) => one.url.test(url)) ?? { url: undefined, catalogue: 'อื่นๆ' };
  return { name, url, ...found };
}
