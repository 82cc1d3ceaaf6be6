import type { Activity } from '../../src/domain/activity.ts';
import type { Area } from '../../src/domain/area.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { createRandom } from '../sample/random.ts';
import { Judge, type Query } from './judge.ts';

// Questions with known answers, over 200 lines because each type of them is made in its own way. The same dataset and seed
// give the same questions. None is made with any part of the search: words are cut by the dictionary of this machine.

/** A value of a condition, in which spaces would end it; judges pass over the sign. */
const joined = (text: string) => text.replaceAll(' ', '_');

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const months = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
const short = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
const cut = 'มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา'.split(' ');

const absent = [
  'คอนเสิร์ต',
  'สนามบิน',
  'รถไฟความเร็วสูง',
  'เลือกตั้ง',
  'หวย',
  'มวยไทย',
  'ดำน้ำทะเล',
  'ไวรัสคอมพิวเตอร์',
  'หุ้นกู้',
  'เครื่องบิน',
  'ภูเก็ต',
  'โรงแรมหรู',
  'ฟุตบอลโลก',
  'ซีรีส์เกาหลี',
  'bitcoin',
  'airport shuttle',
  'คริสต์มาส',
  'รถยนต์ไฟฟ้า',
  'สวนสนุก',
  'ตลาดหุ้น',
  'นาฬิกาหรู',
  'กล้องวงจรปิด',
  'ช้างเผือก',
  'โดรนพ่นยา',
];

// Pairs of letters that are typed for each other, and how often a mark is left out.
const slips: Record<string, string> = {
  ร: 'ล',
  ล: 'ร',
  ศ: 'ส',
  ส: 'ศ',
  ณ: 'น',
  น: 'ณ',
  ษ: 'ส',
  ใ: 'ไ',
  ไ: 'ใ',
  'ุ': 'ู',
  'ู': 'ุ',
  'ิ': 'ี',
  'ี': 'ิ',
  ญ: 'ย',
  ฎ: 'ด',
  ฏ: 'ต',
  ฐ: 'ถ',
};

/** Words that choose nothing, or only say of what level a place is. */
const choosesNothing = /^(?:จิตอาสา|กิจกรรม|บ้าน|หมู่บ้าน|ตำบล|อำเภอ|ประจำ|ตำบลบ้าน|ที่ทำการ)$/;

