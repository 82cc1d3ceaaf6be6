import type { NationalDay } from './national-day.ts';

// วันสำคัญของไทย that volunteers' activities are often held on. Only days that come on the same date every year, each with
// the decision that made it one. What is not here:
// - days of the lunar calendar (มาฆบูชา, วิสาขบูชา, อาสาฬหบูชา, เข้าพรรษา, ลอยกระทง) and days that the palace announces
//   (พืชมงคล): the cabinet publishes their dates each year, and the operator adds them under nationalDays.own with `date`;
// - substitute holidays (วันหยุดชดเชย), on which nothing is remembered;
// - names that are changing: of 12 August only what does not change, วันแม่แห่งชาติ, is named.
// Royal titles are copied as the decisions write them, and have no English where no official translation is at hand.

interface SourcedDay extends NationalDay {
  month: number;
  day: number;
  /** The decision, or the agency that keeps the day. */
  source: string;
}

/** คณะรัฐมนตรีรับทราบภาพรวมวันหยุดราชการประจำปี 21 พฤษภาคม 2562. */
const publicHolidays = 'วันหยุดราชการประจำปี มติคณะรัฐมนตรี 21 พฤษภาคม 2562';

/** In the order of the calendar. */
export const nationalDaysTh: readonly SourcedDay[] = [
  {
    name: 'วันขึ้นปีใหม่',
    nameEn: 'New Year’s Day',
    month: 1,
    day: 1,
    source: 'พระราชบัญญัติปีประดิทิน พุทธศักราช 2483',
  },
  {
    name: 'วันอาสาสมัครสาธารณสุขแห่งชาติ',
    nameEn: 'National Village Health Volunteers’ Day',
    month: 3,
    day: 20,
    source: 'มติคณะรัฐมนตรี 21 ธันวาคม 2536',
  },
  {
    name: 'วันอนุรักษ์มรดกไทย',
    nameEn: 'Thai Heritage Conservation Day',
    month: 4,
    day: 2,
    source: 'มติคณะรัฐมนตรี 26 กุมภาพันธ์ 2528 (กรมศิลปากร)',
  },
  { name: 'วันจักรี', nameEn: 'Chakri Memorial Day', month: 4, day: 6, source: publicHolidays },
  { name: 'วันสงกรานต์', nameEn: 'Songkran', month: 4, day: 13, source: publicHolidays },
  { name: 'วันสงกรานต์', nameEn: 'Songkran', month: 4, day: 14, source: publicHolidays },
  { name: 'วันสงกรานต์', nameEn: 'Songkran', month: 4, day: 15, source: publicHolidays },
  { name: 'วันฉัตรมงคล', nameEn: 'Coronation Day', month: 5, day: 4, source: publicHolidays },
  {
    name: 'วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี',
    month: 6,
    day: 3,
    source: publicHolidays,
  },
  {
    name: 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระปรเมนทรรามาธิบดีศรีสินทรมหาวชิราลงกรณ พระวชิรเกล้าเจ้าอยู่หัว',
    month: 7,
    day: 28,
    source: 'มติคณะรัฐมนตรี 11 เมษายน 2560',
  },
  {
    name: 'วันกำนันผู้ใหญ่บ้าน',
    nameEn: 'Kamnan and Village Heads’ Day',
    month: 8,
    day: 10,
    source: 'ประกาศกระทรวงมหาดไทย (เริ่มมีกำนัน ผู้ใหญ่บ้าน 10 สิงหาคม 2435)',
  },
  { name: 'วันแม่แห่งชาติ', nameEn: 'Mother’s Day', month: 8, day: 12, source: publicHolidays },
  {
    name: 'วันอนุรักษ์และพัฒนาแม่น้ำ คู คลอง แห่งชาติ',
    nameEn: 'National River and Canal Conservation Day',
    month: 9,
    day: 20,
    source: 'มติคณะรัฐมนตรี 29 สิงหาคม 2538 (กรมทรัพยากรน้ำ)',
  },
  {
    name: 'วันพระราชทานธงชาติไทย',
    nameEn: 'Thai National Flag Day',
    month: 9,
    day: 28,
    source: 'มติคณะรัฐมนตรี 20 กันยายน 2559',
  },
  {
    name: 'วันนวมินทรมหาราช',
    nameEn: 'Navamindra Maharaj Day',
    month: 10,
    day: 13,
    source: 'มติคณะรัฐมนตรี 26 กันยายน 2566',
  },
  {
    name: 'วันรักต้นไม้ประจำปีของชาติ',
    nameEn: 'National Annual Tree Care Day',
    month: 10,
    day: 21,
    source: 'มติคณะรัฐมนตรี 26 มิถุนายน 2533 (สผ.)',
  },
  {
    name: 'วันสังคมสงเคราะห์แห่งชาติและวันอาสาสมัครไทย',
    nameEn: 'National Social Work Day and Thai Volunteers’ Day',
    month: 10,
    day: 21,
    source: 'กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์',
  },
  { name: 'วันปิยมหาราช', nameEn: 'Chulalongkorn Day', month: 10, day: 23, source: publicHolidays },
  {
    name: 'วันสิ่งแวดล้อมไทย',
    nameEn: 'Thai Environment Day',
    month: 12,
    day: 4,
    source: 'มติคณะรัฐมนตรี (สำนักงานนโยบายและแผนทรัพยากรธรรมชาติและสิ่งแวดล้อม)',
  },
  {
    name: 'วันคล้ายวันพระบรมราชสมภพของพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร วันชาติ และวันพ่อแห่งชาติ',
    month: 12,
    day: 5,
    source: 'ประกาศสำนักนายกรัฐมนตรี เรื่อง การกำหนดวันสำคัญของชาติไทย พ.ศ. 2560',
  },
  {
    name: 'วันอาสาสมัครสากล',
    nameEn: 'International Volunteer Day',
    month: 12,
    day: 5,
    source: 'มติคณะรัฐมนตรี 17 สิงหาคม 2564; UN A/RES/40/212',
  },
  { name: 'วันรัฐธรรมนูญ', nameEn: 'Constitution Day', month: 12, day: 10, source: publicHolidays },
  {
    name: 'วันป้องกันอุบัติภัยแห่งชาติ',
    nameEn: 'National Accident Prevention Day',
    month: 12,
    day: 26,
    source: 'มติคณะรัฐมนตรี 14 มิถุนายน 2548 (กรมป้องกันและบรรเทาสาธารณภัย)',
  },
];
