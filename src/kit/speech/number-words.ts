const digits = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
/** From ones to hundreds of thousands; above that a million is counted as a whole. */
const places = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'];
const million = 1_000_000;

/**
 * A whole number in Thai words, as it is read aloud: 11 สิบเอ็ด, 21 ยี่สิบเอ็ด, 101 หนึ่งร้อยเอ็ด, 2565 สองพันห้าร้อยหกสิบห้า.
 * A one at the end of a larger number is เอ็ด, also after a hundred (the Royal Society's reading); two tens are ยี่สิบ.
 * @throws {RangeError} for what is no whole number from 0 on.
 */
export function speakNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number from 0 on`);
  if (value === 0) return digits[0]!;
  if (value < million) return speakBelowMillion(value, false);
  const rest = value % million;
  const millions = `${speakNumber(Math.floor(value / million))}ล้าน`;
  return rest === 0 ? millions : millions + speakBelowMillion(rest, true);
}

function speakBelowMillion(value: number, afterMore: boolean): string {
  return [...String(value)]
    .map(Number)
    .map((digit, index, all) => speakPlace(digit, all.length - 1 - index, afterMore || all.length > 1))
    .join('');
}

/** `place` counts from the right: 0 for ones. */
function speakPlace(digit: number, place: number, afterMore: boolean): string {
  if (digit === 0) return '';
  if (place === 0) return digit === 1 && afterMore ? 'เอ็ด' : digits[digit]!;
  if (place === 1 && digit === 1) return 'สิบ';
  if (place === 1 && digit === 2) return 'ยี่สิบ';
  return digits[digit]! + places[place]!;
}

/** Digits one by one, as a telephone number is read: "042" is ศูนย์สี่สอง. Anything that is no digit is left out. */
export function speakDigits(text: string): string {
  return text.replace(/\D/g, '').replace(/\d/g, (digit) => digits[Number(digit)]!);
}
