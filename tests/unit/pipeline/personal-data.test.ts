import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { maskPersonalData, toContactKey } from '../../../src/pipeline/personal-data.ts';
import { anyText } from '../../support/any-text.ts';
import { digitScripts, inScript } from '../../support/personal/digit-scripts.ts';

const none: ReadonlySet<string> = new Set();
const id = '[ปิดบังเลขประจำตัว]';
const phone = '[ปิดบังหมายเลขโทรศัพท์]';
const email = '[ปิดบังอีเมล]';

function assertMasked(found: string[], mask: string, code: string): void {
  for (const each of found) {
    const expected = { text: `ติดต่อ ${mask} ได้`, codes: [code] };
    assert.deepEqual(maskPersonalData(`ติดต่อ ${each} ได้`, none), expected, each);
  }
}

function assertKept(texts: string[], allowed = none): void {
  for (const text of texts) assert.deepEqual(maskPersonalData(text, allowed), { text, codes: [] }, text);
}

const thai = inScript('๐๑๒๓๔๕๖๗๘๙');

/** Twelve digits and the check digit that belongs to them. */
function toCitizenId(twelve: string): string {
  const sum = Array.from(twelve).reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return twelve + String((11 - (sum % 11)) % 10);
}

function cut(digits: string, lengths: number[], separator: string): string {
  let start = 0;
  return lengths.map((length) => digits.slice(start, (start += length))).join(separator);
}

const citizenId = toCitizenId('149990000123');

test('a citizen id is masked however it is cut', () => {
  const parts = [1, 4, 5, 2, 1];
  const forms = [citizenId, thai(citizenId), cut(citizenId, [3, 3, 3, 4], '-'), cut(citizenId, [5, 8], ' ')];
  for (const separator of ['-', ' ', '.', ' - ', '–']) forms.push(cut(citizenId, parts, separator));
  forms.push(thai(cut(citizenId, parts, '-')), cut(citizenId, [1, 4, 8], '-'), cut(citizenId, [1, 12], ' '));
  assertMasked(forms, id, 'citizen-id-masked');
});

test('thirteen digits cut as an id are masked even where the check digit is mistyped', () => {
  assertMasked(['1-4999-00001-23-4', '๑ ๔๙๙๙ ๐๐๐๐๑ ๒๓ ๔'], id, 'citizen-id-masked');
});

test('thirteen digits that are no citizen id stay', () => {
  const wrong = citizenId.slice(0, 12) + String((Number(citizenId[12]) + 1) % 10);
  assertKept([wrong, thai(wrong), `1${citizenId}`, toCitizenId('949990000123'), toCitizenId('049990000123')]);
});

test('a telephone number is masked however it is cut', () => {
  const mobiles = [
    '0812345678',
    '081-234-5678',
    '081 234 5678',
    '081.234.5678',
    '08-1234-5678',
    '0812-345-678',
    '๐๘๑-๒๓๔-๕๖๗๘',
  ];
  mobiles.push(
    '+66812345678',
    '+66 81 234 5678',
    '+66 (0)81-234-5678',
    '66812345678',
    '66-81-234-5678',
    '0912345678',
    '061-2345678',
  );
  const landlines = [
    '042611817',
    '042-611-817',
    '042 611 817',
    '042-611817',
    '๐-๔๒๖๑-๑๘๑๗',
    '๐ ๔๒๖๑ ๑๘๑๗',
    '(042) 611-817',
  ];
  landlines.push('02-123-4567', '02 1234567', '+66 42 611 817', '042-61-1817', '0-4261-1817', '042–611–817');
  assertMasked([...mobiles, ...landlines], phone, 'phone-masked');
});

test('an e-mail address is masked', () => {
  assertMasked(['somchai.j@example.com', 'A_B+c@mail.example.co.th', 'x@y.th'], email, 'email-masked');
  assert.equal(maskPersonalData('อีเมลsomchai@example.com.', none).text, `อีเมล${email}.`);
});

test('a name on LINE and a lone @ are no e-mail address', () => {
  assertKept(['LINE @mukdahan', 'a@b', '@', '@@', 'ราคา @ 20', 'ก@ข.ค']);
});

test('dates, times, budgets, positions, codes and counts stay', () => {
  assertKept([
    '18/04/2565',
    '18-04-2565 500 คน',
    '08-04-2565 09.30 น.',
    '08.04.2565 1234',
    '2022-04-18 09:30',
    '18 - 20 เมษายน 2565',
  ]);
  assertKept(['1,250,000 บาท', '๑,๒๕๐,๐๐๐.๐๐', '1250000.50', '1 250 000', '081,234,5678']);
  assertKept(['16.5453, 104.7235', '16.5453 104.7235', '16.545312 104.723512', '104.0812345678', '0.426118170']);
  assertKept([
    '49040105',
    'พ.ศ. 2564 2565 2566 2567',
    '50 60 70 80 90 10 20',
    '0830-1630 20 คน',
    '08.30 - 16.30 น. 200 คน',
  ]);
  assertKept(['มท 0211.3/ว 1234', 'โทร 1567', 'สายด่วน 1784', 'PM 2.5', 'จิตอาสา 904']);
});

test('what stands around stays, and several are masked at once, each code told once', () => {
  const text = `นายก ${citizenId} โทร 081-234-5678, 0898765432 หรือ a@example.com เวลา 09.30 น.`;
  assert.deepEqual(maskPersonalData(text, none), {
    text: `นายก ${id} โทร ${phone}, ${phone} หรือ ${email} เวลา 09.30 น.`,
    codes: ['email-masked', 'citizen-id-masked', 'phone-masked'],
  });
});

