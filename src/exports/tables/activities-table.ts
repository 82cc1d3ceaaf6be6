// Over 200 lines because it is a list: what every published column of an activity means, for the dictionary too.
import {
  type Activity,
  ActivityKind,
  ActivityState,
  ExtraMeasure,
  Hosting,
  ParticipantGroup,
  PointPrecision,
  Sector,
} from '../../domain/activity.ts';
import { routes } from '../../routes.ts';
import {
  groupTerms,
  hostingTerms,
  kindTerms,
  measureTerms,
  measureUnitTerms,
  planTerms,
  sectorTerms,
  stateTerms,
  type Term,
} from '../../words/terms.ts';
import {
  baht,
  type Column,
  column,
  degrees,
  people,
  type PublishedTable,
  sourceColumns,
  toDegrees,
} from './published-table.ts';

const titles = ({ th, en }: Term): [string, string] => [th, en];

/** People and measures count once, from the host: a guest's own report has a column of its own. */
const hostResult = ({ hosting, result }: Activity) => (hosting === 'own' ? result : undefined);

const hostSector = ({ hosting, sector }: Activity) => (hosting === 'own' ? sector : undefined);

/** One column for each group of people that reports tell apart: participants_officials and so on. */
const groupColumns: Column<Activity>[] = ParticipantGroup.options.map((group) =>
  column(
    `participants_${group.replaceAll('-', '_')}`,
    'integer',
    [`ผู้เข้าร่วม: ${groupTerms[group].th}`, `Participants: ${groupTerms[group].en}`],
    `จำนวนผู้เข้าร่วมกลุ่ม${groupTerms[group].th} ตามรายงานของเจ้าภาพ ว่างไว้ถ้าไม่ได้รายงาน`,
    (activity) => hostResult(activity)?.groups[group]?.value,
    { unit: people },
  ),
);

const measureColumns: Column<Activity>[] = ExtraMeasure.options.map((measure) =>
  column(
    measure.replaceAll('-', '_'),
    'number',
    titles(measureTerms[measure]),
    'เฉพาะกิจกรรมที่เจ้าภาพรายงานค่านี้',
    (activity) => hostResult(activity)?.measures[measure]?.value,
    { unit: measureUnitTerms[measure] },
  ),
);

