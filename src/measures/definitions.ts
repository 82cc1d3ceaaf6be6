// Over 200 lines because it is a list: what every figure of the site means, for the page that explains them and for its test.
import type { ActivityKind, ExtraMeasure, Sector } from '../domain/activity.ts';
import type {
  AreasMeasure,
  CountMeasure,
  DaysMeasure,
  MeasureDefinition,
  SumMeasure,
  Text,
  ToldMeasure,
} from './definition.ts';
import { type Facts, groupsOf, peopleOf } from './facts.ts';

const text = (th: string, en: string): Text => ({ th, en });

const units = {
  activities: text('กิจกรรม', 'activities'),
  attendances: text('คน-ครั้ง', 'attendances'),
  days: text('วัน', 'days'),
  weeks: text('สัปดาห์', 'weeks'),
  villages: text('หมู่บ้าน', 'villages'),
};

/** Where rules come from. */
const sources = {
  letter: text('หนังสือจังหวัด ข้อรายงานแผนและผลหลังทุกกิจกรรม', 'The province’s letter: plan and result after every activity'),
  continuity: text('หนังสือจังหวัด ข้อความต่อเนื่อง', 'The province’s letter: continuity'),
  people: text('หนังสือจังหวัด ข้อประชาชนเป็นแกนหลัก', 'The province’s letter: the public at the core'),
  villages: text('หนังสือจังหวัด ข้อทุกหมู่บ้านมีแผน', 'The province’s letter: each village has a plan'),
  sectors: text('หนังสือจังหวัด ข้อสามภาคส่วนร่วมกัน', 'The province’s letter: three sectors together'),
  columns: text('ช่องในแบบรายงาน', 'Columns of the reports'),
};

/** Activities whose numbers are known; one function, since tallies count what it is true of once for all sums. */
const isOfHost = (facts: Facts): boolean => facts.isHosted;

const firstDay = text(
  'นับตามวันแรกของกิจกรรม งานที่คาบสองช่วงนับในช่วงที่เริ่ม',
  'Counted by the first day: an activity that spans two periods counts in the one in which it begins',
);
const attendances = text(
  'คนหนึ่งมาหลายงานนับทุกครั้ง ไม่มีใครทราบจำนวนคนที่ไม่ซ้ำกัน ช่องที่ไม่ได้รายงานไม่ใช่ศูนย์',
  'Somebody who comes to several activities is counted each time; nobody knows the number of different people. Not reported is not 0',
);
const hostsDone = text('กิจกรรมที่ทำแล้วซึ่งมีรายงานของผู้จัด', 'Activities done with a report of their host');

/** Conditions on a row of activities.csv, as SQL. */
const sqlDone = "(state = 'done' or (result_source_file is not null and state <> 'cancelled'))";
const sqlHosted = `(${sqlDone} and hosting = 'own')`;
const sqlHasDay = "(state <> 'postponed' or (postponed_from is not null and postponed_from <> start_date))";
const sqlDue = `(plan_source_file is not null and end_date < :today and state <> 'cancelled' and ${sqlHasDay})`;
const sqlCount = (condition: string) => `count(*) filter (where ${condition})`;
const sqlReportDays = `case when ${sqlDone} and result_reported_on >= end_date
  then cast(julianday(result_reported_on) - julianday(end_date) as integer) end`;

/** Counts activities done that fit a condition of their own. */
const doneOf = (
  name: Text,
  formula: Text,
  rows: (facts: Facts) => boolean,
  sql: string,
  source = sources.columns,
): CountMeasure => ({
  type: 'count',
  name,
  unit: units.activities,
  formula,
  denominator: text('กิจกรรมที่ทำแล้ว', 'Activities done'),
  caveats: firstDay,
  source,
  rows: (facts) => facts.isDone && rows(facts),
  sql: sqlCount(`${sqlDone} and ${sql}`),
});

const doneOfKind = (kind: ActivityKind, th: string, en: string) =>
  doneOf(
    text(`ทำแล้ว: ${th}`, `Done: ${en}`),
    text(`กิจกรรมที่ทำแล้ว ประเภท${th}`, `Activities done of the kind ${en}`),
    ({ activity }) => activity.kind === kind,
    `kind = '${kind}'`,
  );

