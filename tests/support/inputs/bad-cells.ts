import type { IssueCode } from '../../../src/domain/issue-catalogue.ts';

// What people, spreadsheets and databases leave in cells. Each is wrong wherever its class stands, and told by one of the
// codes of its class. A text is written into every format; a number or a truth only where the format has such cells.

export interface BadCells {
  values: readonly (string | number | boolean)[];
  codes: readonly IssueCode[];
}

/** Texts between marks: what is listed stays readable. */
export const parted = (text: string): string[] => text.split(' ¦ ');

/** What a spreadsheet or a database puts in the place of a value that it does not have. */
const leftovers = ['#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#####', 'NaN', 'null', 'undefined', '[object Object]'];
/** What somebody tries. */
const attempts = ['<b>1</b>', '=1+1', '{{7*7}}', "' OR 1=1 --", '../../etc/passwd', '\u{1f33e}'];
/** What a reader that tries again and again would take minutes for. */
const endless = ['9'.repeat(3000), ' 1'.repeat(3000), '1/'.repeat(3000), 'ก '.repeat(3000), '-'.repeat(3000) + '1'];
const rubbish = [...leftovers, ...attempts, ...endless];

const dates: BadCells = {
  values: [
    ...rubbish,
    ...parted('31/2/2569 ¦ 29/2/2569 ¦ 30/2/2569 ¦ 31/4/2569 ¦ 31/6/2569 ¦ 31/9/2569 ¦ 31/11/2569'),
    ...parted('32/1/2569 ¦ 0/1/2569 ¦ 00/00/0000 ¦ 99/99/9999 ¦ 1/13/2569 ¦ 13/0/2569 ¦ 11/24/2026'),
    ...parted('2569 ¦ พฤศจิกายน 2569 ¦ 18 พฤศจิกายน ¦ 18/11 ¦ 18/11/256 ¦ 18/11/25690 ¦ 18/11/69/1 ¦ 18/11/1'),
    ...parted('18/11/40 ¦ 18/11/99 ¦ 1/1/0001 ¦ 1/1/9999 ¦ 0000-00-00 ¦ 2026-02-30 ¦ 2569-04-31 ¦ 2026-13-01'),
    ...parted('20261118 ¦ 181169 ¦ 18112569 ¦ 18 พฤศจิกายน พ.ศ. 2026 ¦ 18 พฤศจิกายน ค.ศ. 2569 ¦ 18 พฤศจิกาคม 2569'),
    ...parted('พรุ่งนี้ ¦ เร็ว ๆ นี้ ¦ รอแจ้ง ¦ ทุกวันเสาร์ ¦ ทุกวันที่ 5 ของเดือน ¦ 20/11/2569-18/11/2569'),
    ...parted('18/11/2569; 20/11/2569; 21/11/2569 ¦ ๓๑/๒/๒๕๖๙ ¦ ๓๒ มกราคม ๒๕๖๙ ¦ 18|11|2569 ¦ 18_11_2569 ¦ -1 ¦ 1e5'),
    '1.5',
    '∞',
    '18/11/2569 หรือ 19/11/2569',
    '/'.repeat(200),
    '18 เดือนหน้า',
    5,
    -1,
    0.5,
    1e9,
    1e300,
    true,
  ],
  codes: ['date-unreadable', 'date-impossible', 'year-unclear', 'date-out-of-range', 'date-ignored'],
};

const numberTexts = [
  ...rubbish,
  ...parted('สองร้อย ¦ ห้าสิบคน ¦ หลายคน ¦ 1,25 ¦ 1.250,50 ¦ 1,2,3 ¦ 12,34,567 ¦ -5 ¦ -1 ¦ -๕ ¦ 1e9 ¦ 1e400'),
  ...parted('Infinity ¦ 0x10 ¦ 1_000 ¦ १०० ¦ ² ¦ ½ ¦ 100% ¦ 5/10 ¦ 5:30 ¦ 50 คน 20 คน ¦ 50+20 ¦ 50 20 3'),
  ...parted('999999999999 ¦ 99999999999999999999 ¦ (50) ¦ 50! ¦ 50? ¦ 50 คน? ¦ ชาย 20 หญิง 30 ¦ 20/11/2569 ¦ x'),
];
const counts: BadCells = {
  values: [...numberTexts, '5.5', '0.5 คน', '10,000,001', 5.5, -1, -0.5, 1e12, 1e300, true],
  codes: ['number-unreadable', 'number-implausible'],
};
const kilograms: BadCells = {
  values: [...numberTexts, '-0.01', -1, -0.5, 1e12, 1e300, true],
  codes: ['number-unreadable', 'number-implausible'],
};
const amounts: BadCells = {
  values: [...numberTexts, 'ตามจริง', 'งบปกติ', '-0.01', -1, -0.5, 1e12, 1e300, true],
  codes: ['number-unreadable', 'number-implausible'],
};

