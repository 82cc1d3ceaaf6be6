import type { FormChoices } from './choices.ts';
import type { Form } from './form.ts';

/** A field of a printed form. */
export interface PrintedField {
  label: string;
  /** Stands beside another half field. */
  half: boolean;
  /** Lines to write on. */
  lines: number;
  /** Choices to tick, instead of lines; empty where there are none. */
  ticks: string[];
}

/** Who filled in a printed form; the telephone is for the district's questions alone. */
export const signatureLabels = ['ลงชื่อผู้แจ้ง', 'ตำแหน่ง', 'วันที่แจ้ง', 'โทรศัพท์ (ไม่เผยแพร่)'];

/** The fields of a form that stand on paper, in its order. */
export function toPaperFields({ columns }: Form, { lists }: FormChoices): PrintedField[] {
  return columns.flatMap(({ header, required, paper, choices }) => {
    if (!paper) return [];
    const { label = header, half = false, lines = 1, ticks = false } = paper;
    const offered = ticks && choices && choices.list !== 'villages' ? [...lists[choices.list]] : [];
    return [{ label: required ? `${label} *` : label, half, lines, ticks: offered }];
  });
}
