import { z } from 'zod';

/** Kinds of input: กิจกรรม, การฝึกชุดภัยพิบัติ, แผนปฏิบัติการ, ช่องทางประชาสัมพันธ์, รายชื่อหมู่บ้าน. */
export const SourceKind = z.enum(['activities', 'training', 'action-plans', 'channels', 'places']);
export type SourceKind = z.infer<typeof SourceKind>;

/** The line of an export that a published value came from, so that anyone can find it again. */
export const SourceRef = z.object({
  /** The source's id in the settings. */
  source: z.string(),
  /** File name without its folder. */
  file: z.string(),
  sheet: z.string().optional(),
  /** Row number as a spreadsheet shows it: the first line of the file is 1. For JSON, the record's number. */
  row: z.number().int().positive(),
});
export type SourceRef = z.infer<typeof SourceRef>;