const doneOfSector = (sector: Sector, th: string, en: string) =>
  doneOf(
    text(`ผู้จัดเป็น${th}`, `Hosted by the ${en}`),
    text(`กิจกรรมที่ทำแล้วซึ่งผู้จัดเป็น${th}`, `Activities done whose host belongs to the ${en}`),
    ({ activity }) => activity.hosting === 'own' && activity.sector === sector,
    `sector = '${sector}'`,
    sources.sectors,
  );

/** People of the groups whose sector their name tells. */
const peopleOfSector = (sector: Sector | 'mixed', name: Text, which: Text): SumMeasure => {
  const groups = groupsOf(sector);
  const columns = groups.map((group) => `participants_${group.replaceAll('-', '_')}`);
  // One more argument than needed: coalesce() wants two.
  const some = `${sqlHosted} and coalesce(${[...columns, 'null'].join(', ')}) is not null`;
  const total = columns.map((column) => `coalesce(${column}, 0)`).join(' + ');
  return {
    type: 'sum',
    name,
    unit: units.attendances,
    formula: text(`รวมกลุ่ม${which.th} จากรายงานของผู้จัด`, `Sum of ${which.en} in the hosts’ reports`),
    denominator: hostsDone,
    caveats: text(
      'นับเฉพาะรายงานที่แยกกลุ่ม กลุ่มที่มีคนหลายภาคส่วนปนกันไม่เดา แยกไว้ต่างหาก',
      'Only reports that count groups apart; groups with people of several sectors are not guessed at but kept apart',
    ),
    source: sources.sectors,
    of: isOfHost,
    count: (facts) => peopleOf(facts, groups),
    sql: `json_array(coalesce(sum(case when ${some} then ${total} end), 0), ${sqlCount(some)}, ${sqlCount(sqlHosted)})`,
  };
};

const onlyWhereReported = text(
  'มีเฉพาะงานที่รายงานค่านี้ งานอื่นไม่ใช่ศูนย์',
  'Only activities that report it; for others it is unknown, not 0',
);

const special = (measure: ExtraMeasure, name: Text, unit: Text, caveats = onlyWhereReported): SumMeasure => {
  const column = measure.replaceAll('-', '_');
  const reported = `${sqlHosted} and ${column} is not null`;
  return {
    type: 'sum',
    name,
    unit,
    formula: text('รวมค่าที่ผู้จัดรายงาน', 'Sum of what hosts report'),
    denominator: hostsDone,
    caveats,
    source: sources.columns,
    of: isOfHost,
    count: ({ isHosted, activity }) => (isHosted ? activity.result?.measures[measure] : undefined),
    sql: `json_array(coalesce(sum(${column}) filter (where ${reported}), 0), ${sqlCount(reported)}, ${sqlCount(sqlHosted)})`,
  };
};

const daysToReport = (percent: number, name: Text, share: Text): DaysMeasure => ({
  type: 'days',
  percent,
  name,
  unit: units.days,
  formula: text(
    `เรียงจำนวนวันจากวันสุดท้ายของงานถึงวันรายงานผลจากน้อยไปมาก แล้วใช้ค่าที่${share.th}ใช้ไม่เกิน`,
    `Days from the last day of the activity to the report, in ascending order; the value that ${share.en} did not exceed`,
  ),
  denominator: text(
    'ผลที่บอกวันรายงาน และไม่ก่อนวันสุดท้ายของงาน',
    'Results that give their day of report, and not one before the last day of the activity',
  ),
  caveats: text(
    'วันรายงานคือวันที่ในระบบรายงาน ไม่ใช่วันที่ขึ้นเว็บไซต์',
    'The day of report is that of the reporting system, not the day it appeared on this site',
  ),
  source: sources.letter,
  // Nearest rank: the number at place ceil(n × percent / 100), counted from 1.
  sql: `case when count(${sqlReportDays}) > 0 then json_extract(
    json_group_array(${sqlReportDays} order by ${sqlReportDays}) filter (where ${sqlReportDays} is not null),
    '$[' || ((count(${sqlReportDays}) * ${percent} + 99) / 100 - 1) || ']') end`,
});

