import type { PhotoMoment } from '../../domain/photo.ts';

/**
 * Whether a picture's name says that it was taken before the work or after it: "ก่อน-1.jpg", "คลอง หลังทำ.jpg",
 * "before_2.png". A name that says both, or of a place behind something (หลังวัด), says neither.
 */
export function momentOf(name: string): PhotoMoment | undefined {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[a-z0-9]{2,5}$/, '');
  const before = /(?:^|[\s_().-])(?:ก่อน(?:ทำ|ดำเนินการ|พัฒนา|ปรับปรุง|ซ่อม)?|before)(?=$|[\s_().\d-])/u.test(words);
  const after = /(?:^|[\s_().-])(?:หลัง(?:ทำ|ดำเนินการ|พัฒนา|ปรับปรุง|ซ่อม)?|after)(?=$|[\s_().\d-])/u.test(words);
  if (before === after) return undefined;
  return before ? 'before' : 'after';
}
