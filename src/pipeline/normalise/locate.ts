import type { ActivityPlace } from '../../domain/activity.ts';
import type { Area, GeoPoint } from '../../domain/area.ts';
import { readWhole } from '../cells/count.ts';
import { readPoint } from '../cells/point.ts';
import type { PlaceIndex } from '../place-index.ts';
import { isIssue } from '../table.ts';
import type { RowReader } from './row-reader.ts';

/** What locating needs to know of the province. */
export interface LocatingContext {
  places: PlaceIndex;
  province: Area;
  /** A point farther than this from its area's own point is not used. */
  pointFarKm: number;
}

/**
 * Where a row says that something is: a district at least, or undefined with the reason written down as an issue.
 * Names are looked up only inside the area around them, since tambons and villages repeat each other's names.
 */
export function locate(row: RowReader, { places, province, pointFarKm }: LocatingContext): ActivityPlace | undefined {
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
  if (known && known.level !== 'province' && !known.code.startsWith(district.code)) {
    row.report('area-contradicts', { field: 'areaCode', found: code, expected: district.nameTh });
  }
  const place: ActivityPlace = { districtCode: district.code };

  const tambon = findTambon(row, places, district, known);
  if (tambon) place.tambonCode = tambon.code;
  const village = findVillage(row, places, tambon, known, place);
  const venue = row.text('venue');
  if (venue !== undefined) place.venue = venue;
  locatePoint(row, place, village ?? tambon ?? district, village?.level === 'village' ? pointFarKm / 2 : pointFarKm);
  return place;
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

/** Puts the row's own point into `place` where it is near the area it names. */
function locatePoint(row: RowReader, place: ActivityPlace, area: Area, farKm: number): void {
  const reading = readPoint(row.cell('lat'), row.cell('lon'), row.cell('point'));
  if (reading === undefined) return;
  const field = row.has('point') ? 'point' : 'lat';
  if (isIssue(reading)) {
    row.report(reading.code, { field, found: reading.found });
    return;
  }
  const { point, swapped } = reading;
  const written = `${point.lat}, ${point.lon}`;
  const kilometres = area.point ? distanceKm(point, area.point) : 0;
  if (kilometres > farKm) {
    row.report('point-far', { field, found: `${written} (${Math.round(kilometres)} กม.)` });
    return;
  }
  if (swapped) row.report('point-swapped', { field, found: written });
  place.point = point;
  place.pointPrecision = 'exact';
}

/** Kilometres between two points on a sphere (haversine); good to 0.5 %. */
export function distanceKm(a: GeoPoint, b: GeoPoint): number {
  const radians = Math.PI / 180;
  const lat = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2;
  const lon = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(lat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * lon));
}
