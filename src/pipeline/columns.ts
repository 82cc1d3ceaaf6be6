import type { SourceKind } from '../domain/source-ref.ts';

// The one home of fields and of the headers that mean them, per kind of source. Over 200 lines because it is a list.
// Headers are compared as match keys: spaces, punctuation, letter case and Thai digits make no difference, a unit in
// brackets at the end is dropped (match-columns.ts), and every field answers to its own name as well: startTime,
// "start time", start_time. The first header of a list is the one that messages name.
// What isn't here doesn't pass: names of people (ประธาน, ผู้บันทึก, ผู้รายงาน) deliberately have no field, and a bare
// ลำดับ is no id, because counters start again in every file.

const placeColumns = {
  district: ['อำเภอ', 'อ.', 'อำเภอ/เขต', 'ชื่ออำเภอ', 'amphoe', 'district_name_th'],
  tambon: ['ตำบล', 'ต.', 'ตำบล/แขวง', 'ชื่อตำบล', 'subdistrict', 'tambon_name_th'],
} as const;

const villageColumns = {
  villageNo: ['หมู่ที่', 'หมู่', 'ม.', 'หมู่บ้านที่', 'เลขหมู่'],
  villageName: ['บ้าน', 'หมู่บ้าน', 'ชื่อหมู่บ้าน', 'ชื่อบ้าน', 'ชุมชน', 'ชื่อชุมชน', 'หมู่บ้าน/ชุมชน', 'ชื่อหมู่บ้าน/ชุมชน', 'village'],
  areaCode: ['รหัสพื้นที่', 'รหัสหมู่บ้าน', 'รหัสตำบล', 'รหัสอำเภอ', 'village_code', 'tambon_code', 'district_code'],
} as const;

const pointColumns = {
  lat: ['ละติจูด', 'ละติจูต', 'ละติจุด', 'พิกัดละติจูด', 'พิกัด N', 'latitude'],
  lon: ['ลองจิจูด', 'ลองติจูด', 'ลองจิจุด', 'พิกัดลองจิจูด', 'พิกัด E', 'longitude', 'long', 'lng'],
  point: [
    'พิกัด',
    'พิกัด GPS',
    'พิกัดที่ตั้ง',
    'ละติจูด ลองจิจูด',
    'X/Y',
    'lat/long',
    'lat,lon',
    'lat,lng',
    'GPS',
    'พิกัด UTM',
    'UTM',
    'พิกัดกริด',
    'พิกัด UTM WGS84',
    'พิกัด UTM 47N',
    'พิกัด UTM 48N',
    'พิกัด UTM Indian 1975',
  ],
  // Metres of a grid; where a program calls degrees X and Y they are read as such.
  easting: ['easting', 'UTM E', 'UTM X', 'พิกัด UTM E', 'พิกัด UTM X', 'พิกัด X', 'ค่าพิกัด X', 'ค่า X', 'X'],
  northing: ['northing', 'UTM N', 'UTM Y', 'พิกัด UTM N', 'พิกัด UTM Y', 'พิกัด Y', 'ค่าพิกัด Y', 'ค่า Y', 'Y'],
  utmZone: ['โซน UTM', 'UTM zone', 'zone UTM'],
  datum: ['พื้นหลักฐาน', 'พื้นหลักฐานอ้างอิง', 'datum', 'ระบบพิกัด'],
} as const;

