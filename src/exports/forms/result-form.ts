import { ParticipantGroup } from '../../domain/activity.ts';
import { groupTerms } from '../../words/terms.ts';
import type { Form, FormColumn } from './form.ts';
import { placeColumns } from './place-columns.ts';
import { agencyColumn, kindColumn, titleColumn } from './plan-form.ts';

/** The importer's field of a group: "royal-volunteers" is royalVolunteers. */
const fieldOf = (group: ParticipantGroup) => group.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const groupColumns = ParticipantGroup.options.map((group): FormColumn => ({
  field: fieldOf(group),
  header: groupTerms[group].th,
  meaning: 'จำนวนคนของกลุ่มนี้ ไม่ได้นับให้เว้นว่าง อย่าใส่ 0 แทน',
  example: '12',
  isNumber: true,
  width: 12,
  paper: { half: true },
}));

const amount = { isNumber: true, least: 0, width: 14 } as const;

/** What can be added up besides people; most activities have one of these or none. */
const measureColumns: readonly FormColumn[] = [
  {
    ...amount,
    field: 'trees',
    header: 'จำนวนต้นไม้ที่ปลูก',
    meaning: 'เป็นต้น ตัวเลขอย่างเดียว ไม่ได้ปลูกหรือไม่ได้นับให้เว้นว่าง',
    example: '120',
    paper: { label: 'ต้นไม้ที่ปลูก (ต้น)', half: true },
  },
  {
    ...amount,
    field: 'rubbishKg',
    header: 'น้ำหนักขยะที่เก็บได้',
    meaning: 'เป็นกิโลกรัม ตัวเลขอย่างเดียว 1 ตันคือ 1000 ไม่ได้เก็บหรือไม่ได้ชั่งให้เว้นว่าง',
    example: '350',
    paper: { label: 'ขยะที่เก็บได้ (กิโลกรัม)', half: true },
  },
  {
    ...amount,
    field: 'bloodCc',
    header: 'ปริมาณโลหิต',
    meaning: 'เป็นซีซี รวมทุกคนที่บริจาค ตัวเลขอย่างเดียว ไม่ใช่งานบริจาคโลหิตให้เว้นว่าง',
    example: '4500',
    paper: { label: 'โลหิตที่บริจาค (ซีซี)', half: true },
  },
];

/** แบบรายงานผล: what was done, with the columns by which it finds its plan. */
export const resultForm: Form = {
  id: 'result',
  source: 'activities',
  title: 'แบบรายงานผลกิจกรรมจิตอาสา',
  sheet: 'ผล',
  lead: 'หนึ่งแถวคือหนึ่งกิจกรรมที่จัดแล้ว วัน ชื่อ และสถานที่เขียนเหมือนในแผน แล้วส่งไฟล์นี้พร้อมภาพให้อำเภอ',
  columns: [
    {
      field: 'start',
      header: 'วันที่',
      required: true,
      meaning: 'วัน/เดือน/ปี พ.ศ. สี่หลัก วันแรกที่จัดจริง',
      example: '5/12/{year}',
      width: 13,
      paper: { label: 'วันที่จัด (วัน/เดือน/ปี พ.ศ.)', half: true },
    },
    {
      field: 'end',
      header: 'ถึงวันที่',
      meaning: 'วันสุดท้าย เฉพาะงานที่จัดหลายวัน',
      example: '6/12/{year}',
      width: 13,
      paper: { label: 'ถึงวันที่ (งานหลายวัน)', half: true },
    },
    titleColumn,
    kindColumn,
    ...placeColumns,
    {
      field: 'venue',
      header: 'สถานที่',
      meaning: 'จุดที่จัด เขียนเหมือนในแผน',
      example: 'หนองแวง หลังวัดโพธิ์ศรี',
      width: 28,
      paper: {},
    },
    agencyColumn,
    {
      field: 'total',
      header: 'จำนวนผู้เข้าร่วม',
      meaning: 'จำนวนคนทั้งหมด นับแต่ละคนครั้งเดียว ประมาณให้เขียนว่า กว่า 40 คน',
      example: '45',
      isNumber: true,
      width: 12,
      paper: { label: 'จำนวนผู้เข้าร่วมทั้งหมด (คน)', half: true },
    },
    ...groupColumns,
    ...measureColumns,
    {
      field: 'narrative',
      header: 'ผลการปฏิบัติ',
      meaning: 'สิ่งที่ทำสำเร็จ เป็นจำนวนที่นับได้ เช่น ระยะทาง จำนวนต้น จำนวนหลังคาเรือน อย่าใส่ชื่อหรือหมายเลขส่วนตัว',
      example: 'เก็บผักตบชวาได้ 3 ตัน เปิดทางน้ำ 200 เมตร',
      width: 44,
      paper: { lines: 4 },
    },
    {
      field: 'photos',
      header: 'ภาพถ่าย',
      meaning: 'ชื่อไฟล์ภาพที่ส่งมาพร้อมกัน คั่นด้วยจุลภาค สองถึงสี่ภาพที่เห็นงาน',
      example: 'nongwaeng1.jpg, nongwaeng2.jpg',
      width: 30,
      paper: { label: 'ภาพถ่ายที่ส่งพร้อมกัน (ชื่อไฟล์)' },
    },
    {
      field: 'budgetBaht',
      header: 'งบประมาณที่ใช้',
      meaning: 'เป็นบาท ตัวเลขอย่างเดียว ไม่ใช้งบให้ใส่ 0 ไม่ทราบให้เว้นว่าง',
      example: '1500',
      isNumber: true,
      width: 14,
      paper: { label: 'งบประมาณที่ใช้ (บาท)', half: true },
    },
    {
      field: 'reportedOn',
      header: 'วันที่รายงาน',
      meaning: 'วัน/เดือน/ปี พ.ศ. ที่กรอกแบบนี้',
      example: '6/12/{year}',
      width: 13,
      paper: { half: true },
    },
  ],
};
