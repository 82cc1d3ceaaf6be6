import type { ActivityPlace } from '../../domain/activity.ts';
import type { Area } from '../../domain/area.ts';
import { readWhole } from '../cells/count.ts';
import { type PlaceIndex, toAreaCode } from '../place-index.ts';
import { locatePoint, type PointContext } from './locate-point.ts';
import type { RowReader } from './row-reader.ts';

/** What locating needs to know of the province. */
export interface LocatingContext extends PointContext {
  province: Area;
}

/**
 * Where a row says that something is: a district at least, or undefined with the reason written down as an issue.
 * Names are looked up only inside the area around them, since tambons and villages repeat each other's names.
 */
export function locate(row: RowReader, context: LocatingContext): ActivityPlace | undefined {
  const { places, province } = context;
  const provinceText = row.text('province');
  if (provinceText !== undefined && places.isOtherProvince(provinceText)) {
    row.report('province-other', { field: 'province', found: provinceText, expected: province.nameTh });
    return undefined;
  }
  const code = row.text('areaCode');
  const known = code === undefined ? undefined : places.area(code);
  const district = findDistrict(row, places, known);
  if (!district) return undefined;
  row.districtCode = district.code;
  if (code !== undefined && !isInside(code, district, province)) {
    row.report('area-contradicts', { field: 'areaCode', found: code, expected: district.nameTh });
  }
  const place: ActivityPlace = { districtCode: district.code };

  const tambon = findTambon(row, places, district, known);
  if (tambon) place.tambonCode = tambon.code;
  const village = findVillage(row, places, tambon, known, place);
  const venue = row.text('venue');
  if (venue !== undefined) place.venue = venue;
  const point = locatePoint(row, village ?? tambon ?? district, tambon ?? district, context);
  return point ? { ...place, point, pointPrecision: 'exact' } : place;
}

/** True for a code of the district or inside it, whether the register knows its village or not, and for the province's. */
function isInside(code: string, district: Area, province: Area): boolean {
  const found = toAreaCode(code);
  return found === province.code || found?.startsWith(district.code) === true;
}

function findDistrict(row: RowReader, places: PlaceIndex, known: Area | undefined): Area | undefined {
  const text = row.text('district');
  const district = text === undefined ? undefined : places.district(text);
  if (district) return district;
  if (known && known.level !== 'province') return places.area(known.code.slice(0, 4));
  if (text === undefined) row.report('district-missing', { field: 'district' });
  else
    row.report('district-unknown', { field: 'district', found: text, expected: places.nearestDistrict(text)?.nameTh });
  return undefined;
}

function findTambon(row: RowReader, places: PlaceIndex, district: Area, known: Area | undefined): Area | undefined {
  const text = row.text('tambon');
  const tambon = text === undefined ? undefined : places.tambon(text, district.code);
  if (tambon) return tambon;
  if (known && known.code.length >= 6 && known.code.startsWith(district.code))
    return places.area(known.code.slice(0, 6));
  if (text !== undefined) {
    const nearest = places.nearestTambon(text, district.code);
    row.report('tambon-unknown', { field: 'tambon', found: text, expected: nearest?.nameTh });
  }
  return undefined;
}

/** Finds the village and writes its number, name and code into `place`, as far as they are known. */
function findVillage(
  row: RowReader,
  places: PlaceIndex,
  tambon: Area | undefined,
  known: Area | undefined,
  place: ActivityPlace,
): Area | undefined {
  const no = row.read('villageNo', readWhole, 'village-number-unreadable');
  const name = row.text('villageName')?.replace(/^(?:หมู่บ้าน|บ้าน|บ\.)\s*/, '');
  if (no !== undefined && no >= 1 && no <= 99) place.villageNo = no;
  else if (no !== undefined) row.report('village-number-unreadable', { field: 'villageNo', found: String(no) });
  if (name) place.villageName = name;
  if (!tambon) return undefined;
  const code = known?.level === 'village' && known.code.startsWith(tambon.code) ? known.code : undefined;
  const village = places.village({ no: place.villageNo, name, code }, tambon.code);
  if (village) {
    place.villageCode = village.code;
    if (village.villageNo !== undefined) place.villageNo ??= village.villageNo;
    place.villageName ??= village.nameTh;
  } else if (place.villageNo !== undefined) {
    // The register gives a village its tambon's code and its หมู่ที่ in two digits.
    place.villageCode = tambon.code + String(place.villageNo).padStart(2, '0');
    if (places.knowsVillages(tambon.code)) {
      row.report('village-unknown', { field: 'villageNo', found: `${name ?? ''} หมู่ ${place.villageNo}`.trim() });
    }
  }
  return village;
}
