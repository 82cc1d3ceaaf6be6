import { digitScripts, inScript } from './digit-scripts.ts';

// Numbers and addresses of people who do not exist, written in every way in which people, keyboards and programs write such.

/** One item that must be in no byte of what is published. */
export interface PlantedItem {
  kind: 'citizen' | 'telephone' | 'e-mail';
  /** As it is planted. */
  written: string;
  /** Its digits as dialled or counted; of an e-mail address its first part, which nothing else in the world is called. */
  bare: string;
}

const cut =
  (lengths: readonly number[], sign: string) =>
  (digits: string): string => {
    let at = 0;
    return lengths.map((length) => digits.slice(at, (at += length))).join(sign);
  };
const joined = (sign: string) => (digits: string) => [...digits].join(sign);
const after =
  (first: (text: string) => string, ...more: ((text: string) => string)[]) =>
  (text: string): string =>
    more.reduce((written, step) => step(written), first(text));

const thai = inScript('๐๑๒๓๔๕๖๗๘๙');
const scripts = digitScripts.map(inScript);
const unseen = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u3164', '\ufe0f', '\u202c'].map(joined);
const signs = ['-', ' ', '.', ' - ', '–', '\u00a0', '/', '·', '−', '_', '\t'];

const asIs = (digits: string): string => digits;
const idParts = [1, 4, 5, 2, 1];
const citizenForms: ((digits: string) => string)[] = [
  asIs,
  thai,
  ...scripts,
  ...unseen,
  ...signs.map((sign) => cut(idParts, sign)),
  ...signs.slice(0, 3).map((sign) => after(cut(idParts, sign), thai)),
  cut([3, 3, 3, 4], '-'),
  cut([1, 12], ' '),
  cut([4, 4, 5], ' '),
  joined(' '),
  joined('-'),
  after(cut(idParts, '-'), (text) => `เลขบัตร${text}`),
  after(cut(idParts, '-\u200b'), thai),
  (digits) => `(${digits})`,
  (digits) => `ID:${digits};`,
];
const phoneForms: ((digits: string) => string)[] = [
  asIs,
  thai,
  ...scripts,
  ...unseen,
  ...signs.map((sign) => cut([3, 3, 4], sign)),
  after(cut([3, 3, 4], '-'), thai),
  cut([2, 4, 4], '-'),
  cut([2, 4, 4], ' '),
  cut([3, 7], '-'),
  cut([2, 2, 2, 2, 2], ' '),
  joined(' '),
  (digits) => `+66${digits.slice(1)}`,
  (digits) => `+66 ${cut([2, 3, 4], ' ')(digits.slice(1))}`,
  (digits) => `+66 (0)${cut([2, 3, 4], '-')(digits.slice(1))}`,
  (digits) => `66${digits.slice(1)}`,
  (digits) => `(${digits.slice(0, 3)}) ${cut([3, 4], '-')(digits.slice(3))}`,
  (digits) => `โทร.${digits}`,
  (digits) => `tel:${digits}`,
  (digits) => `ติดต่อ${thai(digits)}ค่ะ`,
];
const mailForms: ((name: string) => string)[] = [
  ...['@', '＠', '﹫', ' @ ', '(at)', ' [at] ', '%40', '&#64;'].map(
    (sign) => (name: string) => `${name}${sign}mail.example.com`,
  ),
  (name) => `<${name}@example.co.th>`,
  (name) => `mailto:${name}@example.com`,
  (name) => `อีเมล${name}@example.com`,
  (name) => `${name.toUpperCase()}@EXAMPLE.COM`,
  (name) => `${name}\u200b@\u200bexample.com`,
  (name) => `${name}@example[dot]com`,
];

/** As many items, in all spellings in turn; the same ones each time. */
export function plantedItems(count: number): PlantedItem[] {
  return Array.from({ length: count }, (_, at): PlantedItem => {
    const turn = Math.floor(at / 3);
    const serial = String(100_000_007 + turn * 7_919_113).slice(-8);
    if (at % 3 === 0) {
      const bare = withCheckDigit(
        `${(turn % 8) + 1}${serial.slice(0, 4)}${serial}`.slice(0, 12).replace(/0000/g, '7351'),
      );
      return { kind: 'citizen', written: citizenForms[turn % citizenForms.length]!(bare), bare };
    }
    if (at % 3 === 1) {
      const bare = `0${'689'[turn % 3]}${serial}`;
      return { kind: 'telephone', written: phoneForms[turn % phoneForms.length]!(bare), bare };
    }
    const bare = `planted${serial}q`;
    return { kind: 'e-mail', written: mailForms[turn % mailForms.length]!(bare), bare };
  });
}

function withCheckDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0);
  return `${twelve}${(11 - (sum % 11)) % 10}`;
}
