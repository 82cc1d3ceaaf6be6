import { z } from 'zod';

/** Levels of administration (TIS 1099): จังหวัด, อำเภอ, ตำบล, หมู่บ้าน. */
export const AreaLevel = z.enum(['province', 'district', 'tambon', 'village']);
export type AreaLevel = z.infer<typeof AreaLevel>;

const twoDigits = 'the two digits of a province in quotes, such as "49"';

/** DOPA codes are text, always: 2 digits a province, 4 a district, 6 a tambon, 8 a village. */
export const ProvinceCode = z.string(twoDigits).regex(/^\d{2}$/, twoDigits);
export const DistrictCode = z.string().regex(/^\d{4}$/);
export const TambonCode = z.string().regex(/^\d{6}$/);
export const VillageCode = z.string().regex(/^\d{8}$/);
export const AreaCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{8})$/);
export type AreaCode = z.infer<typeof AreaCode>;

/** A WGS 84 position in degrees; of four decimals at most (see `roundPoint`). */
export const GeoPoint = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
export type GeoPoint = z.infer<typeof GeoPoint>;

/** Decimals of a degree that any point of the portal has at most: about 11 m, a building and not a room. */
const pointDecimals = 4;

/** A point of these degrees, no finer than the portal keeps any. */
export function roundPoint({ lat, lon }: GeoPoint): GeoPoint {
  const round = (degrees: number) => Number(degrees.toFixed(pointDecimals));
  return { lat: round(lat), lon: round(lon) };
}

/** One administrative area, known from the reference tables or from a list of villages. */
export const Area = z.object({
  code: AreaCode,
  level: AreaLevel,
  /** Thai name without its level word: "ดงหลวง", not "อำเภอดงหลวง". */
  nameTh: z.string(),
  nameEn: z.string().optional(),
  /** หมู่ที่; villages only. Names repeat inside one tambon, so it is always shown beside the name. */
  villageNo: z.number().int().positive().optional(),
  /** Where to draw the area as a point: its centroid, or the village's own point. */
  point: GeoPoint.optional(),
});
export type Area = z.infer<typeof Area>;

/** The level that a code's length tells. */
export function levelOf(code: AreaCode): AreaLevel {
  const level = ({ 2: 'province', 4: 'district', 6: 'tambon', 8: 'village' } as const)[code.length as 2 | 4 | 6 | 8];
  if (!level) throw new RangeError(`"${code}" is no area code: expected 2, 4, 6 or 8 digits`);
  return level;
}

/** The code of the area around this one; undefined for a province. */
export function parentOf(code: AreaCode): AreaCode | undefined {
  return code.length > 2 ? code.slice(0, -2) : undefined;
}

/** The codes from the province down to the area itself. */
export function lineageOf(code: AreaCode): AreaCode[] {
  return [2, 4, 6, 8].filter((length) => length <= code.length).map((length) => code.slice(0, length));
}
