import type { Form } from './form.ts';
import { placeColumns } from './place-columns.ts';

/** แบบแจ้งช่องทางประชาสัมพันธ์: how people of an area hear of activities. */
export const channelsForm: Form = {
  id: 'channels',
  source: 'channels',
  title: 'แบบแจ้งช่องทางประชาสัมพันธ์',
  sheet: 'ช่องทาง',
  lead: 'หนึ่งแถวคือหนึ่งช่องทาง ใส่เฉพาะช่องทางของส่วนรวมที่เผยแพร่ได้ แล้วส่งไฟล์นี้ให้ผู้ดูแลเว็บไซต์',
  columns: [
    ...placeColumns,
    {
      field: 'channelKind',
      header: 'ช่องทาง',
      required: true,
      meaning: 'เลือกชนิดของช่องทาง',
      example: 'เลือกจากรายการ',
      choices: { list: 'channel-kinds', only: true },
      width: 20,
      paper: { ticks: true },
    },
    {
      field: 'channelName',
      header: 'ชื่อ',
      required: true,
      meaning: 'ชื่อที่คนในพื้นที่เรียก',
      example: 'หอกระจายข่าวบ้านโคก หมู่ 5',
      width: 34,
      paper: { label: 'ชื่อที่คนในพื้นที่เรียก' },
    },
    {
      field: 'url',
      header: 'ที่อยู่เว็บ',
      meaning: 'ของกลุ่มไลน์หรือเพจ ขึ้นต้นด้วย https:// ไม่มีให้เว้นว่าง',
      example: 'https://line.me/…',
      width: 34,
      paper: { label: 'ที่อยู่เว็บของกลุ่มไลน์หรือเพจ', lines: 2 },
    },
    {
      field: 'phone',
      header: 'โทรศัพท์',
      meaning: 'หมายเลขของหน่วยงานหรือที่ผู้ถือยินยอมให้เผยแพร่ ไม่มีให้เว้นว่าง',
      example: '042-000-004',
      width: 18,
      paper: { label: 'โทรศัพท์ของหน่วยงาน หรือที่เจ้าของยินยอมให้เผยแพร่' },
    },
    {
      field: 'detail',
      header: 'รายละเอียด',
      meaning: 'เช่น เวลาประกาศ หรือที่ตั้งของบอร์ด',
      example: 'ประกาศทุกเช้า 06.30 น.',
      width: 30,
      paper: { label: 'รายละเอียด (เวลาประกาศ ที่ตั้ง)', lines: 2 },
    },
    {
      field: 'isPublic',
      header: 'เผยแพร่',
      required: true,
      meaning: 'ใช่ เฉพาะเมื่อยินยอมให้แสดงบนเว็บไซต์ ถ้าไม่เลือก ช่องทางนี้จะไม่แสดง',
      example: 'ใช่',
      choices: { list: 'yes-no', only: true },
      width: 10,
      paper: { label: 'ยินยอมให้แสดงบนเว็บไซต์', ticks: true },
    },
  ],
};
