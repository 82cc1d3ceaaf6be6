import type { IssueCost } from '../domain/issue-costs.ts';
import type { Term } from './terms.ts';

/** What each mistake costs those who read the site. */
export const issueCostTerms: Readonly<Record<IssueCost, Term>> = {
  hidden: { th: 'ประชาชนไม่เห็นรายการนี้บนเว็บไซต์เลย', en: 'nobody sees this record on the site at all' },
  stale: { th: 'ทุกหน้าแสดงข้อมูลเก่ากว่าที่ควร', en: 'every page shows older data than it should' },
  when: { th: 'คนไม่รู้ว่าต้องไปวันไหนหรือกี่โมง', en: 'people do not know on which day or at what time to come' },
  where: {
    th: 'หาไม่พบบนแผนที่หรือในหน้าตำบลและหมู่บ้าน คนไปไม่ถูก',
    en: 'it is not found on the map or on the pages of tambon and village, and people go astray',
  },
  who: { th: 'ไม่รู้ว่าใครจัดหรือต้องถามใคร', en: 'nobody knows who hosts it or whom to ask' },
  found: { th: 'เลือกดูตามประเภทหรือสถานะแล้วไม่พบ', en: 'it is missed by whoever chooses by kind or state' },
  figures: {
    th: 'ตัวเลขของอำเภอและจังหวัดต่ำหรือสูงกว่าความจริง',
    en: 'the figures of district and province are too low or too high',
  },
  result: {
    th: 'ตรวจไม่ได้ว่าจัดจริงหรือไม่ และสัดส่วนแผนที่มีผลลดลง',
    en: 'nobody can tell whether it took place, and the share of plans with a result falls',
  },
  photo: { th: 'ไม่มีภาพให้เห็นผลงาน', en: 'no picture shows what was done' },
  words: { th: 'อ่านข้อความไม่ออก หรือข้อมูลทั้งคอลัมน์ไม่แสดง', en: 'words cannot be read, or a whole column is not shown' },
  privacy: {
    th: 'ข้อมูลส่วนบุคคลเกือบถูกเผยแพร่ และข้อความบางส่วนถูกปิดบัง',
    en: 'personal data was nearly published, and part of the text is masked',
  },
  decision: { th: 'สิ่งที่สั่งแก้ไขหรือถอนยังแสดงอยู่', en: 'what was to be corrected or taken down is still shown' },
  none: { th: 'ไม่กระทบผู้อ่าน', en: 'readers lose nothing' },
};