const activeAreas = (
  level: 'district' | 'tambon' | 'village',
  digits: number,
  th: string,
  en: string,
): AreasMeasure => ({
  type: 'areas',
  level,
  name: text(`${th}ที่มีกิจกรรม`, `${en} with an activity`),
  unit: text(th, en.toLowerCase()),
  formula: text(`${th}ที่มีกิจกรรมซึ่งทำแล้วอย่างน้อยหนึ่งครั้ง`, `${en} with at least one activity done`),
  denominator: text(`${th}ทั้งหมดในพื้นที่เท่าที่ทราบ`, `All known ${en.toLowerCase()} of the area`),
  caveats: text('งานที่รายงานไม่บอกพื้นที่ย่อยไม่ทำให้พื้นที่ใดนับว่ามี', 'A report that names no smaller area counts for none'),
  source: sources.continuity,
  rows: ({ isDone }) => isDone,
  sql: sqlAreas(digits, sqlDone),
});

function sqlAreas(digits: number, condition: string): string {
  const known = `select area_code from areas where length(area_code) = ${digits} and area_code like area || '_%'`;
  const code = `substr(place, 1, ${digits})`;
  return `json_array(count(distinct case when ${condition} and ${code} in (${known}) then ${code} end),
    (select count(*) from (${known})))`;
}

