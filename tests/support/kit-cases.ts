import type { Activity } from '../../src/domain/activity.ts';
import { toAreaTowerScript } from '../../src/kit/area-tower-script.ts';
import { toEventKit } from '../../src/kit/event-kit.ts';
import { toAreaFacebookText } from '../../src/kit/facebook-text.ts';
import { toAreaLineText } from '../../src/kit/line-text.ts';
import { toPoster } from '../../src/kit/poster.ts';
import type { TowerScript } from '../../src/kit/tower-script.ts';
import { type KitPage, toKitPage } from '../../src/views/kit-page.ts';
import { createSiteIndex } from '../../src/views/site-index.ts';
import { activity, channel, count, dataset, plan, settings } from './builders.ts';

/** The day on which the cases are announced. */
export const kitToday = '2022-04-15';

const village = { tambonCode: '490401', villageCode: '49040105', venue: 'วัดโพธิ์ศรี' };
const hours = { startTime: '09:30', endTime: '12:00' };
const told = {
  bring: 'จอบ เสียม ถุงมือ',
  dress: 'เสื้อสุภาพ รองเท้าหุ้มส้น',
  meetingPoint: 'ศาลากลางบ้าน ม.5',
  contact: 'อบต.ดงหลวง โทร. 042-000-057',
  wantedPeople: count(40),
  signUpUntil: '2022-04-17',
};
const whole = (over: Parameters<typeof activity>[0] = {}): Activity =>
  activity({ place: village, ...hours, plan: plan(told), ...over });

/** What channels must announce well, however it was reported; each has its texts in tests/kit/<name>.txt. */
export const kitCases: Readonly<Record<string, Activity[]>> = {
  'all-known': [whole()],
  'without-time': [whole({ startTime: undefined, endTime: undefined })],
  'without-venue': [whole({ place: { districtCode: '4904' }, plan: plan({ ...told, meetingPoint: undefined }) })],
  'without-contact': [whole({ plan: plan({ ...told, contact: undefined }) })],
  'without-anything': [activity()],
  'title-of-300': [whole({ title: 'ร่วมแรงร่วมใจพัฒนาหมู่บ้านและแหล่งน้ำ '.repeat(8).slice(0, 299).trimEnd() })],
  'title-with-address': [whole({ title: 'สมัครที่ https://example.org/join?a=1 ปลูกป่า ม.5 (รุ่น 2)' })],
  'title-with-emoji': [whole({ title: '🌳🌳 ปลูกป่า 100 ต้น 👩🏽‍🌾🇹🇭' })],
  'title-without-thai': [whole({ title: 'Big Cleaning Day 2022 & Blood Donation' })],
  'two-at-once': [whole(), whole({ id: 'a2', title: 'บริจาคโลหิต', place: { ...village, venue: 'ที่ว่าการ อ.ดงหลวง' } })],
  'over-midnight': [
    whole({ title: 'สวดมนต์ข้ามปี', start: '2022-04-18', end: '2022-04-19', startTime: '22:00', endTime: '00:30' }),
  ],
  'over-20-days': [whole({ start: '2022-04-18', end: '2022-05-07' })],
  'postponed-twice': [
    whole({ state: 'postponed', postponedFrom: '2022-03-20', start: '2022-04-25', end: '2022-04-25' }),
  ],
  'called-off': [
    whole({ state: 'cancelled' }),
    whole({ id: 'a2', title: 'ลอกคลอง', state: 'postponed', start: '2022-04-20', end: '2022-04-20' }),
  ],
};

/** The kit of the district in which a case lies. */
export function kitOf(activities: Activity[], code = '4904'): KitPage {
  // A telephone of another district: nobody is sent there.
  const channels = [channel({ kind: 'phone', areaCode: '4903', name: 'ที่ว่าการอำเภอดอนตาล', phone: '042-000-003' })];
  return toKitPage(createSiteIndex(dataset({ activities, channels }), kitToday, settings()), code);
}

const province = { code: '49', level: 'province', nameTh: 'มุกดาหาร' } as const;

/** Every channel's text of a case, one under another. */
export function writeKitCase(activities: Activity[]): string {
  const page = kitOf(activities);
  const parts = page.announcements.flatMap((announcement) => {
    const kit = toEventKit(announcement, province);
    const { invitation, title, when, venue, around, facts, sizes, address } = toPoster(announcement);
    return [
      [
        'โปสเตอร์',
        [
          invitation,
          title,
          ...when.map(({ text }) => text),
          venue ?? '–',
          around.join(' '),
          ...facts.map(({ label, text }) => `${label} ${text}`),
          address,
          `(${sizes.titleStep}, ${sizes.textStep})`,
        ].join('\n'),
      ],
      ['หอกระจายข่าว', towerOf(kit.tower)],
      ['LINE', kit.line],
      ['Facebook', kit.facebook],
      ...[kit.shortSms, kit.fullSms].map(({ text, parts: count }) => [`SMS ${count}`, text]),
    ];
  });
  // An area's texts for a single activity say the same again.
  const areaParts =
    page.announcements.length === 1
      ? []
      : [
          ['หอกระจายข่าวของอำเภอ', towerOf(toAreaTowerScript(page))],
          ['LINE ของอำเภอ', toAreaLineText(page) ?? '–'],
          ['Facebook ของอำเภอ', toAreaFacebookText(page, province) ?? '–'],
        ];
  return [...parts, ...areaParts].map(([name, text]) => `## ${name}\n\n${text!.trimEnd()}\n`).join('\n');
}

const towerOf = (script: TowerScript | undefined) =>
  script ? `${script.lines.join('\n')}\n(${script.seconds} วินาที)` : '–';
