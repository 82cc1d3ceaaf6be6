/** A text around its first telephone number. */
export interface TextWithPhone {
  before: string;
  /** As written, Thai digits and all. */
  phone?: string;
  after?: string;
}

/** Finds the first telephone number of a text, so that a thumb can dial it: Thai numbers have 9 or 10 digits. */
export function splitAtPhone(text: string): TextWithPhone {
  const found = /(?<![0-9๐-๙])[0๐](?:[ -]?[0-9๐-๙]){8,9}(?![0-9๐-๙])/.exec(text);
  if (!found) return { before: text };
  const [phone] = found;
  return { before: text.slice(0, found.index), phone, after: text.slice(found.index + phone.length) };
}

/** A number as a `tel:` address: Western digits and a leading plus, without an extension (ต่อ) or other words. */
export function toDial(phone: string): string {
  const western = phone.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)));
  const number = splitAtPhone(western).phone ?? western;
  return `tel:${number.replace(/(?!^\+)\D/g, '')}`;
}
