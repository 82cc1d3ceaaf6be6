import type { Form, FormColumn } from './form.ts';
import { placeColumns } from './place-columns.ts';

/** ชื่อกิจกรรม, the same in the plan and in the result: by it, the day and the place the two are joined. */
export const titleColumn: FormColumn = {
  field: 'title',
  header: 'ชื่อกิจกรรม',
  required: true,
  meaning: 'ชื่อที่อ่านแล้วรู้ว่าทำอะไร ที่ไหน แผนและผลของงานเดียวกันใช้ชื่อเดียวกัน',
  example: 'เก็บผักตบชวา หนองแวง',
  width: 34,
  paper: {},
};

/** ประเภทจิตอาสา, of which there are three. */
export const kindColumn: FormColumn = {
  field: 'kind',
  header: 'ประเภทจิตอาสา',
  required: true,
  meaning: 'เลือกหนึ่งในสามประเภท: พัฒนา ภัยพิบัติ เฉพาะกิจ',
  example: 'เลือกจากรายการ',
  choices: { list: 'kinds', only: true },
  width: 18,
  paper: { ticks: true },
};

/** หน่วยงานเจ้าภาพ. */
export const agencyColumn: FormColumn = {
  field: 'agency',
  header: 'หน่วยงานเจ้าภาพ',
  meaning: 'หน่วยงานหรือหมู่บ้านที่จัด เขียนชื่อเต็มและเขียนเหมือนกันทุกครั้ง',
  example: 'ที่ทำการผู้ใหญ่บ้าน หมู่ 5 บ้านโคก',
  width: 28,
  paper: {},
};

/** แบบแจ้งแผน: what people must know to come. Over 120 lines because it is a list. */
export const planForm: Form = {
  id: 'plan',
  source: 'activities',
  title: 'แบบแจ้งแผนกิจกรรมจิตอาสา',
  sheet: 'แผน',
  lead: 'หนึ่งแถวคือหนึ่งกิจกรรม กรอกก่อนวันงานให้เร็วพอที่คนจะรู้ แล้วส่งไฟล์นี้ให้อำเภอ',
  columns: [
    {
      field: 'start',
      header: 'วันที่',
      required: true,
      meaning: 'วัน/เดือน/ปี พ.ศ. สี่หลัก วันแรกของงาน',
      example: '5/12/{year}',
      width: 13,
      paper: { label: 'วันที่ (วัน/เดือน/ปี พ.ศ.)', half: true },
    },
    {
      field: 'time',
      header: 'เวลาเริ่ม',
      meaning: 'เวลาแบบ 24 ชั่วโมง มีจุดคั่น',
      example: '08.30',
      width: 10,
      paper: { label: 'เวลา', half: true },
    },
    { field: 'endTime', header: 'เวลาสิ้นสุด', meaning: 'ถ้ารู้ ไม่รู้ให้เว้นว่าง', example: '11.30', width: 11 },
    {
      field: 'end',
      header: 'ถึงวันที่',
      meaning: 'วันสุดท้าย เฉพาะงานที่จัดหลายวัน งานวันเดียวให้เว้นว่าง',
      example: '6/12/{year}',
      width: 13,
      paper: { label: 'ถึงวันที่ (งานหลายวัน)', half: true },
    },
    titleColumn,
    kindColumn,
    {
      field: 'subtype',
      header: 'ประเภทย่อย',
      meaning: 'ลักษณะงาน เลือกจากรายการถ้ามี หรือเขียนเอง',
      example: 'แหล่งน้ำ',
      choices: { list: 'subtypes' },
      width: 16,
    },
    {
      field: 'occasion',
      header: 'เนื่องในโอกาส',
      meaning: 'วันสำคัญที่จัดเนื่องในโอกาส เลือกจากรายการหรือเขียนเอง ไม่มีให้เว้นว่าง',
      example: 'วันสิ่งแวดล้อมไทย',
      choices: { list: 'occasions' },
      width: 24,
      paper: { half: true },
    },
    ...placeColumns,
    {
      field: 'venue',
      header: 'สถานที่',
      meaning: 'จุดที่จัด พร้อมสิ่งที่คนในพื้นที่รู้จัก',
      example: 'หนองแวง หลังวัดโพธิ์ศรี',
      width: 28,
      paper: {},
    },
    {
      field: 'meetingPoint',
      header: 'จุดนัดพบ',
      meaning: 'ที่ที่ให้คนมารวมกัน ถ้าต่างจากสถานที่จัด เมื่อบอกจุดนัดพบ เว็บไซต์จะแสดงจุดบนแผนที่ตรงที่',
      example: 'ศาลากลางบ้าน',
      width: 22,
      paper: {},
    },
    agencyColumn,
    {
      field: 'wantedPeople',
      header: 'จำนวนคนที่ต้องการ',
      meaning: 'ตัวเลขอย่างเดียว ไม่จำกัดให้เว้นว่าง',
      example: '40',
      isNumber: true,
      width: 12,
      paper: { half: true },
    },
    {
      field: 'signUpUntil',
      header: 'รับสมัครถึงวันที่',
      meaning: 'วัน/เดือน/ปี พ.ศ. ถ้ามาร่วมได้เลยไม่ต้องสมัครให้เว้นว่าง',
      example: '3/12/{year}',
      width: 13,
      paper: { half: true },
    },
    {
      field: 'dress',
      header: 'การแต่งกาย',
      meaning: 'ชุดที่ให้สวม',
      example: 'เสื้อจิตอาสา หมวก รองเท้าหุ้มส้น',
      width: 24,
      paper: {},
    },
    {
      field: 'bring',
      header: 'สิ่งที่ต้องเตรียม',
      meaning: 'ของที่ขอให้นำมา',
      example: 'ถุงมือ มีด น้ำดื่ม',
      width: 24,
      paper: {},
    },
    {
      field: 'contact',
      header: 'ติดต่อสอบถาม',
      meaning: 'ชื่อหน่วยงานและหมายเลขที่ให้คนโทรถาม หมายเลขจะแสดงเมื่อผู้ดูแลเว็บไซต์ใส่ไว้ในรายการที่เผยแพร่ได้เท่านั้น',
      example: 'ที่ว่าการอำเภอ 042-000-004',
      width: 24,
      paper: {},
    },
    {
      field: 'description',
      header: 'รายละเอียด',
      meaning: 'สิ่งอื่นที่คนมาร่วมควรรู้ อย่าใส่ชื่อ เลขประจำตัว หรือหมายเลขส่วนตัวของผู้อื่น',
      example: 'มีน้ำดื่มและร่มเงา รถเข็นเข้าถึงได้',
      width: 34,
      paper: { lines: 2 },
    },
    {
      field: 'state',
      header: 'สถานะ',
      meaning: 'เว้นว่างได้ ถ้าเลื่อนหรือยกเลิก ให้ส่งแถวเดิมอีกครั้งพร้อมสถานะใหม่ อย่าลบแผน',
      example: 'เลือกจากรายการ',
      choices: { list: 'states', only: true },
      width: 12,
    },
    {
      field: 'originalDate',
      header: 'เลื่อนจากวันที่',
      meaning: 'วันเดิม เฉพาะงานที่เลื่อน ส่วนช่องวันที่ใส่วันใหม่',
      example: '1/12/{year}',
      width: 13,
    },
  ],
};
