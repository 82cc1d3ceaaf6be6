/** Beginnings that say "at" by themselves: in, along, before, around. */
const saysWhere = /^(?:ใน|ริม|หน้า|หลัง|ข้าง|บริเวณ|ตาม|ณ\s)/;

/** "ที่วัดโพธิ์ศรี"; "ริมฝั่งโขง" as it is, and "ณ ที่ทำการ…", since ที่ would stand there twice. */
export function toAt(place: string): string {
  if (saysWhere.test(place)) return place;
  return place.startsWith('ที่') ? `ณ ${place}` : `ที่${place}`;
}
