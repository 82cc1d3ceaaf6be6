import type { ParticipantGroup, Sector } from '../../src/domain/activity.ts';
import type { GeoPoint } from '../../src/domain/area.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { addDays, weekdayOf } from '../../src/domain/calendar-days.ts';
import type { Slot } from './days.ts';
import { hostOf, type SampleHost } from './hosts.ts';
import type { SampleTambon } from './places.ts';
import { createRandom, type Random } from './random.ts';
import { makePlan, type SamplePlan } from './plan.ts';
import { makeResult, type SampleResult } from './result.ts';
import { type Access, venues } from './venues.ts';
import { near, type SampleVillage } from './villages.ts';
import { fillIn, type Words } from './wording.ts';
import { worksOfDisaster } from './works-disaster.ts';
import { worksOfOccasion } from './works-special.ts';
import { worksOfVillageAndTown } from './works-village-and-town.ts';
import { worksOfWaterAndLand } from './works-water-and-land.ts';
import type { HostKind, Work } from './work.ts';

/** One activity of the example, with everything that its reports will say. */
export interface SampleActivity {
  no: number;
  id: string;
  work: Work;
  title: string;
  description: string;
  access: Access;
  start: CalendarDate;
  end: CalendarDate;
  startTime: string;
  endTime: string;
  tambon: SampleTambon;
  village: SampleVillage;
  venue: string;
  /** Absent where the office gave no position. */
  point?: GeoPoint;
  host: SampleHost;
  state: 'planned' | 'postponed' | 'cancelled' | 'draft';
  originalDate?: CalendarDate;
  /** Absent where nobody announced it. */
  plan?: SamplePlan;
  /** Absent where nobody reported it, or not yet. */
  result?: SampleResult;
  /** Agencies that went along and reported it themselves. */
  guests: SampleGuest[];
}

export interface SampleGuest {
  name: string;
  sector: Sector;
  total: number;
}

/** What every activity is made with. */
export interface Setting {
  seed: number;
  today: CalendarDate;
  tambons: readonly SampleTambon[];
  /** How many activities there are in all: the latest reports have the most pictures. */
  activities: number;
}

export type Groups = Partial<Record<ParticipantGroup, number>>;

const works = [...worksOfWaterAndLand, ...worksOfVillageAndTown, ...worksOfDisaster, ...worksOfOccasion];

/** The activity of a slot. It depends on seed, number and day alone, so that a million can be made one by one. */
export function makeActivity({ no, date }: Slot, setting: Setting): SampleActivity {
  const random = createRandom(`activity ${setting.seed} ${no} ${date}`);
  const work = random.pick(worksFor(date));
  const tambon = pickTambon(work, setting.tambons, random);
  const hostKind = random.pick(work.hosts);
  const village = hostKind === 'school' || hostKind === 'clinic' ? tambon.villages[0]! : random.pick(tambon.villages);
  const venueKind = random.pick(work.venues.filter((kind) => kind !== 'mekong' || tambon.byTheMekong));
  const venue = venues[venueKind].name(village, tambon);
  const host = hostOf(hostKind, tambon);
  const words: Words = {
    venue,
    home: village.home,
    tambon: tambon.area.nameTh,
    district: tambon.district.nameTh,
    host: host.name,
  };
  const startHour = work.hours[0] + (random.chance(0.2) ? 1 : 0);
  const yearBE = Number(date.slice(0, 4)) + 543;
  const activity: SampleActivity = {
    no,
    id: `${tambon.district.code}-${yearBE % 100}-${String(no + 1).padStart(4, '0')}`,
    work,
    title: fillIn(random.pick(work.titles), words, random),
    description: fillIn(work.about, words, random),
    access: random.pick(venues[venueKind].access),
    start: date,
    end: addDays(date, (work.lastsDays ?? 1) - 1),
    startTime: clock(startHour, random.chance(0.4) ? 30 : 0),
    endTime: clock(startHour + work.hours[1], 0),
    tambon,
    village,
    venue,
    host,
    state: 'planned',
    guests: [],
  };
  if (random.chance(0.45)) activity.point = near(village.point, 0.5, random);
  giveFate(activity, setting, random);
  addGuests(activity, hostKind, random);
  return activity;
}

const worksByDay = new Map<string, readonly Work[]>();

/** Works that make sense on a day, by its month and its place in the week. */
function worksFor(date: CalendarDate): readonly Work[] {
  const isWeekend = [0, 6].includes(weekdayOf(date));
  const key = `${date.slice(5, 7)} ${isWeekend}`;
  const known = worksByDay.get(key);
  if (known) return known;
  const fitting = works.filter(
    ({ months, days }) =>
      (!days || (days === 'weekend') === isWeekend) && (!months || months.includes(Number(date.slice(5, 7)))),
  );
  worksByDay.set(key, fitting);
  return fitting;
}

/** Every district has its share; the capital's twice as much. */
function pickTambon(work: Work, tambons: readonly SampleTambon[], random: Random): SampleTambon {
  const needsMekong = work.venues.every((kind) => kind === 'mekong');
  const fitting = needsMekong ? tambons.filter(({ byTheMekong }) => byTheMekong) : tambons;
  const district = random.pick(needsMekong ? districtsByTheMekong : districts);
  return random.pick(fitting.filter(({ area }) => area.code.startsWith(district)));
}

const districts = ['4901', '4901', '4902', '4903', '4904', '4905', '4906', '4907'];
const districtsByTheMekong = ['4901', '4903', '4906'];

/** Whether it was announced, put off, called off, held and reported. */
function giveFate(activity: SampleActivity, setting: Setting, random: Random): void {
  const isPast = activity.end < setting.today;
  const fate = random.next();
  if (fate < 0.035) activity.state = 'cancelled';
  else if (fate < 0.09) {
    activity.state = 'postponed';
    activity.originalDate = addDays(activity.start, -random.int(3, 21));
  } else if (fate < 0.105) activity.state = 'draft';
  // Its host reports nothing at all; somebody who went along does.
  else if (fate < 0.115 && isPast) return void activity.guests.push(guestOf('health-volunteers', activity, random));
  const isUnannounced = isPast && activity.state === 'planned' && random.chance(0.07);
  if (!isUnannounced) activity.plan = makePlan(activity, setting.today, random);
  const isHeld = isPast && activity.state !== 'cancelled' && activity.state !== 'draft';
  const result = isHeld && (isUnannounced || random.chance(0.93)) ? makeResult(activity, setting, random) : undefined;
  if (result && (isUnannounced || result.reportedOn <= setting.today)) activity.result = result;
}

/** Bigger events have guests, who report them as theirs too (ไปเข้าร่วม). */
function addGuests(activity: SampleActivity, hostKind: HostKind, random: Random): void {
  if (!activity.result || activity.result.total < 80 || !random.chance(0.35)) return;
  const kinds = (['government', 'health-volunteers', 'school', 'company'] as const).filter((kind) => kind !== hostKind);
  activity.guests.push(guestOf(random.pick(kinds), activity, random));
}

function guestOf(kind: HostKind, { tambon, result }: SampleActivity, random: Random): SampleGuest {
  const { name, sector } = hostOf(kind, tambon);
  return { name, sector, total: random.int(8, Math.round((result?.total ?? 90) / 3)) };
}

function clock(hour: number, minute: number): string {
  return `${String(Math.min(hour, 23)).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
