/**
 * The Common Era year of a year as written, or undefined where it is unclear (design "Thai facts", Dates):
 * four digits 2400–2600 are Buddhist, 1900–2100 Common Era; two digits 57–71 are 25xx, 14–28 are 20xx.
 */
export function toCommonEraYear(digits: string): number | undefined {
  const year = Number(digits);
  if (digits.length === 4) {
    if (year >= 2400 && year <= 2600) return year - 543;
    if (year >= 1900 && year <= 2100) return year;
  }
  if (digits.length === 2) {
    if (year >= 57 && year <= 71) return year + 2500 - 543;
    if (year >= 14 && year <= 28) return year + 2000;
  }
  return undefined;
}