/** At least 300 questions of sixteen types. */
export function makeQueries(dataset: Dataset, seed: number): Query[] {
  const random = createRandom(`queries ${seed}`);
  const judge = new Judge(dataset);
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random.next() * list.length)]!;
  const queries: Query[] = [];
  const seen = new Set<string>();
  const add = (type: string, count: number, make: () => [text: string, want: string] | undefined) => {
    for (let made = 0, tried = 0; made < count && tried < count * 200; tried++) {
      const [text, want] = make() ?? [];
      if (text === undefined || want === undefined || seen.has(text) || text.length < 2) continue;
      if (want !== 'none' && judge.count(want) === 0) continue;
      seen.add(text);
      queries.push({ type, text, want });
      made++;
    }
  };

  const areas = new Map(dataset.areas.map((area) => [area.code, area]));
  const activity = () => pick(dataset.activities);
  /** What an activity is, in words: the first part of its title. */
  const work = (one: Activity) => one.title.split(' ')[0]!;
  const words = (text: string) =>
    [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const districtOf = (one: Activity): Area => areas.get(one.place.districtCode)!;
  const isPlain = (text: string) => /^[ก-๎]{4,}$/.test(text) && !choosesNothing.test(text);

  add('word', 30, () => {
    const word = pick(words(work(activity())));
    return isPlain(word) ? [word, `any:${word}`] : undefined;
  });
  add('inside', 20, () => {
    const found = words(work(activity()));
    const place = Math.floor(random.next() * found.length);
    const run = found.slice(place, place + 2).join('');
    return place > 0 && isPlain(run) ? [run, `any:${run}`] : undefined;
  });
  add('joined', 30, () => {
    const one = activity();
    const text = words(work(one)).slice(0, 3).join('');
    const where = pick([districtOf(one), areas.get(one.place.tambonCode ?? one.place.districtCode)!]).nameTh;
    return isPlain(text) ? [text + pick(['', '', 'ที่']) + where, `any:${text} near:${joined(where)}`] : undefined;
  });
  add('spaced', 20, () => {
    const found = words(work(activity()))
      .filter((word) => !choosesNothing.test(word))
      .slice(0, 4);
    return found.length > 2 ? [found.join(' '), found.map((word) => `any:${word}`).join(' ')] : undefined;
  });
  add('prefix', 25, () => {
    const text = work(activity());
    const start = text.slice(0, 4 + Math.floor(random.next() * 8));
    return start.length < text.length && !/[เ-ไ]$/.test(start) ? [start, `any:${start}`] : undefined;
  });
  add('place', 30, () => {
    const area = pick(dataset.areas.filter(({ level, nameTh }) => level !== 'province' && nameTh.length > 2));
    const forms = {
      province: ['จังหวัด'],
      district: ['', 'อำเภอ', 'อ.', 'อ. '],
      tambon: ['', 'ตำบล', 'ต.', 'ต. '],
      village: ['บ้าน', 'บ.', 'หมู่บ้าน'],
    };
    return [pick(forms[area.level]) + area.nameTh, `page:${area.code} near:${area.nameTh}`];
  });
  add('agency', 20, () => {
    const { name } = pick(dataset.agencies);
    const short = name.replace('เทศบาลตำบล', 'ทต.').replace('โรงเรียน', 'รร.').replace('โรงพยาบาล', 'รพ.');
    const long = name.replace('อบต.', 'องค์การบริหารส่วนตำบล').replace('รพ.สต.', 'โรงพยาบาลส่งเสริมสุขภาพตำบล');
    return [
      pick([name, name, short, long, name.replace('.', ' ').trim()]),
      `page:=${joined(name)} near:${joined(name)}`,
    ];
  });
  add('moo', 15, () => {
    const { place } = activity();
    if (!place.villageNo || !place.tambonCode) return undefined;
    const thaiDigits = String(place.villageNo).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)]!);
    const tambon = areas.get(place.tambonCode)!.nameTh;
    const number = pick([`หมู่ ${place.villageNo}`, `ม.${thaiDigits}`, `ม.${place.villageNo}`, `หมู่ที่ ${thaiDigits}`]);
    return [
      pick([`${number} ต.${tambon}`, `${number} ตำบล${tambon}`]),
      `moo:${place.villageNo} place:${place.tambonCode}`,
    ];
  });
  add('roman', 20, () => {
    const area = pick(dataset.areas.filter(({ nameEn, level }) => nameEn && level !== 'province'));
    const name = area.nameEn!;
    return [
      pick([
        name,
        name.toLowerCase(),
        name.replace(/[ -]/g, '').toLowerCase(),
        `${name} ${area.level === 'tambon' ? 'subdistrict' : 'district'}`,
      ]),
      `page:${area.code} near:${area.nameTh}`,
    ];
  });
  add('encoding', 25, () => {
    const text = words(work(activity())).slice(0, 3).join('');
    const zero = () => [...text].map((letter) => (random.next() < 0.3 ? `${letter}\u200b` : letter)).join('');
    const typed = pick([
      text.replace(/([่-๋]?)ำ/g, 'ํ$1า'),
      text.replaceAll('แ', 'เเ'),
      text.normalize('NFKD'),
      zero(),
      text.replace(/([ิ-ู])([่-๋])/g, '$2$1'),
      `\ufeff${text}\u00a0`,
    ]);
    return isPlain(text) && typed !== text ? [typed, `any:${text}`] : undefined;
  });
  add('typo', 30, () => {
    const text = words(work(activity())).slice(0, 3).join('');
    const letters = [...text];
    const place = Math.floor(random.next() * letters.length);
    const letter = letters[place]!;
    if (!isPlain(text) || letters.length < 6) return undefined;
    if (slips[letter]) letters[place] = slips[letter];
    else if (/[่-์็]/.test(letter)) letters.splice(place, 1);
    else if (random.next() < 0.3 && place > 0 && /^[ก-ฮ]$/.test(letter)) letters.splice(place, 1);
    const typed = letters.join('');
    return typed !== text && judge.count(`any:${typed}`) === 0 ? [typed, `any:${text}`] : undefined;
  });
  add('tone', 12, () => {
    const word = pick([
      'ปลา',
      'ป่าไม้',
      'ป่าชุมชน',
      'ฝาย',
      'น้ำขัง',
      'ผ้าห่ม',
      'ถังขยะ',
      'ท่อ',
      'เกี่ยวข้าว',
      'ลูกน้ำ',
      'แห่เทียน',
      'ฝุ่น',
      'ปุ๋ย',
      'คลอง',
      'ไฟฟ้า',
    ]);
    return [word, `any:${word}`];
  });
  add('date', 25, () => {
    const one = activity();
    const [y, m, d] = one.start.split('-').map(Number) as [number, number, number];
    const thai = (text: string) => text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)]!);
    const day = pick([
      `${d} ${months[m - 1]} ${y + 543}`,
      `${d} ${short[m - 1]} ${(y + 543) % 100}`,
      `${d}/${m}/${y + 543}`,
      one.start,
      thai(`${d} ${months[m - 1]} ${y + 543}`),
      `วันที่ ${d} ${cut[m - 1]} ${(y + 543) % 100}`,
    ]);
    if (random.next() < 0.7) return [day, `day:${one.start}`];
    return [
      pick([`${months[m - 1]} ${y + 543}`, `${cut[m - 1]} ${(y + 543) % 100}`, `${short[m - 1]}${y + 543}`]),
      `month:${one.start.slice(0, 7)}`,
    ];
  });
  add('mixed', 25, () => {
    const one = activity();
    const text = pick([work(one), words(work(one)).slice(0, 2).join('')]);
    const where = districtOf(one);
    const month = Number(one.start.slice(5, 7)) - 1;
    if (!isPlain(text)) return undefined;
    return pick([
      [`${text} ${where.nameTh} ${cut[month]}`, `any:${text} near:${where.nameTh} month:${one.start.slice(5, 7)}`],
      [`${text} อ.${where.nameTh}`, `any:${text} near:${where.nameTh}`],
      [`${where.nameTh} ${text}`, `any:${text} near:${where.nameTh}`],
      [`กิจกรรม${text} เดือน${months[month]}`, `any:${text} month:${one.start.slice(5, 7)}`],
    ] as [string, string][]);
  });
  add('text', 15, () => {
    const found = words(activity().description ?? '');
    const place = Math.floor(random.next() * Math.max(1, found.length - 2));
    const run = found.slice(place, place + 2).join('');
    return isPlain(run) ? [run, `any:${run}`] : undefined;
  });
  for (const text of absent) queries.push({ type: 'none', text, want: 'none' });
  return queries;
}
