import type { FormColumn } from './form.ts';

/** Where: the same two picks in every form. The code tells the district as well, so that nobody has to name it. */
export const placeColumns: readonly FormColumn[] = [
  {
    field: 'areaCode',
    header: 'รหัสตำบล',
    required: true,
    meaning: 'เลือกตำบลจากรายการ ถ้าเป็นเรื่องของทั้งอำเภอให้เลือกอำเภอ',
    example: 'เลือกจากรายการ',
    choices: { list: 'areas', only: true },
    width: 24,
    paper: { label: 'ตำบล', half: true },
  },
  {
    field: 'villageNo',
    header: 'หมู่ที่',
    meaning: 'เลือกตำบลก่อน แล้วเลือกหมู่บ้านจากรายการ ถ้าไม่มีในรายการให้พิมพ์เลขหมู่ ถ้าเป็นเรื่องของทั้งตำบลให้เว้นว่าง',
    example: 'เลือกจากรายการ',
    choices: { list: 'villages' },
    width: 22,
    paper: { label: 'หมู่ที่ และชื่อบ้าน', half: true },
  },
];