/** Every measure by its id, in the order in which a page shows them; the id is part of addresses and never changes. */
export const measures = {
  planned: {
    type: 'count',
    name: text('กิจกรรมที่มีแผน', 'Activities planned'),
    unit: units.activities,
    formula: text('กิจกรรมที่แจ้งแผนไว้ ไม่ว่าต่อมาทำ ยกเลิก เลื่อน หรือรอผล', 'Activities with a plan, whatever became of them'),
    caveats: firstDay,
    source: sources.letter,
    rows: ({ activity }) => activity.plan !== undefined,
    sql: sqlCount('plan_source_file is not null'),
  },
  done: {
    type: 'count',
    name: text('กิจกรรมที่ทำแล้ว', 'Activities done'),
    unit: units.activities,
    formula: text(
      'กิจกรรมที่รายงานว่าทำแล้ว หรือมีผลและไม่ได้ยกเลิก',
      'Activities reported as done, or with a result and not cancelled',
    ),
    caveats: text(
      'หลายหน่วยงานรายงานงานเดียวกันนับเป็นหนึ่ง งานที่พบแต่รายงานของผู้ไปร่วมนับเป็นงาน แต่ไม่นับคน',
      'Counted once, however many agencies report it; if only an agency that joined reports it, the activity is counted but its people are not',
    ),
    source: sources.letter,
    rows: ({ isDone }) => isDone,
    sql: sqlCount(sqlDone),
  },
  cancelled: {
    type: 'count',
    name: text('ยกเลิก', 'Cancelled'),
    unit: units.activities,
    formula: text('กิจกรรมที่แจ้งยกเลิก', 'Activities reported as cancelled'),
    caveats: firstDay,
    source: sources.letter,
    rows: ({ activity }) => activity.state === 'cancelled',
    sql: sqlCount("state = 'cancelled'"),
  },
  awaiting: {
    type: 'count',
    name: text('รอรายงานผล', 'Awaiting result'),
    unit: units.activities,
    formula: text(
      'เลยวันสุดท้ายแล้ว ไม่ได้ยกเลิก ยังไม่มีผล และไม่ใช่งานที่เลื่อนโดยไม่มีวันใหม่',
      'Over, not cancelled, without a result, and not postponed without a new day',
    ),
    caveats: text('ไม่ได้แปลว่าไม่ได้จัด', 'It does not mean that it did not take place'),
    source: sources.letter,
    rows: ({ isAwaiting }) => isAwaiting,
    sql: sqlCount(`state <> 'cancelled' and not ${sqlDone} and ${sqlHasDay} and end_date < :today`),
  },
  ahead: {
    type: 'count',
    name: text('ยังไม่ถึงวัน', 'Still to come'),
    unit: units.activities,
    formula: text('มีแผนหรือเลื่อนไว้ และยังไม่เลยวันสุดท้าย', 'Planned or postponed, and not over'),
    caveats: firstDay,
    source: sources.letter,
    rows: ({ isAhead }) => isAhead,
    sql: sqlCount(`state <> 'cancelled' and not ${sqlDone} and end_date >= :today`),
  },
  'joined-only': doneOf(
    text('ทราบจากผู้ไปร่วมเท่านั้น', 'Known only from an agency that joined'),
    text('กิจกรรมที่ทำแล้วซึ่งไม่พบรายงานของผู้จัด', 'Activities done for which no report of the host was found'),
    ({ activity }) => activity.hosting === 'joined',
    "hosting = 'joined'",
  ),
  'done-development': doneOfKind('development', 'จิตอาสาพัฒนา', 'development volunteering'),
  'done-disaster': doneOfKind('disaster', 'จิตอาสาภัยพิบัติ', 'disaster volunteering'),
  'done-special': doneOfKind('special', 'จิตอาสาเฉพาะกิจ', 'special-task volunteering'),
  'done-unspecified': doneOfKind('unspecified', 'ไม่ระบุประเภท', 'not stated'),
  'hosted-state': doneOfSector('state', 'ภาครัฐ', 'state sector'),
  'hosted-private': doneOfSector('private', 'ภาคเอกชน', 'private sector'),
  'hosted-people': doneOfSector('people', 'ภาคประชาชน', 'people’s sector'),
  'hosted-unknown': doneOf(
    text('ไม่ทราบภาคส่วนของผู้จัด', 'Host’s sector not known'),
    text('กิจกรรมที่ทำแล้วซึ่งไม่ระบุภาคส่วนของผู้จัด', 'Activities done whose host’s sector is not stated'),
    ({ activity }) => activity.hosting !== 'own' || activity.sector === undefined,
    'sector is null',
    sources.sectors,
  ),
  participants: {
    type: 'sum',
    name: text('ผู้เข้าร่วม', 'Participants'),
    unit: units.attendances,
    formula: text('รวมจำนวนผู้เข้าร่วมจากรายงานของผู้จัด', 'Sum of participants in the hosts’ reports'),
    denominator: hostsDone,
    caveats: attendances,
    source: sources.letter,
    of: isOfHost,
    count: ({ isHosted, activity }) => (isHosted ? activity.result?.total : undefined),
    sql: `json_array(coalesce(sum(participants_total) filter (where ${sqlHosted}), 0),
      count(participants_total) filter (where ${sqlHosted}), ${sqlCount(sqlHosted)})`,
  },
  'people-state': peopleOfSector(
    'state',
    text('ผู้เข้าร่วม: ภาครัฐ', 'Participants: state sector'),
    text('ข้าราชการ ทหาร ตำรวจ', 'officials, military, police'),
  ),
  'people-private': peopleOfSector(
    'private',
    text('ผู้เข้าร่วม: ภาคเอกชน', 'Participants: private sector'),
    text('ภาคเอกชน', 'the private sector'),
  ),
  'people-public': peopleOfSector(
    'people',
    text('ผู้เข้าร่วม: ภาคประชาชน', 'Participants: people’s sector'),
    text('ประชาชน', 'members of the public'),
  ),
  'people-mixed': peopleOfSector(
    'mixed',
    text('ผู้เข้าร่วม: กลุ่มที่มีหลายภาคส่วน', 'Participants: groups of several sectors'),
    text(
      'จิตอาสาพระราชทาน จิตอาสา 904 กำนัน ผู้ใหญ่บ้าน นักเรียน นักศึกษา',
      'royal volunteers, volunteers 904, village heads, students',
    ),
  ),
  'people-share': {
    type: 'share',
    name: text('ส่วนของภาคประชาชน', 'Share of the public'),
    unit: units.attendances,
    formula: text(
      '“ประชาชน” หารด้วยผู้เข้าร่วมทุกกลุ่ม ในรายงานที่แยกกลุ่มนี้',
      '“Members of the public” divided by participants of all groups, in reports that count that group apart',
    ),
    denominator: text('ผู้เข้าร่วมทุกกลุ่มในรายงานที่แยกกลุ่มประชาชน', 'Participants of all groups in those reports'),
    caveats: text(
      'กลุ่มจิตอาสามีทั้งข้าราชการและชาวบ้าน จึงไม่นับเป็นภาคประชาชน',
      'Groups of volunteers hold officials and villagers alike, so they are not counted as the public',
    ),
    source: sources.people,
    part: (facts) => (facts.isHosted ? (facts.activity.result?.groups.public?.value ?? 0) : 0),
    of: ({ isHosted, activity: { result } }) =>
      isHosted && result?.groups.public ? Object.values(result.groups).reduce((sum, { value }) => sum + value, 0) : 0,
    sql: `json_array(coalesce(sum(participants_public) filter (where ${sqlHosted}), 0),
      coalesce(sum(people_of_groups) filter (where ${sqlHosted} and participants_public is not null), 0))`,
  },
  'plans-with-result': {
    type: 'share',
    name: text('แผนที่มีรายงานผลแล้ว', 'Plans with a result'),
    unit: units.activities,
    formula: text('แผนที่ถึงกำหนดและมีผล หารด้วยแผนที่ถึงกำหนด', 'Plans due with a result, divided by plans due'),
    denominator: text(
      'แผนที่เลยวันสุดท้ายแล้ว ไม่ได้ยกเลิก และไม่ได้เลื่อนโดยไม่มีวันใหม่',
      'Plans that are over, neither cancelled nor postponed without a new day',
    ),
    caveats: text('งานที่เพิ่งจบอาจยังอยู่ในเวลารายงาน', 'Activities that are only just over may still be reported in time'),
    source: sources.letter,
    part: ({ isDue, activity }) => Number(isDue && activity.result !== undefined),
    of: ({ isDue }) => Number(isDue),
    sql: `json_array(${sqlCount(`${sqlDue} and result_source_file is not null`)}, ${sqlCount(sqlDue)})`,
  },
  'results-with-photos': {
    type: 'share',
    name: text('รายงานผลที่มีภาพ', 'Results with photos'),
    unit: units.activities,
    formula: text(
      'ผลที่มีภาพเผยแพร่อย่างน้อยหนึ่งภาพ หารด้วยผลทั้งหมด',
      'Results with at least one published photograph, divided by results',
    ),
    denominator: text('กิจกรรมที่ทำแล้วซึ่งมีรายงานผล', 'Activities done with a result'),
    caveats: text('ภาพที่ยังไม่ผ่านการตรวจไม่นับ', 'Photographs not yet cleared do not count'),
    source: sources.letter,
    part: ({ hasResult, hasPhoto }) => Number(hasResult && hasPhoto),
    of: ({ hasResult }) => Number(hasResult),
    sql: `json_array(${sqlCount(`${sqlDone} and result_source_file is not null and photo_count > 0`)},
      ${sqlCount(`${sqlDone} and result_source_file is not null`)})`,
  },
  'report-days-median': daysToReport(
    50,
    text('วันกว่าจะรายงาน: กลาง', 'Days to report: median'),
    text('ครึ่งหนึ่งของรายงาน', 'half of the reports'),
  ),
  'report-days-90': daysToReport(
    90,
    text('วันกว่าจะรายงาน: เก้าในสิบ', 'Days to report: nine in ten'),
    text('เก้าในสิบของรายงาน', 'nine in ten reports'),
  ),
  agencies: {
    type: 'agencies',
    name: text('หน่วยงานที่มีส่วนร่วม', 'Agencies taking part'),
    unit: text('หน่วยงาน', 'agencies'),
    formula: text('หน่วยงานต่าง ๆ ที่จัดหรือไปร่วมกิจกรรมที่ทำแล้ว', 'Different agencies that hosted or joined an activity done'),
    caveats: text(
      'หน่วยงานเดียวนับครั้งเดียวในช่วงหนึ่ง จึงบวกข้ามพื้นที่หรือช่วงไม่ได้',
      'Each agency counts once in a period, so areas or periods cannot be added up',
    ),
    source: sources.sectors,
    sql: `(select count(distinct value) from cells each, json_each(each.agency_names)
      where each.area = cells.area and each.period = cells.period and ${sqlDone.replaceAll(/\b(state|result_source_file)\b/g, 'each.$1')})`,
  },
  'active-districts': activeAreas('district', 4, 'อำเภอ', 'Districts'),
  'active-tambons': activeAreas('tambon', 6, 'ตำบล', 'Subdistricts'),
  'active-villages': activeAreas('village', 8, 'หมู่บ้าน', 'Villages'),
  'villages-with-plan': {
    type: 'areas',
    level: 'village',
    name: text('หมู่บ้านที่มีแผน', 'Villages with a plan'),
    unit: units.villages,
    formula: text('หมู่บ้านที่มีกิจกรรมซึ่งแจ้งแผนไว้อย่างน้อยหนึ่งกิจกรรม', 'Villages with at least one activity planned'),
    denominator: text('หมู่บ้านทั้งหมดในพื้นที่เท่าที่ทราบ', 'All known villages of the area'),
    caveats: text('แผนที่ไม่บอกหมู่บ้านไม่นับให้หมู่บ้านใด', 'A plan that names no village counts for none'),
    source: sources.villages,
    rows: ({ activity }) => activity.plan !== undefined,
    sql: sqlAreas(8, 'plan_source_file is not null'),
  },
  'blood-cc': special('blood-cc', text('โลหิตที่ได้รับบริจาค', 'Blood donated'), text('ซีซี', 'cc')),
  'platelet-units': special('platelet-units', text('เกล็ดเลือดที่ได้รับบริจาค', 'Platelets donated'), text('ยูนิต', 'units')),
  trees: special('trees', text('ต้นไม้ที่ปลูก', 'Trees planted'), text('ต้น', 'trees')),
  'rubbish-kg': special(
    'rubbish-kg',
    text('ขยะที่เก็บได้', 'Rubbish collected'),
    text('กิโลกรัม', 'kg'),
    text(
      `${onlyWhereReported.th} แต่ละงานปัดเป็นกิโลกรัมเต็ม หนึ่งตันนับ 1,000 กิโลกรัม`,
      `${onlyWhereReported.en}. Each to the nearest kilogram; a ton is 1,000`,
    ),
  ),
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureId = keyof typeof measures;

/** The last day that a period's continuity looks at, and the Monday of the week that is not over then, as SQL. */
const sqlLastDay = 'min(period_to, :today)';
const sqlThisWeek = "date(min(date(period_to, '+1 day'), :today), 'weekday 0', '-6 days')";
const sqlDoneWeeks = `select monday from done_days each where each.area = cells.area and day <= ${sqlLastDay}`;
/** Complete weeks of the period, from the first week that all data know. */
const sqlWeeks = `select monday from weeks where monday < ${sqlThisWeek} and date(monday, '+6 days') <= period_to
  and monday >= period_from and date(monday, '+6 days') >= (select min(start_date) from activities)`;

const villagesOf = (name: Text, formula: Text, condition: string): ToldMeasure => ({
  name,
  unit: units.villages,
  formula,
  denominator: text('หมู่บ้านทั้งหมดในพื้นที่เท่าที่ทราบ', 'All known villages of the area'),
  caveats: text('งานที่รายงานไม่บอกหมู่บ้านไม่นับให้หมู่บ้านใด', 'A report that names no village counts for none'),
  source: sources.continuity,
  sql: `(select count(*) from areas village where length(area_code) = 8 and area_code like cells.area || '_%' and ${condition})`,
});

const sqlVillageDays = (condition: string) => `exists (select 1 from done_days each
  where each.area = village.area_code and day <= ${sqlLastDay} ${condition})`;
const sqlRecent = `and day > date(${sqlLastDay}, '-56 days')`;

/** How steadily activities follow one another: reckoned from the days of all periods, so no cell adds them up. */
export const continuityMeasures = {
  'weeks-in-a-row': {
    name: text('จัดต่อเนื่อง', 'Weeks in a row'),
    unit: units.weeks,
    formula: text(
      'สัปดาห์ (จันทร์ถึงอาทิตย์) ติดต่อกันที่มีกิจกรรมทำแล้ว นับย้อนจากสัปดาห์ล่าสุดที่จบแล้ว ณ สิ้นช่วง',
      'Weeks (Monday to Sunday) in a row with an activity done, counted back from the last week complete at the period’s end',
    ),
    caveats: text('สัปดาห์ที่ยังไม่จบไม่นับ ทั้งทางได้และทางเสีย', 'A week that is not over counts neither for nor against'),
    source: sources.continuity,
    sql: `(select count(*) from weeks where monday < ${sqlThisWeek} and monday > coalesce((select max(monday) from weeks
      where monday < ${sqlThisWeek} and monday not in (${sqlDoneWeeks})), ''))`,
  },
  'active-weeks': {
    name: text('สัปดาห์ที่มีกิจกรรม', 'Weeks with an activity'),
    unit: units.weeks,
    formula: text('สัปดาห์ที่จบแล้วในช่วงซึ่งมีกิจกรรมทำแล้ว', 'Complete weeks of the period with an activity done'),
    denominator: text('สัปดาห์ที่จบแล้วทั้งสัปดาห์ในช่วง', 'Complete weeks that lie in the period'),
    caveats: text('สัปดาห์ที่คาบสองช่วงไม่นับในช่วงใด', 'A week that lies in two periods counts in neither'),
    source: sources.continuity,
    sql: `json_array((select count(*) from (${sqlWeeks}) where monday in (${sqlDoneWeeks})), (select count(*) from (${sqlWeeks})))`,
  },
  'longest-gap': {
    name: text('เว้นนานที่สุด', 'Longest gap'),
    unit: units.weeks,
    formula: text(
      'สัปดาห์ที่จบแล้วในช่วงติดต่อกันมากที่สุดที่ไม่มีกิจกรรม',
      'The largest number of complete weeks in a row, within the period, without an activity',
    ),
    caveats: text(
      'ก่อนข้อมูลวันแรกของเว็บไซต์ไม่ทราบ จึงไม่นับเป็นการเว้น',
      'Nothing is known before the first day of the site’s data, so that is not counted as a gap',
    ),
    source: sources.continuity,
    sql: `case when (select count(*) from (${sqlWeeks})) > 0 then coalesce((select max(run) from (select count(*) run from (
      select julianday(monday) / 7 - row_number() over (order by monday) island from (${sqlWeeks})
      where monday not in (${sqlDoneWeeks})) group by island)), 0) end`,
  },
  'villages-active': villagesOf(
    text('หมู่บ้านที่จัดอยู่', 'Villages active'),
    text(
      'หมู่บ้านที่มีกิจกรรมทำแล้วใน 8 สัปดาห์ก่อนสิ้นช่วง',
      'Villages with an activity done in the 8 weeks before the period’s end',
    ),
    sqlVillageDays(sqlRecent),
  ),
  'villages-quiet': villagesOf(
    text('หมู่บ้านที่ว่างเกิน 8 สัปดาห์', 'Villages quiet for over 8 weeks'),
    text(
      'หมู่บ้านที่เคยมีกิจกรรม แต่ไม่มีใน 8 สัปดาห์ก่อนสิ้นช่วง',
      'Villages that have had an activity, but none in the 8 weeks before the period’s end',
    ),
    `${sqlVillageDays('')} and not ${sqlVillageDays(sqlRecent)}`,
  ),
  'villages-never': villagesOf(
    text('หมู่บ้านที่ยังไม่เคยมี', 'Villages that have never had one'),
    text('หมู่บ้านที่ไม่มีกิจกรรมทำแล้วเลยจนสิ้นช่วง', 'Villages without any activity done up to the period’s end'),
    `not ${sqlVillageDays('')}`,
  ),
} as const satisfies Record<string, ToldMeasure>;

export type ContinuityId = keyof typeof continuityMeasures;