const activityColumns = {
  activityId: ['รหัสกิจกรรม', 'เลขที่รายงาน', 'รหัสรายงาน', 'เลขที่กิจกรรม', 'id'],
  title: [
    'ชื่อกิจกรรม',
    'กิจกรรม',
    'ชื่อกิจกรรม/โครงการ',
    'ชื่อโครงการ/กิจกรรม',
    'กิจกรรม/โครงการ',
    'โครงการ/กิจกรรม',
    'ชื่อโครงการ',
    'รายการกิจกรรม',
    'ชื่องาน',
    'เรื่อง',
    'activity',
    'activity name',
  ],
  recordKind: ['แผน/ผล', 'ประเภทรายงาน', 'ชนิดรายงาน', 'แผนหรือผล', 'plan/result'],
  state: ['สถานะ', 'สถานะกิจกรรม', 'สถานะการดำเนินงาน', 'สถานะการดำเนินการ', 'status', 'state_th'],
  kind: [
    'ประเภทจิตอาสา',
    'ประเภทกิจกรรม',
    'ประเภทกิจกรรมจิตอาสา',
    'ประเภทจิตอาสา 3 ประเภท',
    'จิตอาสา 3 ประเภท',
    'ประเภท',
    'activity type',
    'kind_th',
  ],
  subtype: ['ประเภทย่อย', 'ประเภทกิจกรรมย่อย', 'กลุ่มงาน', 'ลักษณะกิจกรรม', 'ด้าน'],
  occasion: ['เนื่องในโอกาส', 'หมวดพิเศษ', 'วันสำคัญ', 'โอกาส'],
  hosting: ['ลักษณะการจัด', 'ลักษณะการจัดกิจกรรม', 'รูปแบบการจัด', 'hosting_th'],
  agency: [
    'หน่วยงาน',
    'หน่วยเจ้าภาพ',
    'หน่วยงานเจ้าภาพ',
    'ชื่อหน่วยงาน',
    'หน่วยงานหลัก',
    'หน่วยงานที่จัด',
    'หน่วยงานที่จัดกิจกรรม',
    'หน่วยงานผู้จัด',
    'หน่วยงานรับผิดชอบ',
    'หน่วยงานที่รับผิดชอบ',
    'หน่วยงานผู้รับผิดชอบ',
    'หน่วยงานย่อย',
    'เจ้าภาพ',
    'agency name',
    'host',
  ],
  partners: ['หน่วยงานที่เข้าร่วม', 'หน่วยงานที่ไปเข้าร่วม', 'หน่วยงานร่วม', 'หน่วยงานที่ร่วม', 'ภาคีเครือข่าย', 'joined_agencies'],
  sector: ['ภาคส่วน', 'ประเภทหน่วยงาน', 'sector_th'],
  start: [
    'วันที่',
    'วันที่จัดกิจกรรม',
    'วันที่จัด',
    'วันจัดกิจกรรม',
    'วันที่ทำกิจกรรม',
    'วันที่ดำเนินการ',
    'วันเริ่มทำกิจกรรม',
    'วันที่เริ่ม',
    'วันที่เริ่มต้น',
    'วันเริ่ม',
    'วันเริ่มต้น',
    'วันเริ่มกิจกรรม',
    'วันที่เริ่มกิจกรรม',
    'ตั้งแต่วันที่',
    'ระหว่างวันที่',
    'วัน/เดือน/ปี',
    'วัน/เดือน/ปี (เวลา)',
    'ว/ด/ป',
    'วันเวลา',
    'วันและเวลา',
    'วันที่และเวลา',
    'date',
    'start_date',
  ],
  end: ['ถึงวันที่', 'วันที่สิ้นสุด', 'วันสิ้นสุด', 'วันสิ้นสุดกิจกรรม', 'วันที่สิ้นสุดกิจกรรม', 'end_date'],
  originalDate: ['เลื่อนจากวันที่', 'วันที่เดิม', 'กำหนดเดิม', 'postponed_from'],
  signUpUntil: ['วันสุดท้ายการเข้าร่วม', 'วันสุดท้ายของการรับสมัคร', 'รับสมัครถึงวันที่', 'วันปิดรับสมัคร', 'ปิดรับสมัคร'],
  time: ['เวลา', 'เวลาเริ่ม', 'เวลาเริ่มต้น', 'เวลาเริ่มกิจกรรม', 'เวลาจัดกิจกรรม', 'ช่วงเวลา', 'start_time'],
  endTime: ['เวลาสิ้นสุด', 'เวลาสิ้นสุดกิจกรรม', 'ถึงเวลา'],
  venue: [
    'สถานที่',
    'สถานที่ (ณ)',
    'สถานที่จัดกิจกรรม',
    'สถานที่จัด',
    'สถานที่จัดงาน',
    'สถานที่ทำกิจกรรม',
    'สถานที่ดำเนินการ',
    'พื้นที่ดำเนินการ',
    'บริเวณ',
    'ณ',
    'location',
    'place',
  ],
  province: ['จังหวัด', 'จ.', 'จว.', 'ชื่อจังหวัด'],
  ...placeColumns,
  ...villageColumns,
  ...pointColumns,
  description: ['รายละเอียด', 'รายละเอียดกิจกรรม', 'ลักษณะกิจกรรมโดยสังเขป', 'การดำเนินการ', 'details'],
  narrative: [
    'ผลการปฏิบัติ',
    'ผลการปฏิบัติงาน',
    'ผลการดำเนินงาน',
    'ผลการดำเนินการ',
    'ผลการจัดกิจกรรม',
    'สรุปผล',
    'ผลลัพธ์',
    'ประโยชน์ที่ได้รับ',
    'result',
  ],
  total: [
    'จำนวนผู้เข้าร่วม',
    'จำนวนผู้เข้าร่วมกิจกรรม',
    'ผู้เข้าร่วม',
    'ผู้เข้าร่วมกิจกรรม',
    'จำนวนคน',
    'จำนวนจิตอาสา',
    'จำนวนจิตอาสาที่เข้าร่วม',
    'ยอดผู้เข้าร่วม',
    'ยอดรวม',
    'รวม',
    'รวมทั้งสิ้น',
    'รวมผู้เข้าร่วม',
    'participants',
    'participants_total',
  ],
  officials: ['ข้าราชการ', 'ข้าราชการอื่น', 'ขรก.', 'ข้าราชการ/เจ้าหน้าที่', 'จำนวนข้าราชการ', 'participants_officials'],
  military: ['ทหาร', 'จำนวนทหาร', 'participants_military'],
  police: ['ตำรวจ', 'ตร.', 'จำนวนตำรวจ', 'participants_police'],
  headmen: ['กำนัน ผู้ใหญ่บ้าน', 'กน.ผญบ.', 'ผู้ใหญ่บ้าน', 'จำนวนกำนัน ผู้ใหญ่บ้าน', 'participants_headmen'],
  students: ['นักเรียน นักศึกษา', 'นักเรียน', 'จำนวนนักเรียน นักศึกษา', 'participants_students'],
  volunteers904: ['จิตอาสา 904', 'วิทยากรจิตอาสา 904', 'จำนวนจิตอาสา 904', 'participants_volunteers_904'],
  royalVolunteers: ['จิตอาสาพระราชทาน', 'จำนวนจิตอาสาพระราชทาน', 'participants_royal_volunteers'],
  private: ['ภาคเอกชน', 'เอกชน', 'จำนวนภาคเอกชน', 'participants_private'],
  public: ['ประชาชน', 'ประชาชนจิตอาสา', 'ประชาชนทั่วไป', 'ภาคประชาชน', 'จำนวนประชาชน', 'participants_public'],
  wantedPeople: [
    'จำนวนคนที่ต้องการ',
    'จำนวนที่ต้องการ',
    'จำนวนที่รับ',
    'จำนวนรับสมัคร',
    'รับสมัคร',
    'ต้องการผู้เข้าร่วม',
    'เป้าหมายผู้เข้าร่วม',
    'เป้าหมาย',
  ],
  budgetBaht: ['งบประมาณ', 'งบประมาณที่ใช้', 'จำนวนงบประมาณ', 'วงเงิน', 'budget'],
  dress: ['การแต่งกาย', 'ชุดแต่งกาย', 'แต่งกาย', 'dress code'],
  bring: ['สิ่งที่ต้องเตรียม', 'สิ่งที่ต้องนำมา', 'สิ่งที่ควรนำมา', 'อุปกรณ์', 'อุปกรณ์ที่ต้องเตรียม'],
  meetingPoint: ['จุดนัดพบ', 'จุดนัดหมาย', 'สถานที่นัดพบ', 'จุดรวมพล'],
  accessibility: [
    'การเข้าถึงสถานที่',
    'การเข้าถึง',
    'ความสะดวกในการเข้าถึง',
    'สิ่งอำนวยความสะดวก',
    'สิ่งอำนวยความสะดวกสำหรับคนพิการ',
    'สิ่งอำนวยความสะดวกสำหรับผู้สูงอายุและคนพิการ',
    'ทางลาด/รถเข็น',
  ],
  shade: ['ร่มเงา', 'ที่ร่ม', 'ที่บังแดด', 'ที่พักหลบแดด', 'จุดพักร่ม', 'ร่มเงา/ที่พัก'],
  contact: [
    'ผู้ประสานงาน',
    'เบอร์โทร',
    'เบอร์โทรศัพท์',
    'โทรศัพท์',
    'หมายเลขโทรศัพท์',
    'โทร.',
    'เบอร์ติดต่อ',
    'ติดต่อสอบถาม',
    'phone',
  ],
  photos: ['ภาพถ่าย', 'ภาพกิจกรรม', 'รูปภาพกิจกรรม', 'รูปภาพ', 'รูปถ่าย', 'ไฟล์ภาพ', 'ไฟล์แนบ', 'ลิงก์รูปภาพ', 'pictures'],
  bloodCc: ['จำนวนเลือด', 'ปริมาณเลือด', 'จำนวนโลหิต', 'ปริมาณโลหิต'],
  plateletUnits: ['เกล็ดเลือด', 'จำนวนเกล็ดเลือด'],
  trees: ['ต้นไม้ที่ปลูก', 'จำนวนต้นไม้', 'จำนวนต้นไม้ที่ปลูก', 'ปลูกต้นไม้', 'กล้าไม้ที่ปลูก', 'จำนวนกล้าไม้', 'จำนวนกล้าไม้ที่ปลูก'],
  rubbishKg: ['ขยะที่เก็บได้', 'ปริมาณขยะ', 'ปริมาณขยะที่เก็บได้', 'น้ำหนักขยะ', 'น้ำหนักขยะที่เก็บได้', 'จำนวนขยะ', 'เก็บขยะได้'],
  reportedOn: ['วันที่รายงาน', 'วันที่บันทึก', 'วันที่เวลาที่รายงาน', 'วันที่รายงานผล', 'วันเวลาที่รายงาน', 'result_reported_on'],
} as const;

