/** A number found in a text. */
export interface WrittenNumber {
  value: number;
  /** True for กว่า, ประมาณ, เกือบ, "+", a range and the like. */
  approximate: boolean;
  /** True for "50-60", of which `value` is the first. */
  range: boolean;
}

// No number with its words is longer.
const longestNumber = 80;

const about =
  'กว่า|มากกว่า|ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่เกิน|น้อยกว่า|อย่างน้อย|เกินกว่า|เกิน|โดยประมาณ|ประมาณ|ราวๆ|ราว|เกือบ|about|over|~|≈|>=?|<=?|≥|≤';
const lead = 'จำนวน|รวมทั้งสิ้น|รวมทั้งหมด|รวม|ทั้งสิ้น|ทั้งหมด|ยอด|ผู้เข้าร่วม|฿';
const units =
  'คน|นาย|ราย|ท่าน|รูป|ซี\\.? ?ซี\\.?|c\\.?c\\.?|มล\\.|ยูนิต|units?|ต้น|กก\\.?|กิโลกรัม|กิโล|kg\\.?|people|persons?|baht|บาทถ้วน|บาท|ครั้ง|กิจกรรม|โครงการ|ครัวเรือน|หลังคาเรือน';
const digits = '\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+';
const scales = { ร้อย: 100, พัน: 1_000, หมื่น: 10_000, แสน: 100_000, ล้าน: 1_000_000 };
const scale = Object.keys(scales).join('|');

const more = '\\+|กว่า|เศษๆ?|ขึ้นไป|โดยประมาณ';
const range = `(?:-|–|ถึง) ?(?:${digits})`;

// Every part stands once at most and begins unlike the one before it: there is one way to match.
const pattern = new RegExp(
  `^(?:${lead})? ?(${about})? ?(?:${lead})? ?(-)?(${digits})(\\.\\d+)?(?:[.,]-)? ?(${range})? ?(${more})? ?(${scale})?` +
    ` ?(${more})? ?(?:${units})? ?(${more})?$`,
);

/**
 * The number that a text consists of, with its unit and words of more or less. Expects folded, lower-case text with
 * Arabic digits. Commas must part thousands ("1,25" is no number). "50-60 คน" is 50 and approximate.
 * Undefined where the text is not just one number.
 */
export function parseNumberText(text: string): WrittenNumber | undefined {
  // Nobody counts from 0 with so many digits: it is a telephone number.
  if (/^0\d{8,}$/.test(text)) return undefined;
  if (/^\d{1,15}$/.test(text)) return { value: Number(text), approximate: false, range: false };
  if (text.length > longestNumber) return undefined;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [, before, minus, whole, fraction = '', to, between, factor, behind, after] = found;
  const value = Number(whole!.replace(/[, ]/g, '') + fraction) * (factor ? scales[factor as keyof typeof scales] : 1);
  return {
    value: minus && value > 0 ? -value : value,
    approximate: [before, to, between, behind, after].some((word) => word !== undefined),
    range: to !== undefined,
  };
}
