import { issueCodes, issueText } from '../../domain/issue-catalogue.ts';
import { costOf } from '../../domain/issue-costs.ts';
import { type Issue, Severity } from '../../domain/issue.ts';
import { issueCostTerms } from '../../words/issue-cost-terms.ts';
import { severityTerms } from '../../words/terms.ts';
import { column, type PublishedTable } from './published-table.ts';

/** สิ่งที่ควรแก้ไขในข้อมูล: for the officer who keeps the export, with words to act on. */
export const issuesTable: PublishedTable<Issue> = {
  id: 'issues',
  title: { th: 'สิ่งที่ควรแก้ไขในข้อมูล', en: 'Things to mend in the data' },
  descriptionTh: 'หนึ่งแถวคือหนึ่งจุดในไฟล์ส่งออกที่ควรแก้ไข พร้อมวิธีแก้ ข้อมูลส่วนบุคคลถูกปิดบังไว้',
  rows: ({ issues }) => issues,
  columns: [
    column('issue_code', 'string', ['รหัสข้อควรแก้ไข', 'Issue code'], 'รหัสในบัญชีข้อควรแก้ไข', ({ code }) => code, {
      required: true,
      values: issueCodes,
    }),
    column(
      'severity',
      'string',
      ['รหัสระดับ', 'Severity (code)'],
      'held คือแถวนั้นยังไม่เผยแพร่จนกว่าจะแก้ไข',
      ({ severity }) => severity,
      {
        required: true,
        values: Severity.options,
      },
    ),
    column(
      'severity_th',
      'string',
      ['ระดับ', 'Severity (Thai)'],
      'ระดับความสำคัญภาษาไทย',
      ({ severity }) => severityTerms[severity].th,
      {
        required: true,
      },
    ),
    column('source', 'string', ['แหล่งข้อมูล', 'Source'], 'ชื่อแหล่งข้อมูลตามการตั้งค่า', ({ source }) => source),
    column('source_file', 'string', ['ไฟล์ต้นทาง', 'Source file'], 'ชื่อไฟล์ส่งออก', ({ file }) => file),
    column(
      'source_sheet',
      'string',
      ['แผ่นงานต้นทาง', 'Source sheet'],
      'ชื่อแผ่นงานในไฟล์ ว่างไว้ถ้าไฟล์ไม่มีแผ่นงาน',
      ({ sheet }) => sheet,
    ),
    column('source_row', 'integer', ['แถวต้นทาง', 'Source row'], 'เลขแถวตามที่เห็นในโปรแกรมตารางคำนวณ', ({ row }) => row),
    column('source_column', 'string', ['คอลัมน์', 'Column'], 'หัวคอลัมน์ตามที่ไฟล์เขียน', (issue) => issue.column),
    column('found', 'string', ['ค่าที่พบ', 'Found'], 'ค่าที่พบ ปิดบังไว้ถ้าเป็นข้อมูลส่วนบุคคล', ({ found }) => found),
    column('expected', 'string', ['ค่าที่ควรเป็น', 'Expected'], 'ค่าหรือรูปแบบที่ถูกต้อง ถ้าบอกได้', ({ expected }) => expected),
    column(
      'what_th',
      'string',
      ['สิ่งที่พบ', 'What is wrong (Thai)'],
      'คำอธิบายภาษาไทย',
      (issue) => issueText(issue, 'th').what,
      { required: true },
    ),
    column(
      'mend_th',
      'string',
      ['วิธีแก้ไข', 'How to mend it (Thai)'],
      'วิธีแก้ไขภาษาไทย',
      (issue) => issueText(issue, 'th').mend,
      { required: true },
    ),
    column(
      'what_en',
      'string',
      ['สิ่งที่พบ (อังกฤษ)', 'What is wrong'],
      'คำอธิบายภาษาอังกฤษ',
      (issue) => issueText(issue, 'en').what,
      { required: true },
    ),
    column(
      'mend_en',
      'string',
      ['วิธีแก้ไข (อังกฤษ)', 'How to mend it'],
      'วิธีแก้ไขภาษาอังกฤษ',
      (issue) => issueText(issue, 'en').mend,
      { required: true },
    ),
    column(
      'district_code',
      'string',
      ['รหัสอำเภอ', 'District code'],
      'อำเภอของแถวนั้น ถ้าทราบ',
      ({ districtCode }) => districtCode,
    ),
    column(
      'district_name_th',
      'string',
      ['อำเภอ', 'District (Thai)'],
      'ชื่ออำเภอ ไม่มีคำว่าอำเภอ',
      ({ districtCode }, { areas }) => (districtCode === undefined ? undefined : areas.get(districtCode)?.nameTh),
    ),
    column(
      'first_seen',
      'date',
      ['พบครั้งแรก', 'First seen'],
      'วันของรอบการปรับปรุงที่พบครั้งแรก ปีคริสต์ศักราช',
      ({ firstSeen }) => firstSeen,
    ),
    column(
      'cost_th',
      'string',
      ['ผลต่อผู้อ่าน', 'What it costs the readers (Thai)'],
      'สิ่งที่ผู้อ่านเสียไปเพราะข้อผิดพลาดนี้',
      ({ code }) => issueCostTerms[costOf(code)].th,
      { required: true },
    ),
    column('activity_id', 'string', ['รหัสกิจกรรม', 'Activity id'], 'กิจกรรมที่เกี่ยวข้อง ถ้ามี', ({ activityId }) => activityId),
  ],
};
