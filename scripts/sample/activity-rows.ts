import type { SampleActivity, SampleGuest } from './activity.ts';
import type { Row } from './value.ts';

const kinds = { development: 'จิตอาสาพัฒนา', disaster: 'จิตอาสาภัยพิบัติ', special: 'จิตอาสาเฉพาะกิจ' } as const;
const states = { planned: 'แผน', postponed: 'เลื่อน', cancelled: 'ยกเลิก', draft: 'ร่าง' } as const;
export const sectors = { state: 'ภาครัฐ', private: 'ภาคเอกชน', people: 'ภาคประชาชน' } as const;

const groupFields = {
  'royal-volunteers': 'royalVolunteers',
  'volunteers-904': 'volunteers904',
  officials: 'officials',
  military: 'military',
  police: 'police',
  headmen: 'headmen',
  students: 'students',
  private: 'private',
  public: 'public',
} as const;

/** What every report of an activity says. */
function commonRow(activity: SampleActivity): Row {
  const { work, start, end, startTime, endTime, tambon, village, point, host } = activity;
  return {
    title: activity.title,
    kind: kinds[work.kind],
    subtype: work.subtype,
    ...(work.occasion ? { occasion: work.occasion } : {}),
    start: end === start ? { day: start } : { day: start, until: end },
    ...(end === start ? {} : { end: { day: end } }),
    time: { time: startTime, until: endTime },
    venue: activity.venue,
    ...(village.no === undefined ? {} : { villageNo: village.no }),
    villageName: village.home.startsWith('ชุมชน') ? village.home : village.name,
    tambon: tambon.area.nameTh,
    district: tambon.district.nameTh,
    province: 'มุกดาหาร',
    ...(point ? { lat: point.lat, lon: point.lon, point: `${point.lat}, ${point.lon}` } : {}),
    agency: host.name,
    sector: sectors[host.sector],
    hosting: 'จัดเอง',
    author: 'เจ้าหน้าที่ตัวอย่าง',
  };
}

/** The announcement of an activity; only where it has a plan. */
export function toPlanRow(activity: SampleActivity): Row | undefined {
  const { plan, state, originalDate } = activity;
  if (!plan) return undefined;
  const row: Row = {
    ...commonRow(activity),
    activityId: activity.id,
    recordKind: 'แผน',
    state: states[state],
    ...(originalDate ? { originalDate: { day: originalDate } } : {}),
    description: activity.description,
    wantedPeople: plan.wanted,
    dress: plan.dress,
    bring: plan.bring,
    meetingPoint: plan.meetingPoint,
    ...activity.access,
    contact: plan.contact,
    ...(plan.signUpUntil ? { signUpUntil: { day: plan.signUpUntil } } : {}),
    ...(plan.budget === undefined ? {} : { budgetBaht: plan.budget }),
    reportedOn: { day: plan.reportedOn },
  };
  return { ...row, ...Object.fromEntries(forgottenBy(activity).map((field) => [field, undefined])) };
}

/** What an office left out of its announcement: of some twenty, one has no hour, one no place and one nobody to ask. */
function forgottenBy({ no }: SampleActivity): string[] {
  return [
    no % 19 === 4 ? ['time'] : [],
    no % 23 === 6 ? ['venue', 'meetingPoint'] : [],
    no % 17 === 2 ? ['contact'] : [],
  ].flat();
}

/** The report of an activity; only where it has a result. */
export function toResultRow(activity: SampleActivity): Row | undefined {
  const { result } = activity;
  if (!result) return undefined;
  return {
    ...commonRow(activity),
    activityId: activity.id,
    recordKind: 'ผล',
    state: 'ดำเนินการแล้ว',
    narrative: result.narrative,
    total: { people: result.total, isApproximate: result.isApproximate },
    ...Object.fromEntries(
      Object.entries(result.groups).map(([group, number]) => [groupFields[group as keyof typeof groupFields], number]),
    ),
    ...(result.bloodCc === undefined ? {} : { bloodCc: result.bloodCc }),
    ...(result.plateletUnits === undefined ? {} : { plateletUnits: result.plateletUnits }),
    ...(result.trees === undefined ? {} : { trees: result.trees }),
    ...(result.rubbishKg === undefined ? {} : { rubbishKg: result.rubbishKg }),
    ...(result.budget === undefined ? {} : { budgetBaht: result.budget }),
    ...(result.photos.length > 0 ? { photos: result.photos.map(({ name }) => name).join('; ') } : {}),
    reportedOn: { day: result.reportedOn },
  };
}

/** Plan and result in one row, as offices write it that keep one list. */
export function toWholeRow(activity: SampleActivity): Row | undefined {
  const plan = toPlanRow(activity);
  const result = toResultRow(activity);
  if (!plan || !result) return plan ?? result;
  return { ...plan, ...result, ...(plan.originalDate ? { originalDate: plan.originalDate } : {}) };
}

/** The report of an agency that went along: the same event, its own people, no id of the host's. */
export function toGuestRow(activity: SampleActivity, { name, sector, total }: SampleGuest): Row {
  const { title, work, village } = activity;
  return {
    ...commonRow(activity),
    title: `ร่วมกิจกรรม${title}`,
    recordKind: 'ผล',
    state: 'ดำเนินการแล้ว',
    hosting: 'ไปเข้าร่วม',
    agency: name,
    sector: sectors[sector],
    narrative: `นำคนไปร่วม${work.subtype === 'บริการประชาชน' ? 'บริการประชาชน' : 'งาน'} ${village.home} จำนวน ${total} คน`,
    total: { people: total, isApproximate: false },
    reportedOn: { day: activity.result?.reportedOn ?? activity.end },
  };
}
