import type { Area, AreaCode, AreaLevel } from '../domain/area.ts';
import { toMatchKey } from './text/match-key.ts';
import { nearestOf } from './text/similarity.ts';
import { toArabicDigits } from './text/thai-digits.ts';

/** What a row may say of a village; code and number decide, the name only where it stands once in the tambon. */
export interface VillageHint {
  no?: number;
  name?: string;
  code?: string;
}

/** Finds areas as exports write them: by code or by name in either language, and a name only inside its parent. */
export interface PlaceIndex {
  /** An area of any level by its code: "4904", "49040000", "TH4904", "๔๙๐๔", "4904 อำเภอดงหลวง". */
  area(code: string): Area | undefined;
  district(text: string): Area | undefined;
  tambon(text: string, districtCode: AreaCode): Area | undefined;
  village(hint: VillageHint, tambonCode: AreaCode): Area | undefined;
  /** True where a list of villages has any of this tambon. */
  knowsVillages(tambonCode: AreaCode): boolean;
  /** The district that was probably meant, for a hint; undefined where none is near. */
  nearestDistrict(text: string): Area | undefined;
  /** The tambon of this district that was probably meant, for a hint. */
  nearestTambon(text: string, districtCode: AreaCode): Area | undefined;
  /** True where the text names a province that is not this one; a misspelling of this one is no other. */
  isOtherProvince(text: string): boolean;
}

/**
 * The index over a province, its districts, its tambons and whatever villages are known (see `withVillages`).
 * Another province's name is never taken for this one's misspelt, as นครปฐม for นครพนม.
 * What was looked up is remembered, since an export says the same few names in every row.
 */
export function createPlaceIndex(areas: readonly Area[], otherProvinces: readonly string[] = []): PlaceIndex {
  const province = areas.find(({ level }) => level === 'province');
  if (!province) throw new Error('a list of areas holds its province');
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const districts = indexNames(areas.filter(({ level }) => level === 'district'));
  const capital = byCode.get(`${province.code}01`);
  if (capital) for (const key of capitalKeys(province)) if (!districts.has(key)) districts.set(key, capital);
  const tambons = groupByParent(areas, 'tambon');
  const villages = groupByParent(areas, 'village');
  const tambonNames = new Map([...tambons].map(([code, inside]) => [code, indexNames(inside)]));
  const villageFinders = new Map([...villages].map(([code, inside]) => [code, findVillage(inside)]));
  const everyday = province.code === '10' ? ['กทม', 'กรุงเทพฯ'] : [];
  const provinceKeys = [province.nameTh, province.nameEn ?? province.nameTh, ...everyday].map(toMatchKey);
  const otherKeys = new Set(otherProvinces.map(toMatchKey));

  const area = memo((text) => byCode.get(toAreaCode(text) ?? ''));
  const tambonsOf = (districtCode: AreaCode) => tambonNames.get(districtCode) ?? noNames;
  const tambonFinders = new Map(
    [...tambonNames].map(([code, names]) => [
      code,
      memo((text) => ofLevel('tambon', area(text), code) ?? findByName(names, text, 'tambon')),
    ]),
  );
  return {
    area,
    district: memo((text) => ofLevel('district', area(text)) ?? findByName(districts, text, 'district')),
    tambon: (text, districtCode) => tambonFinders.get(districtCode)?.(text),
    village: (hint, tambonCode) => villageFinders.get(tambonCode)?.(hint),
    knowsVillages: (tambonCode) => villages.has(tambonCode),
    nearestDistrict: memo((text) => findNearest(districts, text, 'district')),
    nearestTambon: (text, districtCode) => findNearest(tambonsOf(districtCode), text, 'tambon'),
    isOtherProvince: memo((text) => {
      const code = toAreaCode(text);
      if (code !== undefined) return !code.startsWith(province.code);
      const key = toNameKey(text, 'province');
      if (otherKeys.has(key)) return true;
      return /\p{L}/u.test(key) && !key.startsWith('ไม่') && nearestOf(key, provinceKeys) === undefined;
    }),
  };
}

/**
 * The areas with a list's villages among them, by code. A village of no known tambon is left out;
 * of two with one code the first stays.
 */
export function withVillages(areas: readonly Area[], villages: readonly Area[]): Area[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  for (const village of villages) {
    if (byCode.has(village.code.slice(0, 6)) && !byCode.has(village.code)) byCode.set(village.code, village);
  }
  return [...byCode].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, area]) => area);
}

