// Names of months as reports write them, January first: full, short, without dots, cut, and the usual misspellings.
const names = [
  'มกราคม มกรา มค january jan',
  'กุมภาพันธ์ กุมภาพันธุ์ กุมภาพัน กุมภา กพ february feb',
  'มีนาคม มีนา มีค march mar',
  'เมษายน เมษายม เมษา เมย april apr',
  'พฤษภาคม พฤกษภาคม พฤศภาคม พฤษาคม พฤษภา พค may',
  'มิถุนายน มิถุนายม มิถุนา มิย june jun',
  'กรกฎาคม กรกฏาคม กรกดาคม กรกฎา กรกฏา กค july jul',
  'สิงหาคม สิงหา สค august aug',
  'กันยายน กันยายม กันยา กย september sept sep',
  'ตุลาคม ตุลา ตค october oct',
  'พฤศจิกายน พฤษจิกายน พฤจิกายน พฤศจิกา พฤศจิ พย november nov',
  'ธันวาคม ธันวา ธค december dec',
];

const numbers = new Map(names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)));

/** The month 1–12 that a word names; dots and spaces in it do not matter. Expects folded, lower-case text. */
export function monthNumber(word: string): number | undefined {
  return numbers.get(word.replace(/[. ]/g, ''));
}
