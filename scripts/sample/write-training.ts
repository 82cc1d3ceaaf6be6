import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { addDays } from '../../src/domain/calendar-days.ts';
import { createCsvSink } from './csv-sink.ts';
import { buddhistSerials, longDates, slashes } from './dialects.ts';
import type { SampleTambon } from './places.ts';
import { createRandom, type Random } from './random.ts';
import type { Columns, WrittenFile } from './sink.ts';
import type { Row } from './value.ts';
import { createXlsxSink } from './xlsx-sink.ts';

const common: Columns = [
  ['localGovernment', 'องค์กรปกครองส่วนท้องถิ่น'],
  ['tambon', 'ตำบล'],
  ['district', 'อำเภอ'],
  ['target', 'เป้าหมาย'],
];
const counted: Columns = [
  ...common,
  ['registered', 'จำนวนผู้สมัคร'],
  ['trained', 'ผู้ผ่านการอบรม'],
  ['classNo', 'รุ่นที่'],
  ['start', 'วันเริ่มอบรม'],
  ['end', 'ถึงวันที่'],
];
const listed: Columns = [
  ...common,
  ['members', 'รายชื่อผู้สมัคร'],
  ['trained', 'ผู้ผ่านการอบรม'],
  ['classNo', 'รุ่น'],
  ['trainingDates', 'ระหว่างวันที่'],
];

/** The two districts that send lists of names instead of numbers. */
const listing = new Set(['4902', '4907']);

export interface WrittenTraining {
  training: WrittenFile[];
  trainingMembers: WrittenFile[];
}

/** Training of the disaster units of every local government: most trained, some registered only, a few not begun. */
export async function writeTraining(
  folder: string,
  tambons: readonly SampleTambon[],
  { seed, today }: { seed: number; today: CalendarDate },
): Promise<WrittenTraining> {
  const workbook = createXlsxSink({
    folder,
    name: 'training',
    columns: counted,
    dialect: buddhistSerials,
    titles: ['ผลการฝึกอบรมชุดปฏิบัติการจิตอาสาภัยพิบัติ ประจำองค์กรปกครองส่วนท้องถิ่น (ข้อมูลตัวอย่าง)'],
    mostRows: 20_000,
    overflow: () => createCsvSink({ folder, name: 'training-more', columns: counted, dialect: slashes, hasMark: true }),
  });
  const list = createCsvSink({ folder, name: 'training-members', columns: listed, dialect: longDates, hasMark: true });
  const units = new Map(tambons.map((tambon) => [tambon.localGovernment.fullName, tambon]));
  for (const [index, [name, tambon]] of [...units].entries()) {
    const random = createRandom(`training ${seed} ${tambon.area.code}`);
    const isListed = listing.has(tambon.district.code);
    for (const row of classesOf(name, tambon, index, today, random)) {
      if (isListed) list.write(withNames(row, random));
      else workbook.write(row, 'ชุดจิตอาสาภัยพิบัติ');
    }
  }
  // As offices get them wrong: more trained than registered, and a line without its unit.
  const { area, district } = tambons[0]!;
  const place = { tambon: area.nameTh, district: district.nameTh };
  workbook.write(
    { ...place, localGovernment: 'เทศบาลเมืองมุกดาหาร', target: 50, registered: 20, trained: 24, classNo: '3' },
    'ชุดจิตอาสาภัยพิบัติ',
  );
  workbook.write({ ...place, target: 50, registered: 50, trained: 50 }, 'ชุดจิตอาสาภัยพิบัติ');
  return { training: await workbook.close(), trainingMembers: await list.close() };
}

function classesOf(
  name: string,
  { area, district }: SampleTambon,
  index: number,
  today: CalendarDate,
  random: Random,
): Row[] {
  const unit = {
    localGovernment: name,
    tambon: area.nameTh,
    district: district.nameTh,
    target: index === 0 ? 100 : 50,
  };
  const progress = random.next();
  if (progress < 0.08) return [unit];
  if (progress < 0.2) return [{ ...unit, registered: random.int(12, 48) }];
  return Array.from({ length: progress > 0.8 ? 2 : 1 }, (_, turn) => {
    const registered = random.int(progress > 0.8 ? 22 : 30, progress > 0.8 ? 30 : 56);
    const start = addDays(today, -random.int(20, 380));
    const end = addDays(start, 1);
    const classNo = turn + 1;
    const trained = registered - random.int(0, 5);
    return {
      ...unit,
      registered,
      trained,
      classNo,
      start: { day: start },
      end: { day: end },
      trainingDates: { day: start, until: end },
    };
  });
}

const firstNames = ['สมมุติ', 'ตัวอย่าง', 'จำลอง', 'ทดลอง', 'สมมาตร', 'นามสมมุติ', 'อุทาหรณ์', 'แบบอย่าง'];
const lastNames = ['ใจอาสา', 'มีน้ำใจ', 'ร่วมแรง', 'รักบ้านเกิด', 'พร้อมช่วย', 'ยิ้มแย้ม', 'ตั้งใจดี', 'เรียนรู้งาน'];

/** A list of invented people in place of their number: it may be counted and nothing else. */
function withNames({ registered, ...row }: Row, random: Random): Row {
  if (typeof registered !== 'number') return row;
  const names = Array.from(
    { length: registered },
    () => `${random.pick(['นาย', 'นาง', 'นางสาว'])}${random.pick(firstNames)} ${random.pick(lastNames)}`,
  );
  return { ...row, members: names.join(', ') };
}
