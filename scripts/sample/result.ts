import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { addDays } from '../../src/domain/calendar-days.ts';
import type { Groups, SampleActivity, Setting } from './activity.ts';
import { photosOf, type SamplePhoto } from './photo-list.ts';
import type { Random } from './random.ts';
import type { Scene } from './work.ts';
import { fillIn, roundAsPeopleDo } from './wording.ts';

export interface SampleResult {
  total: number;
  /** Reported as "กว่า 200 คน". */
  isApproximate: boolean;
  groups: Groups;
  narrative: string;
  bloodCc?: number;
  plateletUnits?: number;
  trees?: number;
  rubbishKg?: number;
  budget?: number;
  reportedOn: CalendarDate;
  photos: SamplePhoto[];
}

const outdoors: ReadonlySet<Scene> = new Set<Scene>(['field', 'river', 'forest', 'road']);

/** A last sentence, as some reports have it: thanks, or the weather of the season. */
function lastWords({ work, start }: SampleActivity, random: Random): string {
  const month = Number(start.slice(5, 7));
  if (random.chance(0.55)) return '';
  if (outdoors.has(work.scene) && month >= 3 && month <= 5) return ' อากาศร้อนจึงเลิกก่อนเวลาเล็กน้อย';
  if (outdoors.has(work.scene) && month >= 6 && month <= 10) return ' ฝนตกช่วงสายแต่ทำต่อจนเสร็จ';
  return random.pick([' ขอบคุณทุกคนที่มาร่วมแรง', ' ทุกคนกลับบ้านปลอดภัย', ' จะนัดหมายครั้งต่อไปทางกลุ่มไลน์หมู่บ้าน']);
}

/** What was reported of an activity, most within three days of its end. */
export function makeResult(activity: SampleActivity, setting: Setting, random: Random): SampleResult {
  const { work, tambon, village, venue, host, end } = activity;
  const isApproximate = random.chance(0.1);
  const drawn = random.int(...work.people);
  const total = isApproximate ? Math.max(50, Math.round(drawn / 50) * 50) : drawn;
  const words = {
    total,
    venue,
    home: village.home,
    tambon: tambon.area.nameTh,
    district: tambon.district.nameTh,
    host: host.name,
  };
  const delay = random.next();
  const result: SampleResult = {
    total,
    isApproximate,
    groups: isApproximate || random.chance(0.15) ? {} : divide(total, activity, random),
    narrative: fillIn(random.pick(work.done), words, random) + lastWords(activity, random),
    reportedOn: addDays(end, delay < 0.6 ? random.int(0, 3) : delay < 0.87 ? random.int(4, 7) : random.int(8, 24)),
    photos: photosOf(activity, setting, random),
  };
  if (activity.plan?.budget !== undefined) {
    result.budget = roundAsPeopleDo(Math.round(activity.plan.budget * (0.7 + random.next() * 0.3)));
  }
  if (work.blood) {
    result.bloodCc = Math.round(total * (0.5 + random.next() * 0.3)) * 400;
    if (random.chance(0.4)) result.plateletUnits = random.int(1, 9);
  }
  result.trees = toldIn(result.narrative, /ปลูก(?!ไม้ดอก|ดาวเรือง|หญ้า)[^\d,]*([\d,]+) ต้น/);
  result.rubbishKg = toldIn(result.narrative, /ขยะ[^\d,]*([\d,]+) กิโลกรัม/);
  return result;
}

/** The number that the words of a result tell: its column says the same. */
function toldIn(narrative: string, pattern: RegExp): number | undefined {
  const number = pattern.exec(narrative)?.[1];
  return number === undefined ? undefined : Number(number.replaceAll(',', ''));
}

/** Who came, by the groups that reports tell apart; never more than came in all. */
function divide(total: number, { host, work }: SampleActivity, random: Random): Groups {
  const groups: Groups = {};
  let left = total;
  const take = (group: keyof Groups, share: number) => {
    const number = Math.min(left, Math.round(total * share * (0.6 + random.next() * 0.8)));
    if (number > 0) groups[group] = number;
    left -= number;
  };
  take('royal-volunteers', 0.25);
  take('officials', host.sector === 'state' ? 0.15 : 0.06);
  take('headmen', 0.07);
  if (work.kind === 'disaster' || random.chance(0.3)) take('military', 0.06);
  if (random.chance(0.4)) take('police', 0.04);
  if (random.chance(0.35)) take('volunteers-904', 0.03);
  if (host.name.startsWith('โรงเรียน') || random.chance(0.3)) take('students', 0.25);
  if (host.sector === 'private' || random.chance(0.2)) take('private', 0.1);
  // Some offices leave the rest untold.
  if (left > 0 && !random.chance(0.1)) groups.public = left;
  return groups;
}
