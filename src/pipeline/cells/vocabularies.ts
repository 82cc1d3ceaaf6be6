import type { ActivityKind, ActivityState, Hosting, Sector } from '../../domain/activity.ts';
import type { ChannelKind } from '../../domain/channel.ts';
import { toMatchKey } from '../text/match-key.ts';

// The words that reports use for the values of the domain. Exact words are compared as match keys; patterns are
// tried on a match key, so they hold neither spaces nor dots.

/** Words for each value, parted by spaces; they are compared as match keys. */
function vocabulary<Value>(words: [Value, string][]): ReadonlyMap<string, Value> {
  return new Map(words.flatMap(([value, line]) => line.split(' ').map((word) => [toMatchKey(word), value] as const)));
}

/** Words that name a kind wherever they stand: "กิจกรรมจิตอาสาพัฒนา". */
export const kindWords: [Exclude<ActivityKind, 'unspecified'>, RegExp][] = [
  ['development', /พัฒนา|development/],
  ['disaster', /ภัยพิบัติ|disaster/],
  ['special', /เฉพาะกิจ|special/],
];

export const states = vocabulary<ActivityState>([
  ['draft', 'ร่าง ฉบับร่าง แบบร่าง draft'],
  [
    'planned',
    'แผน แผนงาน วางแผน ตามแผน มีแผน รอดำเนินการ รอจัดกิจกรรม ยังไม่ดำเนินการ ยังไม่ได้ดำเนินการ ยังไม่ถึงกำหนด ' +
      'อนุมัติ อนุมัติแล้ว กำหนดจัด planned plan scheduled',
  ],
  ['postponed', 'postponed'],
  ['cancelled', 'งด งดจัด งดกิจกรรม ไม่ได้จัด ไม่ได้ดำเนินการ cancelled canceled'],
  [
    'done',
    'ผล มีผล ดำเนินการแล้ว ดำเนินการเสร็จ ดำเนินการเสร็จแล้ว ดำเนินการเสร็จสิ้น ดำเนินการแล้วเสร็จ เสร็จ เสร็จแล้ว ' +
      'เสร็จสิ้น เสร็จสิ้นแล้ว แล้วเสร็จ จัดแล้ว รายงานผล รายงานผลแล้ว รายงานแล้ว done completed complete finished result',
  ],
]);

export const hostings = vocabulary<Hosting>([
  ['own', 'จัดเอง เจ้าภาพ เป็นเจ้าภาพ เจ้าภาพหลัก หน่วยงานหลัก จัดกิจกรรมเอง ดำเนินการเอง own host'],
  ['joined', 'ไปเข้าร่วม เข้าร่วม ไปร่วม ร่วม ร่วมกิจกรรม เข้าร่วมกิจกรรม ไปเข้าร่วมกิจกรรม ผู้เข้าร่วม joined join'],
]);

export const sectors = vocabulary<Sector>([
  [
    'state',
    'ภาครัฐ รัฐ รัฐบาล ราชการ ภาคราชการ ส่วนราชการ หน่วยงานราชการ หน่วยงานรัฐ หน่วยงานของรัฐ รัฐวิสาหกิจ ' +
      'ท้องถิ่น อปท. องค์กรปกครองส่วนท้องถิ่น state government',
  ],
  ['private', 'ภาคเอกชน เอกชน หน่วยงานเอกชน บริษัท ห้างร้าน ภาคธุรกิจ ธุรกิจ private business'],
  ['people', 'ภาคประชาชน ประชาชน ภาคประชาสังคม ประชาสังคม ชุมชน จิตอาสา people public civil'],
]);

/** The first that fits: a tower that is called by telephone is a tower. */
export const channelWords: [ChannelKind, RegExp][] = [
  ['tower', /หอกระจายข่าว|เสียงตามสาย|เสียงไร้สาย|tower|broadcast/],
  ['board', /บอร์ด|ป้าย|board/],
  ['facebook', /เฟซบุ|เฟสบุ|เฟซบุ๊ก|facebook|^fb|เพจ/],
  ['line', /ไลน์|^line|กลุ่มline|openchat|โอเพนแชท/],
  ['phone', /โทร|สายด่วน|phone|^tel/],
  ['other', /^(?:(?:ช่องทาง)?อื่นๆ?|other|เว็บไซต์|website|วิทยุ|radio)/],
];

export const yesOrNo = new Map<string, boolean>([
  ...vocabulary<boolean>([
    [true, 'ใช่ ได้ เผยแพร่ เผยแพร่ได้ เปิดเผย เปิดเผยได้ สาธารณะ มี yes y true 1 public ✓ ✔ √'],
    [false, 'ไม่ ไม่ใช่ ไม่ได้ ไม่เผยแพร่ ไม่เปิดเผย ปกปิด ภายใน no n false 0 private ✗ ✘ x'],
  ]),
  // A slash is the tick of Thai forms; a match key has none, so it is looked up as written.
  ['/', true],
]);
