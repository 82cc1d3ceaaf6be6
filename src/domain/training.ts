import { z } from 'zod';
import { DistrictCode } from './area.ts';
import { CalendarDate } from './calendar-date.ts';
import { SourceRef } from './source-ref.ts';

/** Kinds of local government: อบจ., เทศบาลนคร, เทศบาลเมือง, เทศบาลตำบล, อบต. */
export const LocalGovernmentKind = z.enum(['pao', 'city', 'town', 'subdistrict-municipality', 'sao', 'unknown']);
export type LocalGovernmentKind = z.infer<typeof LocalGovernmentKind>;

/**
 * One training report of a local government's disaster unit (ชุดจิตอาสาภัยพิบัติ).
 * Counts only: a list of people's names never passes the decoder.
 */
export const Training = z.object({
  id: z.string(),
  /** Stable id of the unit, so that its classes come together. */
  unitId: z.string(),
  /** As written for people: "อบต.นาโก", "เทศบาลตำบลดอนตาล". */
  unitName: z.string().min(1),
  unitKind: LocalGovernmentKind,
  districtCode: DistrictCode,
  /** People the unit is to have; the settings' default (50) where the export names none. */
  target: z.number().int().nonnegative(),
  registered: z.number().int().nonnegative().optional(),
  trained: z.number().int().nonnegative().optional(),
  /** รุ่นที่ */
  classNo: z.string().optional(),
  start: CalendarDate.optional(),
  end: CalendarDate.optional(),
  source: SourceRef,
});
export type Training = z.infer<typeof Training>;
