import type { Area } from '../../domain/area.ts';
import { readWhole } from '../cells/count.ts';
import type { PlaceIndex } from '../place-index.ts';
import { toArabicDigits } from '../text/thai-digits.ts';
import { locatePoint, type PointContext } from './locate-point.ts';
import type { RowReader } from './row-reader.ts';

/** One village of the operator's list, or `held` where its tambon, number or name is missing. */
export function normalisePlace(row: RowReader, context: PointContext): Area | 'held' {
  const { places } = context;
  const name = row.text('villageName')?.replace(/^(?:หมู่บ้าน|บ้าน|บ\.)\s*/, '');
  if (!name) {
    row.report('name-missing', { field: 'villageName' });
    return 'held';
  }
  const no = row.read('villageNo', readWhole, 'village-number-unreadable');
  const code = villageCode(row, places, no);
  if (code === undefined) {
    row.report('area-unknown', { field: 'tambon', found: row.text('areaCode') ?? row.text('tambon') });
    return 'held';
  }
  row.districtCode = code.slice(0, 4);
  const area: Area = { code, level: 'village', nameTh: name };
  if (no !== undefined && no >= 1) area.villageNo = no;
  const tambon = places.area(code.slice(0, 6))!;
  const point = locatePoint(row, tambon, tambon, context);
  return point ? { ...area, point } : area;
}

/** The village's own code, else its tambon's code and its หมู่ที่ in two digits. */
function villageCode(row: RowReader, places: PlaceIndex, no: number | undefined): string | undefined {
  const written = toArabicDigits(row.text('areaCode') ?? '').replace(/\D/g, '');
  if (written.length === 8 && !written.endsWith('00') && places.area(written.slice(0, 6))) return written;
  const district = places.district(row.text('district') ?? written.slice(0, 4));
  const tambon = district && places.tambon(row.text('tambon') ?? written.slice(0, 6), district.code);
  return tambon && no !== undefined && no >= 1 && no <= 99 ? tambon.code + String(no).padStart(2, '0') : undefined;
}
