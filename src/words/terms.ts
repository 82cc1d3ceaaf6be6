import type {
  ActivityKind,
  ActivityState,
  ExtraMeasure,
  Hosting,
  ParticipantGroup,
  PointPrecision,
  Sector,
} from '../domain/activity.ts';
import type { AreaLevel } from '../domain/area.ts';
import type { ChannelKind } from '../domain/channel.ts';
import type { Severity } from '../domain/issue.ts';
import type { SourceKind } from '../domain/source-ref.ts';
import type { LocalGovernmentKind } from '../domain/training.ts';

// The words for what the domain names, in every language of the site; sentences and labels of pages are in th.ts and en.ts.
// A value added to the domain does not compile until it has its words here.

/** Languages of the interface; Thai is complete and comes first. */
export const languages = ['th', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language as it calls itself, for those who look for theirs. */
export const languageNames: Readonly<Record<Language, string>> = { th: 'ไทย', en: 'English' };

/** One thing's name in each language. */
export type Term = Readonly<Record<Language, string>>;
type TermsOf<Value extends string> = Readonly<Record<Value, Term>>;

/** A term of its Thai and its English words. */
export const term = (th: string, en: string): Term => ({ th, en });

export const kindTerms: TermsOf<ActivityKind> = {
  development: term('จิตอาสาพัฒนา', 'Development volunteering'),
  disaster: term('จิตอาสาภัยพิบัติ', 'Disaster volunteering'),
  special: term('จิตอาสาเฉพาะกิจ', 'Special-task volunteering'),
  unspecified: term('ไม่ระบุประเภท', 'Kind not stated'),
};

/** For a chip, a legend or a narrow column, beside a heading that says what it is about. */
export const kindShortTerms: TermsOf<ActivityKind> = {
  development: term('พัฒนา', 'Development'),
  disaster: term('ภัยพิบัติ', 'Disaster'),
  special: term('เฉพาะกิจ', 'Special task'),
  unspecified: term('ไม่ระบุ', 'Not stated'),
};

/** `awaiting` is no state of the dataset: the day has passed and nobody has reported a result. */
export const stateTerms: TermsOf<ActivityState | 'awaiting'> = {
  draft: term('ร่าง', 'Draft'),
  planned: term('ตามแผน', 'Planned'),
  postponed: term('เลื่อน', 'Postponed'),
  cancelled: term('ยกเลิก', 'Cancelled'),
  done: term('ดำเนินการแล้ว', 'Done'),
  awaiting: term('รอรายงานผล', 'Awaiting result'),
};

export const sectorTerms: TermsOf<Sector> = {
  state: term('ภาครัฐ', 'State sector'),
  private: term('ภาคเอกชน', 'Private sector'),
  people: term('ภาคประชาชน', 'People’s sector'),
};

export const hostingTerms: TermsOf<Hosting> = {
  own: term('จัดเอง', 'Own event'),
  joined: term('ไปเข้าร่วม', 'Joined another’s event'),
};

export const groupTerms: TermsOf<ParticipantGroup> = {
  'royal-volunteers': term('จิตอาสาพระราชทาน', 'Royal volunteers'),
  'volunteers-904': term('จิตอาสา 904', 'Volunteers 904'),
  officials: term('ข้าราชการ', 'Officials'),
  military: term('ทหาร', 'Military'),
  police: term('ตำรวจ', 'Police'),
  headmen: term('กำนัน ผู้ใหญ่บ้าน', 'Kamnan and village heads'),
  students: term('นักเรียน นักศึกษา', 'Students'),
  private: term('ภาคเอกชน', 'Private sector'),
  public: term('ประชาชน', 'Members of the public'),
};

/** What was measured; its unit is in `measureUnitTerms`. */
export const measureTerms: TermsOf<ExtraMeasure> = {
  'blood-cc': term('โลหิตที่ได้รับบริจาค', 'Blood donated'),
  'platelet-units': term('เกล็ดเลือดที่ได้รับบริจาค', 'Platelets donated'),
  trees: term('ต้นไม้ที่ปลูก', 'Trees planted'),
  'rubbish-kg': term('ขยะที่เก็บได้', 'Rubbish collected'),
};

export const measureUnitTerms: TermsOf<ExtraMeasure> = {
  'blood-cc': term('ซีซี', 'cc'),
  'platelet-units': term('ยูนิต', 'units'),
  trees: term('ต้น', 'trees'),
  'rubbish-kg': term('กิโลกรัม', 'kg'),
};

export const levelTerms: TermsOf<AreaLevel> = {
  province: term('จังหวัด', 'Province'),
  district: term('อำเภอ', 'District'),
  tambon: term('ตำบล', 'Subdistrict'),
  village: term('หมู่บ้าน', 'Village'),
};

export const levelShortTerms: TermsOf<AreaLevel> = {
  province: term('จ.', 'Prov.'),
  district: term('อ.', 'Dist.'),
  tambon: term('ต.', 'Subdist.'),
  village: term('บ้าน', 'Village'),
};

export const channelKindTerms: TermsOf<ChannelKind> = {
  board: term('บอร์ดประชาสัมพันธ์', 'Notice board'),
  tower: term('หอกระจายข่าว', 'Broadcast tower'),
  line: term('กลุ่มไลน์', 'LINE group'),
  facebook: term('เพจเฟซบุ๊ก', 'Facebook page'),
  phone: term('โทรศัพท์', 'Telephone'),
  other: term('ช่องทางอื่น', 'Other channel'),
};

export const localGovernmentTerms: TermsOf<LocalGovernmentKind> = {
  pao: term('องค์การบริหารส่วนจังหวัด', 'Provincial administrative organisation'),
  city: term('เทศบาลนคร', 'City municipality'),
  town: term('เทศบาลเมือง', 'Town municipality'),
  'subdistrict-municipality': term('เทศบาลตำบล', 'Subdistrict municipality'),
  sao: term('องค์การบริหารส่วนตำบล', 'Subdistrict administrative organisation'),
  unknown: term('ไม่ระบุชนิด', 'Kind not stated'),
};

/** How exactly a point on a map is known. */
export const precisionTerms: TermsOf<PointPrecision> = {
  exact: term('ตรงจุดจัดกิจกรรม', 'At the venue'),
  village: term('ระดับหมู่บ้าน', 'Somewhere in the village'),
  tambon: term('ระดับตำบล', 'Somewhere in the subdistrict'),
  district: term('ระดับอำเภอ', 'Somewhere in the district'),
};

export const severityTerms: TermsOf<Severity> = {
  held: term('ยังไม่เผยแพร่', 'Held back'),
  warning: term('ควรแก้ไข', 'Warning'),
  note: term('ข้อสังเกต', 'Note'),
};

export const sourceKindTerms: TermsOf<SourceKind> = {
  activities: term('กิจกรรมจิตอาสา', 'Volunteer activities'),
  training: term('การฝึกชุดจิตอาสาภัยพิบัติ', 'Training of disaster units'),
  'action-plans': term('แผนปฏิบัติการของหน่วยงาน', 'Agencies’ action plans'),
  channels: term('ช่องทางประชาสัมพันธ์', 'Channels of communication'),
  places: term('รายชื่อหมู่บ้าน', 'List of villages'),
};

/** What a feed tells of an activity, before its title. */
export const newsTerms = {
  plan: term('แผนใหม่', 'New plan'),
  'plan-changed': term('แก้ไขแผน', 'Plan changed'),
  postponed: term('เลื่อน', 'Postponed'),
  cancelled: term('ยกเลิก', 'Cancelled'),
  withdrawn: term('ถอนแผน', 'Plan withdrawn'),
  result: term('ผล', 'Result'),
  'result-changed': term('แก้ไขผล', 'Result changed'),
} as const satisfies Record<string, Term>;

/** What the log of changes says became of an activity. */
export const changeTerms = {
  added: term('เพิ่ม', 'Added'),
  corrected: term('แก้ไข', 'Corrected'),
  withdrawn: term('ถอน', 'Withdrawn'),
  merged: term('รวม', 'Merged'),
} as const satisfies Record<string, Term>;

/** What calendars and feeds say of a plan that is no longer in the data. */
export const withdrawalTerms = {
  text: term(
    'แผนนี้ไม่อยู่ในข้อมูลแล้ว โปรดอย่าเดินทางไปตามวันเดิม',
    'This plan is no longer in the data; please do not go on its day',
  ),
  more: term('กิจกรรมอื่นในพื้นที่', 'Other activities of the area'),
} as const satisfies Record<string, Term>;

/** What an announcement says besides when and where. */
export const planTerms = {
  wantedPeople: term('จำนวนคนที่ต้องการ', 'People wanted'),
  dress: term('การแต่งกาย', 'What to wear'),
  bring: term('สิ่งที่ต้องนำมา', 'What to bring'),
  meetingPoint: term('จุดนัดพบ', 'Meeting point'),
  accessibility: term('การเข้าถึงสถานที่', 'Access'),
  shade: term('ร่มเงาและที่พัก', 'Shade and shelter'),
  signUpUntil: term('ลงชื่อได้ถึง', 'Sign up until'),
  contact: term('ติดต่อสอบถาม', 'Contact'),
} as const satisfies Record<string, Term>;

/** What a calendar's entry says of an activity, where the page behind it says more. */
export const entryTerms = {
  hostedBy: term('จัดโดย', 'Hosted by'),
  time: term('เวลา', 'Time'),
  postponedFrom: term('เลื่อนจาก', 'Postponed from'),
  noNewDate: term('เลื่อน ยังไม่กำหนดวันใหม่', 'Postponed, no new date yet'),
  more: term('รายละเอียดและผล', 'Details and result'),
} as const satisfies Record<string, Term>;
