import path from 'node:path';
import Papa from 'papaparse';
import type { DecisionLine } from '../../src/domain/decision.ts';
import type { PhotoBox } from '../../src/domain/photo.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { writeFileAtomically } from '../../src/io/write-atomically.ts';
import { writeBoxes } from '../../src/pipeline/photos/photo-decisions.ts';
import { photoDecisionsFile, readPhotoDecisionLines } from '../data/read-decisions.ts';

/** All that an officer decided of one photograph; it takes the place of what was decided before. */
export interface ReviewedPhoto {
  photo: string;
  /** Empty where the source's own state is to hold. */
  state: '' | 'clear' | 'hold' | 'take-down';
  caption: string;
  boxes: PhotoBox[];
  reason: string;
}

/** Writes a decision into the file of a folder; lines of other photographs stay as they are, in their order. */
export async function writeDecision(
  folder: string,
  reviewed: ReviewedPhoto,
  limits: Settings['limits'],
): Promise<void> {
  const lines = await readPhotoDecisionLines(folder, limits);
  await writeFileAtomically(path.join(folder, photoDecisionsFile), toDecisionFile(lines, reviewed));
}

/** The file's text with the lines of one photograph replaced. Columns that people have added stay. */
export function toDecisionFile(lines: readonly DecisionLine[], reviewed: ReviewedPhoto): string {
  const { photo, state, caption, boxes, reason } = reviewed;
  const own: Record<string, string>[] = [
    ...(state ? [{ decision: state, value: '' }] : []),
    ...(boxes.length > 0 ? [{ decision: 'redact', value: writeBoxes(boxes) }] : []),
    ...(caption.trim() ? [{ decision: 'caption', value: caption.trim() }] : []),
  ].map((line) => ({ photo, ...line, reason: reason.trim() }));
  const others = lines.map(({ values }) => values).filter((values) => values.photo?.trim().toLowerCase() !== photo);
  const rows = [...others, ...own];
  const fields = [...new Set(['photo', 'decision', 'value', 'reason', ...rows.flatMap((row) => Object.keys(row))])];
  // With the mark by which Excel knows UTF-8: officers open the file too.
  return `\uFEFF${Papa.unparse({ fields, data: rows }, { newline: '\r\n' })}\r\n`;
}

/** The reason that a photograph's lines give; empty where they give none. */
export async function readReasons(folder: string, limits: Settings['limits']): Promise<Map<string, string>> {
  const lines = await readPhotoDecisionLines(folder, limits);
  return new Map(lines.map(({ values }) => [(values.photo ?? '').trim().toLowerCase(), values.reason ?? '']));
}