const times: BadCells = {
  values: [
    ...rubbish,
    ...parted('25:00 ¦ 24:00 ¦ 24.00 น. ¦ 12:60 ¦ 9:99 ¦ 99:99 ¦ -1:00 ¦ เช้า ¦ บ่าย ¦ สาย ๆ ¦ ก่อนเพล ¦ หลังเลิกงาน'),
    ...parted('09.30.15.20 ¦ 12:00 - 25:00 ¦ 9:61 - 10:00 ¦ 1/2 ¦ 99 ¦ 9999 ¦ 2460 ¦ ๒๕.๐๐ น. ¦ 1e3 ¦ 9:30 และ 13:30'),
    '13:00 pm am',
    '12;30',
    '09:30, 10:30, 11:30',
    'รอแจ้ง',
    '9 โมงเช้า ถึง บ่าย',
    -1,
    24,
    2460,
    99,
    1e9,
    true,
  ],
  codes: ['time-unreadable'],
};

const unknownWords = [...leftovers, ...attempts, ...endless, 'xyz', 'ไม่ทราบ', '???', '12345', 'ก', 'ตามที่แจ้ง'];
const words = (code: IssueCode, more: readonly (string | number | boolean)[] = [7]): BadCells => ({
  values: [...unknownWords, ...more],
  codes: [code],
});

const badPositions = [
  ...leftovers,
  ...attempts,
  ...endless,
  ...parted('abc ¦ 91 ¦ -16.5 ¦ 999 ¦ 0.0.0 ¦ 16.5.3 ¦ N ¦ เหนือ ¦ 1e2 ¦ ∞ ¦ 16 99 99 ¦ 16°99′00″ ¦ -0 ¦ 181'),
  ...parted('5 ¦ 5.5 ¦ 48.8566 ¦ 1.5 กม. ¦ 12345678 ¦ 1829123.5.5 ¦ 16.5453N, ¦ UTM'),
];
/** A zone or a datum that there is not: the conversion is told, with what was taken in its place. */
const grids: BadCells = {
  values: [
    ...leftovers,
    ...attempts,
    'xyz',
    '0',
    '52',
    '49N',
    '-48',
    '47 48',
    'โซน',
    'UTM',
    'NAD27',
    'Tokyo',
    52,
    -1,
    1e300,
    true,
  ],
  codes: ['point-utm', 'point-far', 'point-unreadable'],
};
const points: BadCells = {
  values: [...badPositions, -91, 1e300, 5.5, true],
  codes: ['point-unreadable', 'point-zero', 'point-far', 'point-outside', 'point-swapped'],
};

/** A text that is none, wherever it is shown: what cannot be seen, what was lost, and what is somebody's own. */
const texts: BadCells = {
  values: [
    ...parted('วัด\ufffdกลาง ¦ วัด\ud800กลาง ¦ \ufffd\ufffd\ufffd ¦ วัด\ue000กลาง ¦ วัด\uf8ff ¦ วัด\u{f0000}กลาง'),
    ...parted('วัด\u202eกลาง ¦ วัด\u2066กลาง\u2069 ¦ วัด\u200fกลาง ¦ วัด\u0007กลาง ¦ วัด\u001b[31mกลาง ¦ วัด\u0085\u0080'),
    ...parted('วัด\ufffe ¦ วัด\u{1ffff} ¦ วัด\u{e0041}กลาง ¦ วัด\u0001 ¦ วัด\u007fกลาง'),
    ...parted('วัด 1-1018-00000-00-1 ¦ วัด ๑-๑๐๑๘-๐๐๐๐๐-๐๐-๑ ¦ วัด 1101800000003 ¦ วัด 1 1018 00000 00 1'),
    ...parted('วัด 081-999-8877 ¦ วัด ๐๘๑-๙๙๙-๘๘๗๗ ¦ วัด 0819998877 ¦ วัด +66 81 999 8877 ¦ วัด 042-611-817'),
    ...leftovers,
    ...parted('วัด somchai@example.com ¦ วัด SOMCHAI.J+x@mail.example.co.th ¦ วัด somchai@example.com, 0819998877'),
  ],
  codes: [
    'characters-lost',
    'characters-private',
    'characters-hidden',
    'citizen-id-masked',
    'phone-masked',
    'email-masked',
  ],
};

const districts = [
  ...leftovers,
  ...attempts,
  ...endless,
  ...parted('xyz ¦ เมืองขอนแก่น ¦ บางรัก ¦ อำเภอ ¦ อ. ¦ 9999 ¦ 4999 ¦ 0000 ¦ 49 ¦ TH ¦ 12345678901234567890 ¦ ดง'),
];

/** Behind the number of a village its name may stand. */
const villageTexts = numberTexts.filter((text) => !/^\d+ \D+$/.test(text));

const areaCodes: BadCells = {
  values: ['xyz', '9999', '400101', '490199', '999999', '12345678901234567890', '#REF!', '<b>1</b>', 4001, 7],
  codes: ['area-contradicts', 'area-unknown'],
};

