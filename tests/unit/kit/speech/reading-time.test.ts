import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countSyllables, readingSeconds } from '../../../../src/kit/speech/reading-time.ts';

test('syllables are estimated near to what a person counts, and never far below', () => {
  const counted: Record<string, number> = {
    กิจกรรมจิตอาสา: 6,
    เก้านาฬิกาสามสิบนาที: 8,
    วันจันทร์ที่สิบแปดเมษายน: 8,
    พุทธศักราชสองพันห้าร้อยหกสิบเก้า: 11,
    องค์การบริหารส่วนตำบลกกตูม: 11,
    'ศูนย์สี่สอง ศูนย์ศูนย์ศูนย์ ศูนย์ห้าเก้า': 9,
    สิ่งที่ควรนำไปด้วย: 6,
    ขอเชิญร่วมกิจกรรมทำความสะอาดวัดโพธิ์ศรี: 14,
  };
  for (const [text, syllables] of Object.entries(counted)) {
    const estimate = countSyllables(text);
    assert.ok(estimate >= syllables * 0.9 && estimate <= syllables * 1.5, `${text}: ${estimate} for ${syllables}`);
  }
});

test('a line takes its syllables and a breath', () => {
  assert.equal(readingSeconds([]), 0);
  assert.ok(readingSeconds(['กิจกรรมจิตอาสา', 'กิจกรรมจิตอาสา']) > readingSeconds(['กิจกรรมจิตอาสา กิจกรรมจิตอาสา']) - 1);
  assert.ok(readingSeconds(['เก้านาฬิกาสามสิบนาที']) <= 3);
});