const trainingColumns = {
  localGovernment: ['องค์กรปกครองส่วนท้องถิ่น', 'อปท.', 'ชื่อ อปท.', 'อบต./เทศบาล', 'เทศบาล/อบต.', 'หน่วยงาน', 'ชื่อหน่วยงาน'],
  target: ['เป้าหมาย', 'จำนวนเป้าหมาย'],
  registered: ['จำนวนผู้สมัคร', 'ผู้สมัคร', 'จำนวนสมาชิกชุด', 'จำนวนสมาชิก'],
  trained: ['ผู้ผ่านการอบรม', 'จำนวนผู้ผ่านการอบรม', 'จำนวนผู้ผ่านการฝึกอบรม', 'ผู้ผ่านการฝึกอบรม', 'ผ่านการอบรม'],
  // Names, which are counted and go no further.
  members: ['รายชื่อผู้สมัคร', 'รายชื่อสมาชิก', 'รายชื่อ'],
  classNo: ['รุ่นที่', 'รุ่น', 'class'],
  trainingDates: ['ระหว่างวันที่', 'วันที่อบรม', 'วันที่ฝึกอบรม', 'ช่วงวันที่อบรม', 'วันที่'],
  start: ['วันที่เริ่ม', 'วันเริ่มอบรม', 'ตั้งแต่วันที่', 'start_date'],
  end: ['ถึงวันที่', 'วันที่สิ้นสุด', 'วันสิ้นสุด', 'end_date'],
  province: activityColumns.province,
  ...placeColumns,
} as const;

