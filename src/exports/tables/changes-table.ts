import { type Change, type ChangedCell, ChangeKind } from '../../domain/history.ts';
import { routes } from '../../routes.ts';
import { changeTerms } from '../../words/terms.ts';
import { column, type PublishedTable } from './published-table.ts';

/** One line of the log: a change, and of a corrected activity one of its columns. */
export interface ChangeLine {
  change: Change;
  cell?: ChangedCell;
}

/** ความเปลี่ยนแปลงของข้อมูล: what runs found added, corrected, withdrawn and merged, one row a changed column. */
export const changesTable: PublishedTable<ChangeLine> = {
  id: 'changes',
  title: { th: 'ความเปลี่ยนแปลงของข้อมูล', en: 'Changes of the data' },
  descriptionTh:
    'สิ่งที่เพิ่ม แก้ไข ถอน หรือรวมเข้าด้วยกันระหว่างการปรับปรุงแต่ละรอบ กิจกรรมที่แก้ไขหลายคอลัมน์มีคอลัมน์ละหนึ่งแถว กิจกรรมที่ถูกถอนไม่เก็บข้อความใดไว้',
  rows: ({ changes }) =>
    changes.flatMap((change): ChangeLine[] =>
      change.cells.length > 0 ? change.cells.map((cell) => ({ change, cell })) : [{ change }],
    ),
  columns: [
    column('run', 'integer', ['รอบที่', 'Run'], 'ลำดับรอบการปรับปรุงที่พบ', ({ change }) => change.run, { required: true }),
    column(
      'found_at',
      'string',
      ['ข้อมูล ณ', 'As of'],
      'เวลาของไฟล์ส่งออกล่าสุดในรอบนั้น เวลาสากล ISO 8601',
      ({ change }) => change.at,
      {
        required: true,
      },
    ),
    column(
      'change',
      'string',
      ['รหัสความเปลี่ยนแปลง', 'Change (code)'],
      'เกิดอะไรขึ้นกับกิจกรรม',
      ({ change }) => change.kind,
      {
        required: true,
        values: ChangeKind.options,
      },
    ),
    column(
      'change_th',
      'string',
      ['ความเปลี่ยนแปลง', 'Change (Thai)'],
      'ภาษาไทย',
      ({ change }) => changeTerms[change.kind].th,
      {
        required: true,
      },
    ),
    column('activity_id', 'string', ['รหัสกิจกรรม', 'Activity id'], 'กิจกรรมที่เปลี่ยน', ({ change }) => change.activityId, {
      required: true,
    }),
    column('title', 'string', ['ชื่อกิจกรรม', 'Title'], 'ว่างไว้ถ้าถูกถอน', ({ change }) => change.title),
    column('start_date', 'date', ['วันที่เริ่ม', 'First day'], 'ปีคริสต์ศักราช', ({ change }) => change.start, {
      required: true,
    }),
    column(
      'district_code',
      'string',
      ['รหัสอำเภอ', 'District code'],
      'รหัสกรมการปกครอง 4 หลัก',
      ({ change }) => change.districtCode,
      {
        required: true,
      },
    ),
    column('column', 'string', ['คอลัมน์', 'Column'], 'คอลัมน์ของชุดข้อมูลกิจกรรมที่เปลี่ยน', ({ cell }) => cell?.column),
    column('before', 'string', ['เดิม', 'Before'], 'ค่าเดิม ว่างไว้ถ้าเดิมไม่มีหรือไม่เผยแพร่ซ้ำ', ({ cell }) =>
      toText(cell?.before),
    ),
    column('after', 'string', ['ใหม่', 'After'], 'ค่าใหม่ ว่างไว้ถ้าไม่มีแล้วหรือไม่เผยแพร่ซ้ำ', ({ cell }) => toText(cell?.after)),
    column('reason', 'string', ['เหตุผล', 'Reason'], 'เหตุผลตาม corrections.csv ถ้ามี', ({ cell }) => cell?.reason),
    column(
      'merged_into',
      'string',
      ['รวมเข้ากับ', 'Merged into'],
      'รหัสของกิจกรรมที่รวมเข้าด้วยกัน',
      ({ change }) => change.into,
    ),
    column(
      'taken_down',
      'boolean',
      ['ถอนตามคำสั่ง', 'Taken down'],
      'true ถ้าผู้ดูแลสั่งถอน ว่างไว้ถ้าหายไปจากไฟล์ส่งออก',
      ({ change }) => change.takenDown,
    ),
    column(
      'url',
      'string',
      ['ที่อยู่ของหน้าเว็บ', 'Address'],
      'หน้าความเปลี่ยนแปลงของรอบนั้น',
      ({ change }, { address }) => routes.absolute(address, routes.changesOfRun(change.run)),
      { required: true },
    ),
  ],
};

const toText = (value: ChangedCell['before']): string | undefined => (value === undefined ? undefined : String(value));