/** กิจกรรมจิตอาสา: one row an activity, plan and result side by side. */
export const activitiesTable: PublishedTable<Activity> = {
  id: 'activities',
  title: { th: 'กิจกรรมจิตอาสา', en: 'Volunteer activities' },
  descriptionTh:
    'หนึ่งแถวคือหนึ่งกิจกรรม รวมแผนและผลไว้ด้วยกัน จำนวนผู้เข้าร่วมนับจากรายงานของเจ้าภาพเพียงครั้งเดียว ช่องว่างหมายถึงไม่ได้รายงาน ไม่ใช่ศูนย์',
  key: 'activity_id',
  rows: ({ activities }) => activities,
  columns: [
    column(
      'activity_id',
      'string',
      ['รหัสกิจกรรม', 'Activity id'],
      'รหัสถาวรของกิจกรรม ใช้เป็นที่อยู่ของหน้าเว็บด้วย',
      ({ id }) => id,
      {
        required: true,
      },
    ),
    column('title', 'string', ['ชื่อกิจกรรม', 'Title'], 'ชื่อตามที่หน่วยงานรายงาน', ({ title }) => title, { required: true }),
    column('kind', 'string', ['รหัสประเภท', 'Kind (code)'], 'รหัสประเภทกิจกรรมจิตอาสา', ({ kind }) => kind, {
      required: true,
      values: ActivityKind.options,
    }),
    column(
      'kind_th',
      'string',
      ['ประเภทกิจกรรม', 'Kind (Thai)'],
      'ชื่อประเภทกิจกรรมภาษาไทย',
      ({ kind }) => kindTerms[kind].th,
      {
        required: true,
      },
    ),
    column('subtype', 'string', ['ประเภทย่อย', 'Sub-type'], 'ตามที่หน่วยงานรายงาน', ({ subtype }) => subtype),
    column('occasion', 'string', ['เนื่องในโอกาส', 'Occasion'], 'ตามที่หน่วยงานรายงาน', ({ occasion }) => occasion),
    column('state', 'string', ['รหัสสถานะ', 'State (code)'], 'รหัสสถานะล่าสุดของกิจกรรม', ({ state }) => state, {
      required: true,
      values: ActivityState.exclude(['draft']).options,
    }),
    column(
      'state_th',
      'string',
      ['สถานะ', 'State (Thai)'],
      'สถานะล่าสุดของกิจกรรมภาษาไทย',
      ({ state }) => stateTerms[state].th,
      {
        required: true,
      },
    ),
    column('start_date', 'date', ['วันที่เริ่ม', 'First day'], 'วันแรกของกิจกรรม ปีคริสต์ศักราช', ({ start }) => start, {
      required: true,
    }),
    column(
      'end_date',
      'date',
      ['วันที่สิ้นสุด', 'Last day'],
      'วันสุดท้ายของกิจกรรม ปีคริสต์ศักราช เท่ากับวันแรกถ้าจัดวันเดียว',
      ({ end }) => end,
      {
        required: true,
      },
    ),
    column('start_time', 'time', ['เวลาเริ่ม', 'Start time'], 'เวลาประเทศไทย', ({ startTime }) => startTime),
    column('end_time', 'time', ['เวลาสิ้นสุด', 'End time'], 'เวลาประเทศไทย', ({ endTime }) => endTime),
    column(
      'postponed_from',
      'date',
      ['เลื่อนจากวันที่', 'Postponed from'],
      'วันแรกที่กำหนดไว้เดิมก่อนเลื่อน',
      ({ postponedFrom }) => postponedFrom,
    ),
    column(
      'agency_id',
      'string',
      ['รหัสหน่วยงานเจ้าภาพ', 'Host agency id'],
      'ตรงกับ agency_id ในชุดข้อมูลหน่วยงาน',
      ({ agencyId }) => agencyId,
    ),
    column(
      'agency_name',
      'string',
      ['หน่วยงานเจ้าภาพ', 'Host agency'],
      'ชื่อหน่วยงานเจ้าภาพ',
      ({ agencyId }, { agencies }) => (agencyId === undefined ? undefined : agencies.get(agencyId)?.name),
    ),
    column('sector', 'string', ['รหัสภาคส่วน', 'Sector (code)'], 'รหัสภาคส่วนของเจ้าภาพ', hostSector, {
      values: Sector.options,
    }),
    column('sector_th', 'string', ['ภาคส่วน', 'Sector (Thai)'], 'ภาคส่วนของเจ้าภาพภาษาไทย', (activity) => {
      const sector = hostSector(activity);
      return sector && sectorTerms[sector].th;
    }),
    column(
      'hosting',
      'string',
      ['รหัสลักษณะการจัด', 'Hosting (code)'],
      'joined คือพบแต่รายงานของหน่วยงานที่ไปเข้าร่วม ไม่พบรายงานของเจ้าภาพ',
      ({ hosting }) => hosting,
      { required: true, values: Hosting.options },
    ),
    column(
      'hosting_th',
      'string',
      ['ลักษณะการจัด', 'Hosting (Thai)'],
      'ลักษณะการจัดภาษาไทย',
      ({ hosting }) => hostingTerms[hosting].th,
      {
        required: true,
      },
    ),
    column(
      'joined_agencies',
      'string',
      ['หน่วยงานที่ไปเข้าร่วม', 'Agencies that joined'],
      'ชื่อหน่วยงานที่รายงานว่าไปเข้าร่วม คั่นด้วย ; ไม่นำจำนวนคนของหน่วยงานเหล่านี้มาบวก',
      ({ joinedBy }, { agencies }) =>
        [...new Set(joinedBy.map(({ agencyId }) => agencies.get(agencyId)?.name ?? agencyId))].join('; ') || undefined,
    ),
    column(
      'district_code',
      'string',
      ['รหัสอำเภอ', 'District code'],
      'รหัสกรมการปกครอง 4 หลัก',
      ({ place }) => place.districtCode,
      {
        required: true,
      },
    ),
    column(
      'district_name_th',
      'string',
      ['อำเภอ', 'District (Thai)'],
      'ชื่ออำเภอ ไม่มีคำว่าอำเภอ',
      ({ place }, { areas }) => areas.get(place.districtCode)?.nameTh,
    ),
    column(
      'tambon_code',
      'string',
      ['รหัสตำบล', 'Subdistrict code'],
      'รหัสกรมการปกครอง 6 หลัก',
      ({ place }) => place.tambonCode,
    ),
    column('tambon_name_th', 'string', ['ตำบล', 'Subdistrict (Thai)'], 'ชื่อตำบล ไม่มีคำว่าตำบล', ({ place }, { areas }) =>
      place.tambonCode === undefined ? undefined : areas.get(place.tambonCode)?.nameTh,
    ),
    column(
      'village_code',
      'string',
      ['รหัสหมู่บ้าน', 'Village code'],
      'รหัสกรมการปกครอง 8 หลัก ถ้าทราบ',
      ({ place }) => place.villageCode,
    ),
    column('village_no', 'integer', ['หมู่ที่', 'Village number'], 'หมู่ที่ตามรายงาน', ({ place }) => place.villageNo),
    column(
      'village_name',
      'string',
      ['ชื่อหมู่บ้านหรือชุมชน', 'Village or community'],
      'ชื่อตามรายงาน ไม่มีคำว่าบ้าน',
      ({ place }) => place.villageName,
    ),
    column('venue', 'string', ['สถานที่', 'Venue'], 'สถานที่จัดตามรายงาน', ({ place }) => place.venue),
    column(
      'latitude',
      'number',
      ['ละติจูด', 'Latitude'],
      'พิกัด WGS 84 ทศนิยมไม่เกิน 4 ตำแหน่ง',
      ({ place }) => toDegrees(place.point?.lat),
      {
        unit: degrees,
      },
    ),
    column(
      'longitude',
      'number',
      ['ลองจิจูด', 'Longitude'],
      'พิกัด WGS 84 ทศนิยมไม่เกิน 4 ตำแหน่ง',
      ({ place }) => toDegrees(place.point?.lon),
      {
        unit: degrees,
      },
    ),
    column(
      'point_precision',
      'string',
      ['ความละเอียดของพิกัด', 'Precision of the point'],
      'exact คือจุดที่แผนนัดให้คนมา ค่าอื่นคือจุดแทนหมู่บ้าน ตำบล หรืออำเภอ ไม่ใช่จุดจัดจริง',
      ({ place }) => place.point && place.pointPrecision,
      { values: PointPrecision.options },
    ),
    column(
      'description',
      'string',
      ['รายละเอียด', 'Description'],
      'รายละเอียดที่ประกาศไว้',
      ({ description }) => description,
    ),
    column(
      'wanted_people',
      'integer',
      titles(planTerms.wantedPeople),
      'จำนวนคนตามแผน',
      ({ plan }) => plan?.wantedPeople?.value,
      {
        unit: people,
      },
    ),
    column('dress', 'string', titles(planTerms.dress), 'ตามที่ประกาศ', ({ plan }) => plan?.dress),
    column('bring', 'string', titles(planTerms.bring), 'ตามที่ประกาศ', ({ plan }) => plan?.bring),
    column('meeting_point', 'string', titles(planTerms.meetingPoint), 'ตามที่ประกาศ', ({ plan }) => plan?.meetingPoint),
    column(
      'accessibility',
      'string',
      titles(planTerms.accessibility),
      'ตามที่ประกาศ เช่น ทางลาด ห้องน้ำ',
      ({ plan }) => plan?.accessibility,
    ),
    column('shade', 'string', titles(planTerms.shade), 'ตามที่ประกาศ', ({ plan }) => plan?.shade),
    column('sign_up_until', 'date', titles(planTerms.signUpUntil), 'วันสุดท้ายที่รับลงชื่อ', ({ plan }) => plan?.signUpUntil),
    column(
      'contact',
      'string',
      titles(planTerms.contact),
      'เฉพาะช่องทางติดต่อที่กำหนดให้เผยแพร่ได้',
      ({ plan }) => plan?.contact,
    ),
    column(
      'plan_budget_baht',
      'number',
      ['งบประมาณตามแผน', 'Planned budget'],
      'ตามแผน',
      ({ plan }) => plan?.budgetBaht,
      { unit: baht },
    ),
    column(
      'plan_reported_on',
      'date',
      ['วันที่รายงานแผน', 'Plan reported on'],
      'วันที่หน่วยงานรายงานแผน',
      ({ plan }) => plan?.reportedOn,
    ),
    column(
      'participants_total',
      'integer',
      ['ผู้เข้าร่วมทั้งหมด', 'Participants in all'],
      'จำนวนผู้เข้าร่วมตามรายงานของเจ้าภาพ ว่างไว้ถ้าไม่ได้รายงาน',
      (activity) => hostResult(activity)?.total?.value,
      { unit: people },
    ),
    column(
      'participants_approximate',
      'boolean',
      ['ผู้เข้าร่วมเป็นจำนวนโดยประมาณ', 'Participants are approximate'],
      'true ถ้ารายงานว่า "กว่า" "ประมาณ" หรือคำทำนองเดียวกัน',
      (activity) => hostResult(activity)?.total?.approximate,
    ),
    column(
      'participants_reported',
      'string',
      ['ผู้เข้าร่วมตามที่เขียน', 'Participants as written'],
      'ข้อความในช่องจำนวนผู้เข้าร่วมตามที่รายงาน',
      (activity) => hostResult(activity)?.total?.raw,
    ),
    column(
      'participants_reported_by_guest',
      'integer',
      ['คนของหน่วยงานที่ไปเข้าร่วม', 'People of the agency that joined'],
      'จำนวนคนตามรายงานของหน่วยงานที่ไปเข้าร่วม เฉพาะกิจกรรมที่ไม่พบรายงานของเจ้าภาพ (hosting เป็น joined) ไม่รวมในยอดผู้เข้าร่วม',
      ({ hosting, result }) => (hosting === 'joined' ? result?.total?.value : undefined),
      { unit: people },
    ),
    ...groupColumns,
    ...measureColumns,
    column(
      'narrative',
      'string',
      ['ผลการปฏิบัติ', 'What was done'],
      'ตามที่หน่วยงานรายงาน',
      ({ result }) => result?.narrative,
    ),
    column(
      'result_budget_baht',
      'number',
      ['งบประมาณที่ใช้', 'Budget used'],
      'ตามรายงานผล',
      ({ result }) => result?.budgetBaht,
      { unit: baht },
    ),
    column(
      'photo_count',
      'integer',
      ['จำนวนภาพถ่าย', 'Photographs'],
      'จำนวนภาพถ่ายที่เผยแพร่',
      ({ result }) => result?.photos.length,
      {
        unit: { th: 'ภาพ', en: 'photographs' },
      },
    ),
    column(
      'result_reported_on',
      'date',
      ['วันที่รายงานผล', 'Result reported on'],
      'วันที่หน่วยงานรายงานผล',
      ({ result }) => result?.reportedOn,
    ),
    ...sourceColumns<Activity>('plan_', 'แผน', ({ plan }) => plan?.source),
    ...sourceColumns<Activity>('result_', 'ผล', ({ result }) => result?.source),
    column(
      'url',
      'string',
      ['ที่อยู่ของหน้าเว็บ', 'Address'],
      'หน้าเว็บของกิจกรรม ตั้งแต่ประกาศจนถึงผล',
      ({ id }, { address }) => routes.absolute(address, routes.activity(id)),
      { required: true },
    ),
  ],
};