const actionPlanColumns = {
  agency: ['หน่วยงาน', 'ชื่อหน่วยงาน', 'หน่วยงานรับผิดชอบ', 'หน่วยงานที่รับผิดชอบ', 'หน่วยงานเจ้าภาพ', 'ผู้รับผิดชอบ', 'agency_name'],
  fiscalYear: ['ปีงบประมาณ', 'ปีงบประมาณ พ.ศ.', 'ปีงบฯ', 'ปี'],
  title: ['ชื่อโครงการ', 'โครงการ', 'ชื่อโครงการ/กิจกรรม', 'โครงการ/กิจกรรม', 'ชื่อกิจกรรม', 'กิจกรรม', 'แผนงาน/โครงการ'],
  plannedActivities: ['จำนวนกิจกรรม', 'จำนวนครั้ง', 'จำนวนกิจกรรมตามแผน', 'เป้าหมาย', 'แผน'],
  budgetBaht: ['งบประมาณ', 'งบประมาณที่ได้รับ', 'วงเงิน', 'budget'],
  ...placeColumns,
} as const;

const channelColumns = {
  channelKind: ['ช่องทาง', 'ประเภทช่องทาง', 'ชนิดช่องทาง', 'ประเภท', 'channel_kind_th'],
  channelName: ['ชื่อ', 'ชื่อช่องทาง', 'name'],
  url: ['ที่อยู่เว็บ', 'ลิงก์', 'เว็บไซต์', 'link'],
  phone: ['โทรศัพท์', 'เบอร์โทร', 'เบอร์โทรศัพท์', 'หมายเลขโทรศัพท์', 'โทร.'],
  isPublic: ['เผยแพร่', 'เผยแพร่ได้', 'เปิดเผย', 'สาธารณะ', 'public'],
  detail: ['รายละเอียด', 'คำอธิบาย', 'หมายเหตุ'],
  villageNo: villageColumns.villageNo,
  areaCode: villageColumns.areaCode,
  ...placeColumns,
} as const;

const villageListColumns = { ...villageColumns, ...placeColumns, ...pointColumns } as const;

/** Headers by field, for each kind of source. */
export const columnsOf = {
  activities: activityColumns,
  training: trainingColumns,
  'action-plans': actionPlanColumns,
  channels: channelColumns,
  places: villageListColumns,
} as const satisfies Record<SourceKind, Record<string, readonly string[]>>;

/** What a cell can mean: the vocabulary that decoding and normalising share. */
export type Field = { [Kind in SourceKind]: keyof (typeof columnsOf)[Kind] & string }[SourceKind];

/** Every field there is, of whatever kind, by name: what `columns:` in the settings may name. */
export const fieldNames: readonly string[] = [
  ...new Set(Object.values(columnsOf).flatMap((columns) => Object.keys(columns))),
].toSorted();

/** Without one of each group nothing can be made of a table. */
export const requiredFields = {
  activities: [['title'], ['start'], ['district', 'areaCode']],
  training: [['localGovernment'], ['district']],
  'action-plans': [['agency'], ['title'], ['fiscalYear']],
  channels: [['channelName'], ['district', 'areaCode']],
  places: [['villageName'], ['tambon', 'areaCode']],
} as const satisfies Record<SourceKind, readonly (readonly Field[])[]>;
