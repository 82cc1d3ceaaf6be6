import type { GeoPoint } from '../../src/domain/area.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { SampleActivity, Setting } from './activity.ts';
import { countAhead } from './days.ts';
import type { Random } from './random.ts';
import type { Scene } from './work.ts';

/** A picture that a result names; `picture.ts` draws it. No two activities share one. */
export interface SamplePhoto {
  name: string;
  scene: Scene;
  width: number;
  height: number;
  /** Seed of the drawing. */
  seed: string;
  date: CalendarDate;
  time: string;
  /** Where it says it was taken; planted, so that its removal can be proved. */
  point: GeoPoint;
}

/** So many activities before today have up to four large pictures; of all earlier ones so many have one small picture. */
const recent = 36;
const earlier = 150;

/** The pictures of a result. Their number does not grow with the number of activities. */
export function photosOf(activity: SampleActivity, setting: Setting, random: Random): SamplePhoto[] {
  const past = setting.activities - countAhead(setting.activities);
  const age = past - activity.no;
  if (age <= recent) {
    const count = random.chance(0.12) ? 0 : random.pick([1, 1, 2, 2, 3, 4]);
    return Array.from({ length: count }, (_, index) => photoOf(activity, index, 1600, setting, random));
  }
  const step = Math.max(1, (past - recent) / earlier);
  const isChosen = Math.floor(activity.no / step) !== Math.floor((activity.no - 1) / step);
  return isChosen ? [photoOf(activity, 0, 960, setting, random)] : [];
}

function photoOf(
  activity: SampleActivity,
  index: number,
  long: number,
  { seed }: Setting,
  random: Random,
): SamplePhoto {
  const { no, id, work, village, start, startTime, point } = activity;
  const short = Math.round((long * 2) / 3);
  const isPortrait = random.chance(0.2);
  const turn = index + 1;
  return {
    // As telephones, LINE and people name their pictures.
    name: random.pick([
      `IMG_${String(no * 7 + 1000).padStart(4, '0')}_${turn}.jpg`,
      `${id}-${turn}.JPG`,
      `${village.home} ${id} (${turn}).jpg`,
      `ภาพกิจกรรม ${id} ${turn}.jpeg`,
      `LINE_ALBUM_${id.replaceAll('-', '')}_${turn}.jpg`,
    ]),
    scene: work.scene,
    width: isPortrait ? short : long,
    height: isPortrait ? long : short,
    seed: `photo ${seed} ${no} ${index}`,
    date: start,
    time: startTime,
    point: point ?? village.point,
  };
}
