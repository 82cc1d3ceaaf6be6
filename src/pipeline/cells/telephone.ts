/** Mobile numbers and those of landlines without their leading 0. */
const lostZero = /^(?:[2-7]\d{7}|[689]\d{8})$/;

/** The telephone in a cell as text: where a spreadsheet took one for a number, its leading 0 is back. 191 has none. */
export function telephoneIn(cell: string | number): string {
  const text = String(cell);
  return typeof cell === 'number' && lostZero.test(text) ? `0${text}` : text;
}
