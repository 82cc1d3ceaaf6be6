import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { addDays } from '../../src/domain/calendar-days.ts';
import type { SampleActivity } from './activity.ts';
import type { Random } from './random.ts';
import { roundAsPeopleDo } from './wording.ts';

export interface SamplePlan {
  wanted: number;
  dress: string;
  bring: string;
  meetingPoint: string;
  signUpUntil?: CalendarDate;
  contact: string;
  budget?: number;
  reportedOn: CalendarDate;
}

const dresses = [
  'เสื้อสุภาพ หมวก ผ้าพันคอจิตอาสา',
  'เสื้อสุภาพ กางเกงขายาว รองเท้าหุ้มส้น',
  'ชุดทำงานสุภาพ หมวกและผ้าพันคอจิตอาสา',
  'แต่งกายสุภาพ สวมหมวกกันแดด',
];

/** What was announced of an activity, some one to five weeks before it and never after today. */
export function makePlan(activity: SampleActivity, today: CalendarDate, random: Random): SamplePlan {
  const { work, start, host } = activity;
  const announced = addDays(activity.originalDate ?? start, -random.int(6, 35));
  const plan: SamplePlan = {
    wanted: roundAsPeopleDo(random.int(...work.people)),
    dress: random.pick(dresses),
    bring: work.bring,
    meetingPoint: meetingPointOf(activity, random),
    contact: host.contact,
    reportedOn: announced < today ? announced : today,
  };
  if (random.chance(0.6)) plan.signUpUntil = addDays(start, -random.int(1, 5));
  if (work.budget && random.chance(0.7)) plan.budget = Math.round(random.int(...work.budget) / 100) * 100;
  return plan;
}

function meetingPointOf({ venue, village }: SampleActivity, random: Random): string {
  const hasGrounds = /^(?:วัด|โรงเรียน|โรงพยาบาล|รพ|ที่ว่าการ|ที่ทำการ|สำนักงาน|ศูนย์)/.test(venue);
  if (hasGrounds) return random.pick([venue, `ลานจอดรถ${venue}`, `หน้าประตู${venue}`]);
  return random.pick([venue, `ศาลาประชาคม${village.home}`, `หน้า${village.temple}`]);
}