test('a number is found between others', () => {
  assert.equal(maskPersonalData('18 4 2565 0812345678 50', none).text, `18 4 2565 ${phone} 50`);
  assert.equal(maskPersonalData('1 1-4999-00001-23-4 35', none).text, `1 ${id} 35`);
  assert.equal(maskPersonalData('042-611817-8', none).text, `${phone}-8`);
  assert.equal(maskPersonalData('042611817 0812345678', none).text, `${phone} ${phone}`);
});

test('a public contact stays, written in any form, and no other', () => {
  const allowed = new Set(['042611817', '0812345678', 'office@example.com'].map(toContactKey));
  assertKept(['โทร 042-611-817', '๐-๔๒๖๑-๑๘๑๗', '+66 42 611 817', '+66812345678', 'Office@Example.com'], allowed);
  assert.equal(maskPersonalData('042-611-817 042-611-818', allowed).text, `042-611-817 ${phone}`);
  assert.equal(maskPersonalData('office@example.com, b@example.com', allowed).text, `office@example.com, ${email}`);
  assert.deepEqual(maskPersonalData(citizenId, new Set([citizenId])).codes, ['citizen-id-masked']);
});

test('a contact has one key in all its writings', () => {
  for (const text of ['042-611-817', '๐-๔๒๖๑-๑๘๑๗', '+66 42 611 817', '+66 (0)42 611 817', ' 042 611817 ']) {
    assert.equal(toContactKey(text), '042611817', text);
  }
  assert.equal(toContactKey('081-234-5678'), toContactKey('66812345678'));
  assert.equal(toContactKey(' Office@Example.COM '), 'office@example.com');
});

test('every citizen id and every mobile number is masked in every common form', () => {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: length, maxLength: length });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      digits(11),
      fc.constantFrom('6', '8', '9'),
      digits(8),
      (first, rest, kind, local) => {
        const person = toCitizenId(`${first}${rest}`);
        for (const form of [person, thai(person), cut(person, [1, 4, 5, 2, 1], '-')]) {
          assert.equal(maskPersonalData(form, none).text, id, form);
        }
        const number = `0${kind}${local}`;
        for (const form of [number, thai(number), cut(number, [3, 3, 4], '-'), cut(number, [2, 4, 4], ' ')]) {
          assert.equal(maskPersonalData(form, none).text, phone, form);
        }
      },
    ),
    { seed: 2565, numRuns: 500 },
  );
});

test('masking twice is masking once, and text without digits or @ stays', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'0123456789๐๘ .-()+@aก'.split('')) })),
      (text) => {
        const { text: masked } = maskPersonalData(text, none);
        assert.deepEqual(maskPersonalData(masked, none), { text: masked, codes: [] });
        if (!/[\d๐-๙@]/.test(text)) assert.equal(masked, text);
      },
    ),
    { seed: 2565, numRuns: 10_000 },
  );
});

test('a long text of digits or signs is searched to its end', () => {
  for (const text of [
    '1'.repeat(200_000),
    '1 '.repeat(100_000),
    'a@'.repeat(100_000),
    '1-'.repeat(100_000),
    '('.repeat(200_000),
  ]) {
    assert.equal(maskPersonalData(`${text} ก 0812345678`, none).text, `${text} ก ${phone}`);
  }
});

test('a number is masked in the digits of any script, wide, raised, circled and with what cannot be seen between', () => {
  const mobile = '0812345678';
  assertMasked(
    digitScripts.map((script) => inScript(script)(mobile)),
    phone,
    'phone-masked',
  );
  const unseen = ['\u034f', '\ufe0f\u20e3', '\u3164', '\u{e0100}', '\u0336'];
  assertMasked(
    unseen.map((sign) => [...mobile].join(sign)),
    phone,
    'phone-masked',
  );
  const between = ['/', ' / ', '·', '*', '|', '~', '\n', '－'].map((sign) => cut(mobile, [3, 3, 4], sign));
  assertMasked(between, phone, 'phone-masked');
  assertMasked(
    [[...mobile].join(' '), [...mobile].join('-'), cut(mobile, [2, 2, 2, 2, 2], ' ')],
    phone,
    'phone-masked',
  );
  assertMasked(
    [[...citizenId].join(' '), cut(citizenId, [4, 4, 5], ' '), cut(citizenId, [6, 7], '/')],
    id,
    'citizen-id-masked',
  );
});

test('an e-mail address is masked however its sign is written', () => {
  const forms = ['@', '＠', '﹫', ' @ ', '(at)', ' [at] ', '%40', '&#64;', '&#x40'];
  assertMasked(
    forms.map((sign) => `somchai.j${sign}example.com`),
    email,
    'email-masked',
  );
  assertMasked(['somchai(at)example[dot]com'], email, 'email-masked');
});

test('times, lists and digits of other scripts that are no number of anybody stay as they were written', () => {
  assertKept([
    'เวลา 08.30-09.30 10 คน',
    '12 25 30 18 22 19 5 40',
    'ข้อ ๑/๒๕๖๕',
    'ที่ มท 0818/99988',
    'ດອນ ໒໕໖໙',
    '①②③',
    'H₂O ½ x²',
  ]);
});
