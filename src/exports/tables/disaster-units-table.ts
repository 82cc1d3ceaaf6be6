import { LocalGovernmentKind, type Training } from '../../domain/training.ts';
import { localGovernmentTerms } from '../../words/terms.ts';
import { column, people, type PublishedTable, sourceColumns } from './published-table.ts';

/** ชุดจิตอาสาภัยพิบัติ: one row a training report; counts only, never names of people. */
export const disasterUnitsTable: PublishedTable<Training> = {
  id: 'disaster-units',
  title: { th: 'การฝึกชุดจิตอาสาภัยพิบัติ', en: 'Training of disaster units' },
  descriptionTh:
    'หนึ่งแถวคือหนึ่งรายงานการฝึกขององค์กรปกครองส่วนท้องถิ่น มีเฉพาะจำนวนคน ไม่มีรายชื่อ ห้ามบวกเป้าหมายของหน่วยเดียวกันซ้ำหลายรุ่น',
  key: 'training_id',
  rows: ({ training }) => training,
  columns: [
    column('training_id', 'string', ['รหัสรายงานการฝึก', 'Training id'], 'รหัสของรายงานการฝึก', ({ id }) => id, {
      required: true,
    }),
    column('unit_id', 'string', ['รหัสหน่วย', 'Unit id'], 'รหัสถาวรของหน่วย ใช้รวมหลายรุ่นเข้าด้วยกัน', ({ unitId }) => unitId, {
      required: true,
    }),
    column(
      'local_government',
      'string',
      ['องค์กรปกครองส่วนท้องถิ่น', 'Local government'],
      'ชื่อตามที่รายงาน',
      ({ unitName }) => unitName,
      {
        required: true,
      },
    ),
    column(
      'unit_kind',
      'string',
      ['รหัสชนิด อปท.', 'Kind (code)'],
      'รหัสชนิดขององค์กรปกครองส่วนท้องถิ่น',
      ({ unitKind }) => unitKind,
      {
        required: true,
        values: LocalGovernmentKind.options,
      },
    ),
    column(
      'unit_kind_th',
      'string',
      ['ชนิด อปท.', 'Kind (Thai)'],
      'ชนิดขององค์กรปกครองส่วนท้องถิ่น',
      ({ unitKind }) => localGovernmentTerms[unitKind].th,
      {
        required: true,
      },
    ),
    column(
      'district_code',
      'string',
      ['รหัสอำเภอ', 'District code'],
      'รหัสกรมการปกครอง 4 หลัก',
      ({ districtCode }) => districtCode,
      {
        required: true,
      },
    ),
    column(
      'district_name_th',
      'string',
      ['อำเภอ', 'District (Thai)'],
      'ชื่ออำเภอ ไม่มีคำว่าอำเภอ',
      ({ districtCode }, { areas }) => areas.get(districtCode)?.nameTh,
    ),
    column(
      'target',
      'integer',
      ['เป้าหมาย', 'Target'],
      'จำนวนคนที่หน่วยควรมี ใช้ค่าที่ผู้ดูแลกำหนดถ้ารายงานไม่ระบุ',
      ({ target }) => target,
      {
        required: true,
        unit: people,
      },
    ),
    column(
      'registered',
      'integer',
      ['ลงทะเบียน', 'Registered'],
      'จำนวนผู้ลงทะเบียน ว่างไว้ถ้าไม่ได้รายงาน',
      ({ registered }) => registered,
      { unit: people },
    ),
    column(
      'trained',
      'integer',
      ['ผ่านการฝึก', 'Trained'],
      'จำนวนผู้ผ่านการฝึก ว่างไว้ถ้าไม่ได้รายงาน',
      ({ trained }) => trained,
      { unit: people },
    ),
    column('class_no', 'string', ['รุ่นที่', 'Class'], 'รุ่นตามที่รายงาน', ({ classNo }) => classNo),
    column('start_date', 'date', ['วันที่เริ่มฝึก', 'First day'], 'ปีคริสต์ศักราช', ({ start }) => start),
    column('end_date', 'date', ['วันที่ฝึกเสร็จ', 'Last day'], 'ปีคริสต์ศักราช', ({ end }) => end),
    ...sourceColumns<Training>('', 'รายงานนี้', ({ source }) => source),
  ],
};
