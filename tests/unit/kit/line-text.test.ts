import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostInLine, toAreaLineText, toLineText } from '../../../src/kit/line-text.ts';
import { activity, plan } from '../../support/builders.ts';
import { kitCases, kitOf } from '../../support/kit-cases.ts';

const textOf = (name: string) => toLineText(kitOf(kitCases[name]!).announcements[0]!);

test('the first two lines say what, when and where', () => {
  const [what, whenAndWhere] = textOf('all-known').split('\n');
  assert.equal(what, 'ทำความสะอาดวัด');
  assert.match(whenAndWhere!, /^วันจันทร์ที่ 18 เมษายน 2565 เวลา 09\.30–12\.00 น\. ที่วัดโพธิ์ศรี /);
});

test('a long title is short in the first line and whole below', () => {
  const lines = textOf('title-of-300').split('\n');
  assert.ok(lines[0]!.length <= 80);
  assert.equal(lines[3], kitCases['title-of-300']![0]!.title);
});

test('the longest announcement stays within a message', () => {
  const long = 'ยาว '.repeat(2000);
  const page = kitOf([activity({ plan: plan({ bring: long, dress: long, contact: long }) })]);
  assert.ok(toLineText(page.announcements[0]!).length <= mostInLine);
});

test('an area’s message holds as many as fit, counts the rest and ends with the address', () => {
  const many = Array.from({ length: 60 }, (_, place) =>
    activity({ id: `a${place}`, title: `กิจกรรมที่ ${place} ${'ยาว'.repeat(30)}` }),
  );
  const text = toAreaLineText(kitOf(many))!;
  assert.ok(text.length <= mostInLine && text.length > mostInLine / 2, `${text.length}`);
  const shown = text.match(/▪/g)!.length;
  assert.match(text, new RegExp(`\\n\\nและอีก ${60 - shown} กิจกรรม\\n\\nดูทั้งหมด: https://example\\.org/area/4904$`));
});

test('an area with nothing to tell has no message', () => {
  assert.equal(toAreaLineText(kitOf([])), undefined);
});
