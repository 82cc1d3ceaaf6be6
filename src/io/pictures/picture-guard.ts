/** Why a file is refused, for an officer, in both languages. */
export const refusals = {
  empty: 'ไฟล์ว่าง / the file is empty',
  heic: 'เป็น HEIC ให้แปลงเป็น JPEG / HEIC, turn it into JPEG',
  notPicture: 'ไม่ใช่ภาพ JPEG PNG หรือ WebP / not a JPEG, PNG or WebP',
  animated: 'เป็นภาพเคลื่อนไหว / an animated picture',
  polyglot: 'มีไฟล์ชนิดอื่นซ่อนอยู่ / another kind of file hides in it',
  tooManyBytes: 'ไฟล์ใหญ่เกินไป / the file is too large',
  tooManyPixels: 'ภาพมีจำนวนพิกเซลมากเกินไป / the picture has too many pixels',
  damaged: 'ไฟล์ภาพเสียหายหรือไม่ครบ / the picture is damaged or cut short',
  tooSlow: 'อ่านภาพนานเกินไป / reading the picture took too long',
  tooMuchMemory: 'อ่านภาพใช้หน่วยความจำมากเกินไป / reading the picture took too much memory',
  brokeDown: 'โปรแกรมอ่านภาพหยุดทำงานเพราะไฟล์นี้ / the decoder broke down on it',
} as const;
export type Refusal = keyof typeof refusals;

/** A picture cannot be used, and why. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusals[refusal]);
    this.refusal = refusal;
  }
}

/** Beginnings of what a browser or a server would run, in lower case. */
const markup = ['<script', '<html', '<svg', '<!doctype', '<?php', '<iframe'];
/** How far from either end of the file other kinds of file are looked for: beyond, readers of them do not look either. */
const searched = 70_000;

/**
 * Refuses by its first bytes whatever is no still JPEG, PNG or WebP, before any decoder sees it, and a file that is at the
 * same time an archive, a PDF or a page. The name's ending says nothing.
 * @throws {RefusedError}
 */
export function guardPicture(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new RefusedError('empty');
  const head = buffer.toString('latin1', 0, Math.min(searched, buffer.length));
  if (/^....ftyp(?:heic|heix|heim|heis|hevc|mif1|msf1)/s.test(head)) throw new RefusedError('heic');
  const isJpeg = head.startsWith('\xff\xd8\xff');
  const isPng = head.startsWith('\x89PNG\r\n\x1a\n');
  const isWebp = /^RIFF....WEBP/s.test(head);
  if (!isJpeg && !isPng && !isWebp) throw new RefusedError('notPicture');
  if (isPng && head.slice(0, head.indexOf('IDAT')).includes('acTL')) throw new RefusedError('animated');
  if (isWebp && head.slice(12, 400).includes('ANIM')) throw new RefusedError('animated');
  const tail = buffer.toString('latin1', Math.max(0, buffer.length - searched));
  if (hidesPdf(head) || hidesArchive(tail) || hidesMarkup(head) || hidesMarkup(tail))
    throw new RefusedError('polyglot');
}

/** Readers of PDF look for its mark in the first 1,024 bytes. */
const hidesPdf = (head: string): boolean => head.slice(0, 1024).includes('%PDF-');

/** An archive ends with a record that says how long the comment behind it is: four bytes alone may be chance. */
function hidesArchive(tail: string): boolean {
  const at = tail.lastIndexOf('PK\x05\x06');
  if (at < 0 || tail.length - at < 22) return false;
  const comment = tail.charCodeAt(at + 20) + tail.charCodeAt(at + 21) * 256;
  return at + 22 + comment === tail.length;
}

function hidesMarkup(text: string): boolean {
  const folded = text.toLowerCase();
  return markup.some((beginning) => folded.includes(beginning));
}
