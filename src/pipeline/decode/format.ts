import { SourceError } from '../../domain/errors.ts';
import type { SheetReading } from '../../domain/manifest.ts';

type Format = SheetReading['format'];

/**
 * What the first bytes tell: `xlsx`, or `text` for what only its text can tell apart (CSV, JSON).
 * @throws {SourceError} for an empty file and for formats that are often taken for one of ours: old Excel, HTML, PDF.
 */
export function detectFormat(bytes: Uint8Array, file: string, given: Format | undefined): 'xlsx' | 'text' {
  const refuse = (what: string, hint: string): SourceError => new SourceError(`อ่าน ${file} ไม่ได้: ${what}`, hint);
  if (bytes.length === 0) throw refuse('ไฟล์ว่างเปล่า', 'The file is empty. Export it again.');
  if (given !== undefined) return given === 'xlsx' ? 'xlsx' : 'text';
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  if (start.startsWith('PK\x03\x04')) return 'xlsx';
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    throw refuse('เป็น Excel รุ่นเก่า (.xls) หรือมีรหัสผ่าน', 'Old Excel (.xls) or a password. Save it as .xlsx without one.');
  }
  if (start.startsWith('%PDF')) throw refuse('เป็น PDF', 'A PDF. Export it as CSV or XLSX.');
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|table|\?xml)/i.test(start)) {
    throw refuse(
      'เป็นหน้าเว็บหรือ XML ไม่ใช่ตาราง',
      'A web page or XML, not a table: perhaps a log-in page. Check the address, or save as .xlsx.',
    );
  }
  if (start.includes('\0') && !/^(?:\xff\xfe|\xfe\xff)/.test(start)) {
    throw refuse('ไม่ใช่ข้อความ', 'Neither text nor a workbook. Save it as CSV UTF-8 or XLSX.');
  }
  return 'text';
}
