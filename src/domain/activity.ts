import { z } from 'zod';
import { type AreaCode, DistrictCode, GeoPoint, TambonCode, VillageCode } from './area.ts';
import { CalendarDate, ClockTime } from './calendar-date.ts';
import { Count } from './count.ts';
import { SourceRef } from './source-ref.ts';

/** Short, lower-case, stable: it is the activity's address on the site. */
export const ActivityId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/);

/** จิตอาสาพัฒนา, จิตอาสาภัยพิบัติ, จิตอาสาเฉพาะกิจ; `unspecified` where the report names none of them. */
export const ActivityKind = z.enum(['development', 'disaster', 'special', 'unspecified']);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** ภาครัฐ, ภาคเอกชน, ภาคประชาชน. */
export const Sector = z.enum(['state', 'private', 'people']);
export type Sector = z.infer<typeof Sector>;

/**
 * What has become of an activity. "Awaiting result" is not a state: views derive it from `today`.
 * `draft` is read, counted as excluded and never published.
 */
export const ActivityState = z.enum(['draft', 'planned', 'postponed', 'cancelled', 'done']);
export type ActivityState = z.infer<typeof ActivityState>;

/** จัดเอง or ไปเข้าร่วม. */
export const Hosting = z.enum(['own', 'joined']);
export type Hosting = z.infer<typeof Hosting>;

/**
 * How exactly `point` is known: `exact` only where people were invited to it. A public map never draws a village's point
 * as if it were the venue.
 */
export const PointPrecision = z.enum(['exact', 'village', 'tambon', 'district']);
export type PointPrecision = z.infer<typeof PointPrecision>;

/** Groups of participants that reports tell apart, in the order reports list them. */
export const ParticipantGroup = z.enum([
  'royal-volunteers', // จิตอาสาพระราชทาน
  'volunteers-904', // จิตอาสา 904
  'officials', // ข้าราชการ
  'military', // ทหาร
  'police', // ตำรวจ
  'headmen', // กำนัน ผู้ใหญ่บ้าน
  'students', // นักเรียน นักศึกษา
  'private', // ภาคเอกชน
  'public', // ประชาชน
]);
export type ParticipantGroup = z.infer<typeof ParticipantGroup>;

/** Measures some activities report beside people: blood in cc, platelets in units, trees planted, rubbish in whole kilograms. */
export const ExtraMeasure = z.enum(['blood-cc', 'platelet-units', 'trees', 'rubbish-kg']);
export type ExtraMeasure = z.infer<typeof ExtraMeasure>;

/** Where an activity takes place. Only the district is required: reports often know no more. */
export const ActivityPlace = z.object({
  districtCode: DistrictCode,
  tambonCode: TambonCode.optional(),
  villageCode: VillageCode.optional(),
  /** หมู่ที่ as reported, also where no village code is known. */
  villageNo: z.number().int().positive().optional(),
  /** Village or community name as reported, without "บ้าน". */
  villageName: z.string().optional(),
  venue: z.string().optional(),
  point: GeoPoint.optional(),
  pointPrecision: PointPrecision.optional(),
});
export type ActivityPlace = z.infer<typeof ActivityPlace>;

/** The code of the smallest area that a place names. */
export function smallestAreaOf({ place }: { place: ActivityPlace }): AreaCode {
  return place.villageCode ?? place.tambonCode ?? place.districtCode;
}

/** What was announced beforehand (แผน). */
export const ActivityPlan = z.object({
  wantedPeople: Count.optional(),
  dress: z.string().optional(),
  bring: z.string().optional(),
  meetingPoint: z.string().optional(),
  /** For whom the place is easy to use: ramps, toilets, steps; as announced. */
  accessibility: z.string().optional(),
  /** Shade and shelter (ร่มเงา) where people work or wait; as announced. */
  shade: z.string().optional(),
  signUpUntil: CalendarDate.optional(),
  /** A contact that the settings mark public; any other is dropped before it gets here. */
  contact: z.string().optional(),
  budgetBaht: z.number().nonnegative().optional(),
  reportedOn: CalendarDate.optional(),
  source: SourceRef,
});
export type ActivityPlan = z.infer<typeof ActivityPlan>;

/** What was reported afterwards (ผล). */
export const ActivityResult = z.object({
  total: Count.optional(),
  groups: z.partialRecord(ParticipantGroup, Count),
  measures: z.partialRecord(ExtraMeasure, Count),
  narrative: z.string().optional(),
  budgetBaht: z.number().nonnegative().optional(),
  /** Ids of photographs, in the order reported. */
  photos: z.array(z.string()),
  reportedOn: CalendarDate.optional(),
  source: SourceRef,
});
export type ActivityResult = z.infer<typeof ActivityResult>;

/** An agency that reported joining (ไปเข้าร่วม) another's event; its people are not added to the host's. */
export const JoinedReport = z.object({ agencyId: z.string(), source: SourceRef });

/** One volunteer activity (กิจกรรมจิตอาสา), whatever has been reported of it so far. */
export const Activity = z.object({
  id: ActivityId,
  kind: ActivityKind,
  subtype: z.string().optional(),
  occasion: z.string().optional(),
  /** Plain text, never markup. */
  title: z.string().min(1),
  description: z.string().optional(),
  /** First day, in Asia/Bangkok. */
  start: CalendarDate,
  /** Last day; the same as `start` for most. */
  end: CalendarDate,
  startTime: ClockTime.optional(),
  endTime: ClockTime.optional(),
  place: ActivityPlace,
  /** The host; absent where the report names none. */
  agencyId: z.string().optional(),
  sector: Sector.optional(),
  /** `joined` where only an agency that went along (ไปเข้าร่วม) reported it and no host's report was found. */
  hosting: Hosting,
  joinedBy: z.array(JoinedReport),
  state: ActivityState,
  /** The first day planned before the activity was postponed. */
  postponedFrom: CalendarDate.optional(),
  /** Where it was postponed more than once: every first day planned before, as they were told; `postponedFrom` leads. */
  earlierStarts: z.array(CalendarDate).min(2).optional(),
  plan: ActivityPlan.optional(),
  result: ActivityResult.optional(),
});
export type Activity = z.infer<typeof Activity>;
