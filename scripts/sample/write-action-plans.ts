import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { fiscalYearOf } from '../../src/domain/calendar-days.ts';
import { createCsvSink } from './csv-sink.ts';
import { slashes } from './dialects.ts';
import type { SampleTambon } from './places.ts';
import { createRandom } from './random.ts';
import type { WrittenFile } from './sink.ts';

const projects = [
  'จิตอาสาพัฒนาแหล่งน้ำและกำจัดวัชพืช',
  'หมู่บ้านสะอาด ลดขยะต้นทาง',
  'ปลูกต้นไม้และดูแลป่าชุมชน',
  'ป้องกันไฟป่าและหมอกควัน',
  'เตรียมความพร้อมรับสถานการณ์อุทกภัย',
  'ป้องกันโรคไข้เลือดออกในชุมชน',
  'เอามื้อสามัคคี แปลงโคกหนองนา',
  'ดูแลผู้สูงอายุและผู้ป่วยติดเตียง',
];

/** Lines of agencies' action plans, for this fiscal year and the one before. */
export async function writeActionPlans(
  folder: string,
  tambons: readonly SampleTambon[],
  { seed, today }: { seed: number; today: CalendarDate },
): Promise<WrittenFile[]> {
  const sink = createCsvSink({
    folder,
    name: 'action-plans',
    hasMark: true,
    dialect: slashes,
    columns: [
      ['agency', 'หน่วยงาน'],
      ['fiscalYear', 'ปีงบประมาณ'],
      ['title', 'ชื่อโครงการ'],
      ['plannedActivities', 'จำนวนกิจกรรม'],
      ['budgetBaht', 'งบประมาณ (บาท)'],
      ['tambon', 'ตำบล'],
      ['district', 'อำเภอ'],
    ],
  });
  const random = createRandom(`action plans ${seed}`);
  const years = [fiscalYearOf(today) - 1, fiscalYearOf(today)];
  const write = (agency: string, place: { district: string; tambon?: string }, projectCount: number) => {
    const first = random.int(0, projects.length - 1);
    for (const fiscalYear of years) {
      for (let index = 0; index < projectCount; index++) {
        const title = `โครงการ${projects[(first + index) % projects.length]!}`;
        const budget = random.chance(0.85) ? { budgetBaht: random.int(5, 80) * 1000 } : {};
        sink.write({ agency, fiscalYear, title, plannedActivities: random.int(2, 12), ...budget, ...place });
      }
    }
  };
  for (const district of new Set(tambons.map((tambon) => tambon.district))) {
    write(`ที่ว่าการอำเภอ${district.nameTh}`, { district: district.nameTh }, 2);
  }
  const units = new Map(tambons.map((tambon) => [tambon.localGovernment.name, tambon]));
  for (const [index, [name, { area, district }]] of [...units].entries()) {
    if (index % 2 === 0) write(name, { district: district.nameTh, tambon: area.nameTh }, 1);
  }
  // As offices get them wrong: no year that can be read, no agency, words for a number.
  const { district } = tambons[0]!;
  const line = { title: 'โครงการจิตอาสาร่วมใจ', district: district.nameTh };
  sink.write({ ...line, agency: 'แขวงทางหลวงมุกดาหาร', fiscalYear: 'ปีนี้', plannedActivities: 4 });
  sink.write({ ...line, fiscalYear: years[1]!, plannedActivities: 3 });
  sink.write({ ...line, agency: 'โครงการชลประทานมุกดาหาร', fiscalYear: years[1]!, plannedActivities: 'ตามความเหมาะสม' });
  return sink.close();
}
