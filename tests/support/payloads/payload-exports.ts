import type { OperatorSite } from '../site/operator-site.ts';

// Exports in which every text is a payload, each payload in a row of its own in every text field of every kind.

type Rows = Record<string, string>[];

/** A day so many after another, as exports write it. */
function dayAfter(start: string, days: number): string {
  const day = new Date(Date.parse(start) + days * 86_400_000);
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear() + 543}`;
}

/** Villages with a page of their own; every activity says the name that its own row gives. */
const villages = 12;

/** Rows by file, for plans from `today` on and results of the weeks before. */
export function toPayloadExports(payloads: readonly string[], today: string): Record<string, Rows> {
  return {
    'plans.csv': payloads.map((payload, at) => ({
      รหัสกิจกรรม: `H-${at + 10}`,
      'แผน/ผล': 'แผน',
      ชื่อกิจกรรม: `ขุดลอก ${payload}`,
      รายละเอียด: payload,
      วันที่: dayAfter(today, 1 + (at % 40)),
      เวลา: '9.00 น.',
      อำเภอ: 'ดงหลวง',
      ตำบล: 'กกตูม',
      หมู่ที่: String((at % villages) + 1),
      บ้าน: payload,
      สถานที่: payload,
      หน่วยงาน: `อบต. ${payload}`,
      หน่วยงานที่เข้าร่วม: payload,
      การแต่งกาย: payload,
      สิ่งที่ต้องเตรียม: payload,
      จุดนัดพบ: payload,
      การเข้าถึงสถานที่: payload,
      ร่มเงา: payload,
      ผู้ประสานงาน: `${payload} 042-000-004`,
      เนื่องในโอกาส: payload,
      ประเภทย่อย: payload,
      ประเภทจิตอาสา: payload,
      ภาคส่วน: payload,
      ลักษณะการจัด: payload,
    })),
    'results.csv': payloads.map((payload, at) => ({
      รหัสกิจกรรม: `R-${at + 10}`,
      'แผน/ผล': 'ผล',
      ชื่อกิจกรรม: `เก็บขยะ ${payload}`,
      วันที่: dayAfter(today, -1 - (at % 60)),
      อำเภอ: 'ดอนตาล',
      สถานที่: payload,
      หน่วยงาน: `อบต. ${payload}`,
      'จำนวนผู้เข้าร่วม (คน)': payload,
      ผลการปฏิบัติ: payload,
      ภาพกิจกรรม: payload,
      พิกัด: payload,
      เวลา: payload,
    })),
    'training.csv': payloads.map((payload) => ({ 'อปท.': `อบต.${payload}`, อำเภอ: 'ดงหลวง', รุ่นที่: payload })),
    'action-plans.csv': payloads.map((payload) => ({
      หน่วยงาน: `อบต. ${payload}`,
      ปีงบประมาณ: '2570',
      ชื่อโครงการ: payload,
      อำเภอ: payload,
    })),
    'boards.csv': payloads.map((payload) => ({
      ช่องทาง: 'เพจ',
      ชื่อ: payload,
      อำเภอ: 'ดงหลวง',
      ที่อยู่เว็บ: payload,
      โทรศัพท์: payload,
      รายละเอียด: payload,
      เผยแพร่: 'ใช่',
    })),
  };
}

/** The kinds of the files above, as the settings name them. */
export const payloadSources = {
  plans: { kind: 'activities', from: 'plans.csv' },
  results: { kind: 'activities', from: 'results.csv' },
  units: { kind: 'training', from: 'training.csv' },
  budget: { kind: 'action-plans', from: 'action-plans.csv' },
  boards: { kind: 'channels', from: 'boards.csv' },
} as const;

/** Writes the exports into an operator's folder. */
export async function writePayloadExports(
  site: OperatorSite,
  payloads: readonly string[],
  today: string,
): Promise<void> {
  for (const [file, rows] of Object.entries(toPayloadExports(payloads, today))) await site.write(file, rows);
}
