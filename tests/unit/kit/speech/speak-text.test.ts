import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abbreviations, beforeNumbers } from '../../../../src/kit/speech/abbreviations.ts';
import { speakText } from '../../../../src/kit/speech/speak-text.ts';

const said = (cases: Record<string, string>) => {
  for (const [text, spoken] of Object.entries(cases)) assert.equal(speakText(text), spoken);
};

test('abbreviations are spelled out, the longest first, also without a space before', () => {
  said({
    'อบต.กกตูม ต.กกตูม อ.ดงหลวง จ.มุกดาหาร': 'องค์การบริหารส่วนตำบลกกตูม ตำบลกกตูม อำเภอดงหลวง จังหวัดมุกดาหาร',
    'หน้ารพ.สต.บ้านโคก': 'หน้าโรงพยาบาลส่งเสริมสุขภาพตำบลบ้านโคก',
    'ด.ต. สมชาย และ พ.ต.อ. สมหมาย': 'ดาบตำรวจ สมชาย และ พันตำรวจเอก สมหมาย',
    'รร.บ้านโคก 3 ธ.ค.': 'โรงเรียนบ้านโคก สาม ธันวาคม',
  });
});

test('ม. before a number is a village, before a name it is left alone', () => {
  said({
    'ม.5 บ้านโคก': 'หมู่ที่ห้า บ้านโคก',
    'หมู่ ๑๑': 'หมู่ที่สิบเอ็ด',
    'หมู่ที่ 2': 'หมู่ที่สอง',
    'ม.ราชภัฏ': 'ม.ราชภัฏ',
  });
});

test('times, ranges, decimals and numbers with commas are said in words', () => {
  said({
    'เวลา 09.30-12.00 น.': 'เวลา เก้านาฬิกาสามสิบนาที ถึง สิบสองนาฬิกา',
    '๑๓.๐๐ น.': 'สิบสามนาฬิกา',
    'ต้นไม้ 1,250 ต้น สูง 0.5 ม.': 'ต้นไม้ หนึ่งพันสองร้อยห้าสิบ ต้น สูง ศูนย์จุดห้า ม.',
    'อายุ 17-60 ปี': 'อายุ สิบเจ็ด ถึง หกสิบ ปี',
    '50% ของ 1/2': 'ห้าสิบ เปอร์เซ็นต์ ของ หนึ่ง ทับ สอง',
    'จิตอาสา 904': 'จิตอาสา เก้าศูนย์สี่',
  });
});

test('telephone numbers are said digit by digit, every one of them, in groups', () => {
  said({
    'อบต.กกตูม ๐๔๒-๐๐๐-๐๕๙': 'องค์การบริหารส่วนตำบลกกตูม โทรศัพท์ ศูนย์สี่สอง ศูนย์ศูนย์ศูนย์ ศูนย์ห้าเก้า',
    'โทร. 0812345678, 042000004': 'โทรศัพท์ ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด, โทรศัพท์ ศูนย์สี่สอง ศูนย์ศูนย์ศูนย์ ศูนย์ศูนย์สี่',
  });
});

test('pictographs, addresses of the web and marks that nobody says are left out; foreign words stay', () => {
  said({
    '🌳 ปลูกป่า 👩🏽‍🌾🇹🇭 (รอบ 2) https://example.org/a?b=1': 'ปลูกป่า รอบ สอง',
    'Big Cleaning Day': 'Big Cleaning Day',
    '🌳🌳': '',
  });
});

test('every abbreviation of the table is spelled out whole where it stands alone', () => {
  for (const [short, spoken] of abbreviations) assert.equal(speakText(` ${short}`), spoken);
  for (const [short, spoken] of beforeNumbers) assert.equal(speakText(`${short} 3`), `${spoken.trim()}สาม`);
});
