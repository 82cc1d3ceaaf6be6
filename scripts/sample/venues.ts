import type { SampleTambon } from './places.ts';
import type { SampleVillage } from './villages.ts';
import type { VenueKind } from './work.ts';

/** What a venue is called, and what people need to know who want to come. */
interface Venue {
  name: (village: SampleVillage, tambon: SampleTambon) => string;
  access: readonly Access[];
}

/** How people get there and around, and where they find shade; as an announcement says it. */
export interface Access {
  accessibility: string;
  shade?: string;
}

const easy: Access[] = [
  { accessibility: 'มีที่จอดรถ ห้องน้ำ และทางลาดสำหรับรถเข็น' },
  { accessibility: 'พื้นที่ราบ ผู้ใช้รถเข็นและผู้สูงอายุมาร่วมได้', shade: 'มีเก้าอี้ใต้ร่มไม้และน้ำดื่ม' },
  { accessibility: 'เด็กมาได้พร้อมผู้ปกครอง มีห้องน้ำ', shade: 'มีศาลาพักในร่ม' },
];
const outdoors: Access[] = [
  { accessibility: 'ทางเดินไม่เรียบ มีงานเบาให้ผู้สูงอายุช่วยที่ศาลา', shade: 'พักที่ศาลา' },
  { accessibility: 'พื้นที่ลาดชันบางช่วง ยังไม่สะดวกสำหรับรถเข็น จอดรถได้ริมทาง' },
  { accessibility: 'เดินจากที่จอดรถราว 200 เมตร มีหน่วยปฐมพยาบาล', shade: 'แดดแรงช่วงสาย มีเต็นท์พัก' },
];
const street: Access[] = [
  { accessibility: 'จอดรถที่ศาลากลางบ้านแล้วเดินมา มีคนโบกรถตลอดงาน' },
  { accessibility: 'เด็กเล็กไม่ควรมา เพราะทำงานริมถนน', shade: 'ไม่มีร่มเงา ควรสวมหมวก' },
];

export const venues: Record<VenueKind, Venue> = {
  temple: { name: ({ temple }) => temple, access: easy },
  school: { name: ({ home }) => `โรงเรียน${home}`, access: easy },
  clinic: { name: ({ home }) => `รพ.สต.${home}`, access: easy },
  stream: { name: ({ stream, home }) => `${stream} ${home}`, access: outdoors },
  pond: { name: ({ home }) => `หนองน้ำสาธารณะ${home}`, access: outdoors },
  weir: { name: ({ stream, home }) => `ฝาย${stream} ${home}`, access: outdoors },
  bridge: { name: ({ stream }) => `สะพานข้าม${stream}`, access: street },
  road: { name: ({ home }) => `ถนนสายหลัก${home}`, access: street },
  hall: { name: ({ home }) => `ศาลาประชาคม${home}`, access: easy },
  forest: { name: ({ forest }) => forest, access: outdoors },
  mekong: { name: ({ home }) => `ริมฝั่งแม่น้ำโขง ${home}`, access: outdoors },
  market: { name: (_, { area }) => `ตลาดสดตำบล${area.nameTh}`, access: easy },
  office: { name: (_, { district }) => `ที่ว่าการอำเภอ${district.nameTh}`, access: easy },
  hospital: {
    name: (_, { district }) => `โรงพยาบาล${district.nameTh.replace(/^เมือง/, '')}`,
    access: easy,
  },
  government: { name: (_, { localGovernment }) => localGovernment.hall, access: easy },
  farm: { name: ({ home }) => `แปลงโคกหนองนา${home}`, access: outdoors },
  homes: { name: ({ home }) => `ในคุ้มกลาง ${home}`, access: outdoors },
  nursery: { name: (_, { area }) => `ศูนย์พัฒนาเด็กเล็กตำบล${area.nameTh}`, access: easy },
};
