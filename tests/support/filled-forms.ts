import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runData } from '../../scripts/data.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { FormId } from '../../src/exports/forms/form.ts';
import { forms } from '../../src/exports/forms/forms.ts';
import { toFormWorkbook } from '../../src/exports/forms/to-form-workbook.ts';
import { toFormsPage } from '../../src/views/forms-page.ts';
import { createSiteIndex } from '../../src/views/site-index.ts';
import { readSettings } from '../../src/settings.ts';
import { fillForm, type FilledRow } from './fill-form.ts';

const today = '2026-12-10';

/** Where and what, as the drop-downs of the form offer them. */
const place = { รหัสตำบล: '490403 ตำบลกกตูม', หมู่ที่: 'หมู่ 5 บ้านโคก' };
const work = {
  ชื่อกิจกรรม: 'เก็บผักตบชวา หนองแวง',
  ประเภทจิตอาสา: 'จิตอาสาพัฒนา',
  ...place,
  สถานที่: 'หนองแวง หลังวัดโพธิ์ศรี',
  หน่วยงานเจ้าภาพ: 'ที่ทำการผู้ใหญ่บ้าน หมู่ 5 บ้านโคก',
};

/** One activity planned and reported, and one channel: every column of each form filled in. */
const rows: Readonly<Record<FormId, readonly FilledRow[]>> = {
  plan: [
    {
      ...work,
      วันที่: '5/12/2569',
      ถึงวันที่: '6/12/2569',
      เวลาเริ่ม: '08.30',
      เวลาสิ้นสุด: '11.30',
      ประเภทย่อย: 'แหล่งน้ำ',
      เนื่องในโอกาส: 'วันสิ่งแวดล้อมไทย',
      จุดนัดพบ: 'ศาลากลางบ้าน',
      จำนวนคนที่ต้องการ: 40,
      รับสมัครถึงวันที่: '3/12/2569',
      การแต่งกาย: 'เสื้อจิตอาสา หมวก',
      สิ่งที่ต้องเตรียม: 'ถุงมือ น้ำดื่ม',
      ติดต่อสอบถาม: 'ที่ว่าการอำเภอ 042-000-004',
      รายละเอียด: 'มีน้ำดื่มและร่มเงา',
      สถานะ: 'เลื่อน',
      เลื่อนจากวันที่: '1/12/2569',
    },
  ],
  result: [
    {
      ...work,
      วันที่: '5/12/2569',
      ถึงวันที่: '6/12/2569',
      จำนวนผู้เข้าร่วม: 45,
      ประชาชน: 30,
      'กำนัน ผู้ใหญ่บ้าน': 5,
      จำนวนต้นไม้ที่ปลูก: 120,
      น้ำหนักขยะที่เก็บได้: 350,
      ปริมาณโลหิต: 4500,
      ผลการปฏิบัติ: 'เก็บผักตบชวาได้ 3 ตัน',
      งบประมาณที่ใช้: 0,
      วันที่รายงาน: '7/12/2569',
    },
  ],
  channels: [
    {
      ...place,
      ช่องทาง: 'หอกระจายข่าว',
      ชื่อ: 'หอกระจายข่าวบ้านโคก',
      ที่อยู่เว็บ: 'https://example.org/tower',
      โทรศัพท์: '042-000-004',
      รายละเอียด: 'ประกาศทุกเช้า 06.30 น.',
      เผยแพร่: 'ใช่',
    },
  ],
};

const portal = `portal:
  name: ก
  nameEn: A
  province: "49"
  address: https://example.org
  owner: ก
publicContacts: ["042-000-004"]
sources:
  - { id: villages, kind: places, from: villages.csv }
`;
const filledSources = `  - { id: plans, kind: activities, from: plan.xlsx }
  - { id: results, kind: activities, from: result.xlsx }
  - { id: channels, kind: channels, from: channels.xlsx }
`;

/**
 * What becomes of filled-in forms: those of อำเภอดงหลวง are made from a list of villages, filled in, handed to `resave` (a
 * spreadsheet program, or nothing), and read as an operator's exports are.
 */
export async function readFilledForms(
  resave: (file: string) => Promise<void> | void = () => undefined,
): Promise<Dataset> {
  const folder = await mkdtemp(path.join(tmpdir(), 'forms-'));
  const file = (name: string) => path.join(folder, name);
  const run = async () => {
    const { dataset } = await runData({
      settingsFile: file('portal.yaml'),
      datasetFolder: file('dataset'),
      cacheFolder: file('cache'),
      today,
      now: new Date(`${today}T05:00:00Z`),
      sample: false,
      release: true,
    });
    return dataset;
  };
  try {
    await writeFile(file('villages.csv'), 'รหัสหมู่บ้าน,หมู่บ้าน,หมู่ที่,ตำบล,อำเภอ\n49040305,โคก,5,กกตูม,ดงหลวง\n');
    await writeFile(file('portal.yaml'), portal);
    const page = toFormsPage(createSiteIndex(await run(), today, readSettings(file('portal.yaml'))), '4904');
    for (const form of Object.values(forms)) {
      await writeFile(file(`${form.id}.xlsx`), await fillForm(await toFormWorkbook(form, page), rows[form.id]));
      await resave(file(`${form.id}.xlsx`));
    }
    await writeFile(file('portal.yaml'), portal + filledSources);
    return await run();
  } finally {
    await rm(folder, { recursive: true });
  }
}
