import { createWriteStream, existsSync } from 'node:fs';
import { once } from 'node:events';

const headers =
  'รหัสกิจกรรม,แผน/ผล,ประเภทจิตอาสา,ชื่อกิจกรรม,รายละเอียด,วันที่,ถึงวันที่,เวลา,อำเภอ,ตำบล,หมู่ที่,บ้าน,สถานที่,ละติจูด,ลองจิจูด,หน่วยงาน,ลักษณะการจัด,จำนวนผู้เข้าร่วม (คน),ข้าราชการ,ประชาชน,นักเรียน นักศึกษา,ผลการปฏิบัติ,งบประมาณ,การแต่งกาย,หมายเหตุ';

const places = [
  ['เมืองมุกดาหาร', 'บ้านโคก'],
  ['ดอนตาล', 'ป่าไร่'],
  ['ดงหลวง', 'กกตูม'],
  ['คำชะอี', 'คำชะอี'],
  ['หว้านใหญ่', 'ชะโนด'],
  ['หนองสูง', 'ภูวง'],
  ['นิคมคำสร้อย', 'นากอก'],
];
const titles = ['ลอกผักตบชวาลำห้วย', 'ทำความสะอาดวัดและชุมชน', 'ปลูกต้นไม้เฉลิมชุมชน', 'ซ่อมฝายชะลอน้ำ', 'ทำแนวกันไฟป่าชุมชน'];

/** Writes a CSV of `rows` rows (half plans, half their results) with 25 Thai columns, the same for the same size. */
export async function writeBenchExport(file: string, rows: number): Promise<string> {
  if (existsSync(file)) return file;
  const out = createWriteStream(file, { encoding: 'utf8' });
  out.write(`\uFEFF${headers}\r\n`);
  for (let row = 0; row < rows; row++) {
    const event = row >> 1;
    const [district, tambon] = places[event % places.length]!;
    const isResult = row % 2 === 1;
    const day = `${(event % 28) + 1}/${(event % 12) + 1}/${2560 + (event % 9)}`;
    const cells = [
      `MK-${event}`,
      isResult ? 'ผล' : 'แผน',
      ['จิตอาสาพัฒนา', 'จิตอาสาภัยพิบัติ', 'จิตอาสาเฉพาะกิจ'][event % 3],
      `${titles[event % titles.length]} ครั้งที่ ${event}`,
      '"ร่วมกันพัฒนาพื้นที่สาธารณะของชุมชน, เก็บขยะ และปรับภูมิทัศน์สองข้างทาง"',
      day,
      day,
      '๐๙.๓๐ - ๑๒.๐๐ น.',
      district,
      tambon,
      (event % 12) + 1,
      'โคกสูง',
      'ศาลาประชาคม',
      '',
      '',
      `อบต.${tambon}`,
      'จัดเอง',
      isResult ? `${(event % 90) + 10} คน` : '',
      isResult ? (event % 9) + 1 : '',
      isResult ? event % 60 : '',
      '-',
      isResult ? 'ประชาชนร่วมแรงร่วมใจทำความสะอาดพื้นที่จนแล้วเสร็จ' : '',
      '"1,500"',
      'เสื้อสุภาพ หมวก ผ้าพันคอ',
      '',
    ];
    if (!out.write(`${cells.join(',')}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return file;
}
