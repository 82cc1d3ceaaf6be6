import { type AreaLevel } from '../domain/area.ts';
import { type Language, levelShortTerms, levelTerms } from '../words/terms.ts';

/** What is needed to name an area; an Area and a view's link to one both have it. */
export interface NamedArea {
  code: string;
  level: AreaLevel;
  /** Without its level word: "ดงหลวง", "เมืองมุกดาหาร"; empty for a village that lists know by its number alone. */
  nameTh: string;
  nameEn?: string;
  /** หมู่ที่; villages only. */
  villageNo?: number;
}

/** Where something takes place, from large to small; only the district is always known. */
export interface NamedPlace {
  district: NamedArea;
  tambon?: NamedArea;
  village?: NamedArea;
  /** As reported, also where the village has no code. */
  villageNo?: number;
  villageName?: string;
  venue?: string;
}

/**
 * An area with its level word: "จังหวัดมุกดาหาร", "อำเภอเมืองมุกดาหาร", "ตำบลกกตูม", "หมู่ 5 บ้านโคก"; "Dong Luang District".
 * Where no table knows the English name, the Thai one stands in, level word and all: the caller marks it as Thai.
 */
export function formatAreaName(area: NamedArea, language: Language): string {
  if (area.level === 'village') return formatVillage(area.villageNo, area, language);
  if (language === 'en' && area.nameEn) return englishName(area.level, area.nameEn, isBangkok(area));
  if (isBangkok(area)) return bangkokWords[area.level] + area.nameTh;
  return levelTerms[area.level].th + area.nameTh;
}

/** As `formatAreaName`, for narrow places: "อ.ดงหลวง", "ต.กกตูม", "ม.5 บ้านโคก"; "Dong Luang". */
export function formatAreaNameShort(area: NamedArea, language: Language): string {
  if (language === 'en' && area.nameEn && area.level !== 'village') return area.nameEn;
  if (area.level === 'village') return formatVillage(area.villageNo, area, language).replace(/^หมู่ /, 'ม.');
  return (isBangkok(area) ? bangkokWords : shortWords)[area.level] + area.nameTh;
}

/**
 * An area with the areas around it, given from large to small, so that no two are named alike:
 * "หมู่ 5 บ้านโคก ตำบลกกตูม อำเภอดงหลวง".
 */
export function formatAreaWithin(area: NamedArea, around: readonly NamedArea[], language: Language): string {
  const names = [area, ...around.toReversed()].map((each) => formatAreaName(each, language));
  return names.join(language === 'th' ? ' ' : ', ');
}

/** "วัดโพธิ์ศรี หมู่ 5 บ้านโคก ตำบลกกตูม อำเภอดงหลวง"; in English with commas. The province is left out: the site is one province's. */
export function formatPlace(place: NamedPlace, language: Language): string {
  const { venue, tambon, district } = place;
  const parts = [venue, formatPlaceVillage(place, language), tambon && formatAreaName(tambon, language)];
  return [...parts, formatAreaName(district, language)].filter(Boolean).join(language === 'th' ? ' ' : ', ');
}

/** Tambon and district, for a card: "ต.กกตูม อ.ดงหลวง"; "Kok Tum, Dong Luang". */
export function formatPlaceShort({ tambon, district }: NamedPlace, language: Language): string {
  const parts = [tambon, district].filter((area) => area !== undefined);
  return parts.map((area) => formatAreaNameShort(area, language)).join(language === 'th' ? ' ' : ', ');
}

/** The village of a place, known or only reported: "หมู่ 5 บ้านโคก", "หมู่ 5"; undefined where none is named. */
export function formatPlaceVillage(
  { village, villageNo, villageName }: NamedPlace,
  language: Language,
): string | undefined {
  if (village) {
    const named = village.nameTh || village.nameEn ? village : { nameTh: villageName ?? '' };
    return formatVillage(village.villageNo ?? villageNo, named, language);
  }
  if (!villageName && villageNo === undefined) return undefined;
  return formatVillage(villageNo, { nameTh: villageName ?? '' }, language);
}

/** หมู่ที่ always stands beside the name: names repeat inside one tambon. Some lists know a village by its number alone. */
function formatVillage(no: number | undefined, name: Pick<NamedArea, 'nameTh' | 'nameEn'>, language: Language): string {
  if (language === 'en' && name.nameEn) return withPrefix('Ban ', name.nameEn) + (no ? ` (Moo ${no})` : '');
  if (!name.nameTh) return no ? `${language === 'th' ? 'หมู่' : 'Moo'} ${no}` : levelTerms.village[language];
  // A community (ชุมชน) is no บ้าน, and some lists write the word into the name.
  const named = name.nameTh.startsWith('ชุมชน') ? name.nameTh : withPrefix('บ้าน', name.nameTh);
  return no ? `หมู่ ${no} ${named}` : named;
}

const withPrefix = (prefix: string, name: string) => (name.startsWith(prefix) ? name : prefix + name);

function englishName(level: Exclude<AreaLevel, 'village'>, name: string, bangkok: boolean): string {
  return bangkok && level === 'province' ? name : `${name} ${levelTerms[level].en}`;
}

const shortWords: Record<AreaLevel, string> = {
  province: levelShortTerms.province.th,
  district: levelShortTerms.district.th,
  tambon: levelShortTerms.tambon.th,
  village: levelShortTerms.village.th,
};

/** The capital (code 10) is no จังหวัด; its parts are เขต and แขวง. */
const bangkokWords: Record<AreaLevel, string> = { province: '', district: 'เขต', tambon: 'แขวง', village: 'บ้าน' };
const isBangkok = ({ code }: NamedArea) => code.startsWith('10');