type NameIndex = ReadonlyMap<string, Area>;
const noNames: NameIndex = new Map();

/** Areas by the match keys of their names; where two share one, neither is found by it. */
function indexNames(areas: readonly Area[]): Map<string, Area> {
  const names = new Map<string, Area>();
  const repeated = new Set<string>();
  for (const area of areas) {
    for (const name of [area.nameTh, area.nameEn]) {
      const key = toMatchKey(name ?? '');
      if (key === '') continue;
      if (names.has(key) && names.get(key) !== area) repeated.add(key);
      names.set(key, area);
    }
  }
  for (const key of repeated) names.delete(key);
  return names;
}

/** The capital's district is mostly called "เมือง" alone, or "เมืองฯ". */
function capitalKeys({ nameTh, nameEn }: Area): string[] {
  const names = ['เมือง', 'เมืองฯ', `เมือง${nameTh}`, 'mueang', 'muang'];
  return [...names, ...(nameEn ? [`mueang${nameEn}`, `muang${nameEn}`] : [])].map(toMatchKey);
}

function groupByParent(areas: readonly Area[], level: AreaLevel): Map<AreaCode, Area[]> {
  return Map.groupBy(
    areas.filter((area) => area.level === level),
    ({ code }) => code.slice(0, -2),
  );
}

/** Finds one of a tambon's villages. A number that the list lacks is not replaced by a like name. */
function findVillage(villages: readonly Area[]): (hint: VillageHint) => Area | undefined {
  const byCode = new Map(villages.map((village) => [village.code, village]));
  const byNo = new Map(villages.map((village) => [village.villageNo ?? Number(village.code.slice(6)), village]));
  const names = indexNames(villages);
  return ({ code, no, name }) => {
    const coded = code === undefined ? undefined : byCode.get(toAreaCode(code) ?? '');
    if (coded) return coded;
    return no === undefined ? findByName(names, name ?? '', 'village') : byNo.get(no);
  };
}

function ofLevel(level: AreaLevel, area: Area | undefined, parent = ''): Area | undefined {
  return area?.level === level && area.code.startsWith(parent) ? area : undefined;
}

function findByName(names: NameIndex, text: string, level: AreaLevel): Area | undefined {
  // The whole text first: "บ้านโคก" is a tambon's full name, and "ตาล" may be a name that begins like "ต.".
  return names.get(toMatchKey(text)) ?? names.get(toNameKey(text, level));
}

function findNearest(names: NameIndex, text: string, level: AreaLevel): Area | undefined {
  return names.get(nearestOf(toNameKey(text, level), names.keys()) ?? '');
}

/** Level words before a name as exports write them; an abbreviation only with its dot. */
const levelWords: Record<AreaLevel, RegExp> = {
  province: /^(?:จังหวัด|จว\s*\.|จ\s*\.|changwat)/i,
  district: /^(?:ที่ว่าการ)?(?:กิ่ง)?(?:อำเภอ|อ\s*\.|เขต|amphoe|amphur)/i,
  tambon: /^(?:ตำบล|ต\s*\.|แขวง|tambon)/i,
  village: /^(?:(?:หมู่ที่|หมู่บ้าน|หมู่|ม\s*\.)\s*[\d๐-๙]*\s*)?(?:บ้าน|บ\s*\.|ban\s)?/i,
};

/** Match key of a name without its level word: "อ.ดงหลวง", "อำเภอ ดงหลวง", "Dong Luang District". */
function toNameKey(text: string, level: AreaLevel): string {
  const bare = text.trim().replace(levelWords[level], '');
  return toMatchKey(bare.replace(/\s(?:province|district|subdistrict|sub-district)$/i, ''));
}

/**
 * The code that a text consists of, or begins with before a name ("490401 ตำบลกกตูม", as the forms for headmen have it);
 * undefined for any other. Registers pad to 8 digits, other systems write "TH" before it.
 */
export function toAreaCode(text: string): AreaCode | undefined {
  const digits = /^(?:TH)?((?:\d\d){1,4})(?:(?<=\d{4}) +[ก-๎a-z].*)?$/i.exec(toArabicDigits(text).trim())?.[1];
  return digits?.replace(/(?<=^\d\d(?:\d\d)*)(?:00)+$/, '');
}

/** Enough for every spelling in a province's exports, and no more than that of a file of rubbish. */
const remembered = 20_000;

function memo<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (known.has(text)) return known.get(text)!;
    const value = find(text);
    if (known.size >= remembered) known.clear();
    known.set(text, value);
    return value;
  };
}
