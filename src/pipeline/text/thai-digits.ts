/** The text with Thai digits ๐–๙ as 0–9. For parsing and matching only: what people see keeps what was written. */
export function toArabicDigits(text: string): string {
  return /[๐-๙]/.test(text)
    ? text.replace(/[๐-๙]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xe50 + 0x30))
    : text;
}