/** Bad cells by class of field. */
export const badCells = {
  date: dates,
  count: counts,
  amount: amounts,
  kilograms,
  time: times,
  text: texts,
  kind: words('kind-unknown', ['พัฒนา และ ภัยพิบัติ', 7, true]),
  state: words('state-unknown', [7, true]),
  hosting: words('hosting-unknown', [7, true]),
  sector: words('sector-unknown', [7, true]),
  channelKind: words('channel-kind-unknown', [7, true]),
  yesNo: words('channel-not-public', ['ไม่', '0', 'ภายใน', 7, false]),
  fiscalYear: {
    values: [
      ...rubbish,
      'xyz',
      '256',
      '25650',
      '1',
      '99',
      'ปี',
      '2569-2570',
      '2569/70',
      '-2569',
      '1e3',
      'ปีหน้า',
      1,
      3000,
      true,
    ],
    codes: ['fiscal-year-unreadable'],
  },
  villageNo: {
    values: [...villageTexts, '0', '100', '1000', '5.5', '5 และ 6', '5,6', '5-6', 'สิบ', 'ม.', 0, 100, -1, 5.5, true],
    codes: ['village-number-unreadable', 'village-unknown'],
  },
  /** Where nothing can be published without a number that is one. */
  villageOfList: {
    values: [...villageTexts, '0', '100', '1000', '5.5', '5 และ 6', 'สิบ', 0, 100, -1, 5.5, true],
    codes: ['village-number-unreadable', 'area-unknown'],
  },
  province: {
    values: [
      'ขอนแก่น',
      'จ.นครพนม',
      'กรุงเทพมหานคร',
      'Bangkok',
      'Khon Kaen',
      '40',
      '10',
      '4001',
      'xyz',
      '<b>x</b>',
      '#REF!',
      40,
    ],
    codes: ['province-other'],
  },
  district: { values: [...districts, 4999, 7], codes: ['district-unknown', 'area-unknown', 'plan-area-unknown'] },
  tambon: {
    values: [...districts, '400101', 499999, 7],
    codes: ['tambon-unknown', 'area-unknown', 'plan-area-unknown'],
  },
  areaCode: { ...areaCodes, values: ['4901', ...areaCodes.values] },
  // A district has channels too.
  channelAreaCode: areaCodes,
  point: points,
  grid: grids,
  contact: {
    values: [
      'นายสมชาย',
      '081-999-8877',
      'somchai@example.com',
      '1-1018-00000-00-1',
      '<b>โทร</b> 0819998877',
      819998877,
    ],
    codes: ['contact-withheld'],
  },
  members: {
    values: [
      'นายสมชาย ใจดี, นางสมหญิง ใจงาม',
      'นายก\nนายข\nนายค',
      'สมชาย 0819998877; สมหญิง 1-1018-00000-00-1',
      '<b>ก</b>',
    ],
    codes: ['names-dropped'],
  },
  photos: {
    values: [
      ...parted(
        'missing.jpg ¦ ../../etc/passwd ¦ ..\\..\\boot.ini ¦ /etc/passwd ¦ C:\\x.jpg ¦ \\\\server\\share\\x.jpg',
      ),
      ...parted(
        'file:///etc/passwd ¦ javascript:alert(1) ¦ data:image/png;base64,AA== ¦ http://10.0.0.1/x.jpg ¦ *.jpg',
      ),
      ...parted(
        'https://evil.example/x.jpg ¦ https://user:pass@evil.example/x.jpg ¦ %2e%2e/x.jpg ¦ con ¦ a\0b.jpg ¦ ./. ¦ ../..',
      ),

      'x'.repeat(5000),
      'photo.exe',
      '?.jpg',
      '#REF!',
      '<img src=x>.jpg',
      '${HOME}.jpg',
      '~/x.jpg',
      '`id`.jpg',
      ':',
      '%00.jpg',
    ],
    codes: ['photo-missing', 'photo-not-fetched', 'photo-refused', 'photo-address-dead'],
  },
  url: {
    values: [
      ...parted(
        'http://example.org ¦ javascript:alert(1) ¦ JaVaScRiPt:alert(1) ¦ data:text/html,x ¦ vbscript:x ¦ ftp://example.org',
      ),
      ...parted(
        '//example.org ¦ example.org ¦ https:// ¦ https://user:pass@example.org/ ¦ file:///etc/passwd ¦ blob:https://x ¦ x',
      ),
      ...parted(
        '\\\\server\\x ¦ https//example.org ¦ #REF! ¦ <b>x</b> ¦ tel:191 ¦ about:blank ¦ ws://example.org ¦ https://[::1',
      ),
    ],
    codes: ['address-unsafe'],
  },
  phone: {
    values: [
      'abc',
      'โทร',
      '#REF!',
      '1-1018-00000-00-1',
      '๑๑๐๑๘๐๐๐๐๐๐๐๓',
      'somchai@example.com',
      'x'.repeat(200),
      '<b>โทร</b>',
      '1',
    ],
    codes: ['number-unreadable', 'citizen-id-masked', 'email-masked'],
  },
} as const satisfies Record<string, BadCells>;

/** A kind of field by what is wrong in it. */
export type CellClass = keyof typeof badCells;
