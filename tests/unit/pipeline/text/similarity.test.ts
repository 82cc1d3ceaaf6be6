import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearestOf, similarityOf } from '../../../../src/pipeline/text/similarity.ts';

test('equal keys are 1 alike, keys without a common pair 0', () => {
  assert.equal(similarityOf('ปลูกป่า', 'ปลูกป่า'), 1);
  assert.equal(similarityOf('', ''), 1);
  assert.equal(similarityOf('abcd', 'wxyz'), 0);
  assert.equal(similarityOf('a', 'b'), 0);
});

test('likeness is twice the common pairs over all pairs, each counted as often as it occurs', () => {
  assert.equal(similarityOf('night', 'nacht'), 0.25);
  assert.equal(similarityOf('aaaa', 'aa'), 0.5);
});

test('a title and its variant are more alike than two titles', () => {
  const plan = 'ปลูกต้นไม้เฉลิมพระเกียรติวัดป่าวิเวก';
  assert.ok(similarityOf(plan, 'กิจกรรมปลูกต้นไม้เฉลิมพระเกียรติวัดป่าวิเวก') > 0.8);
  assert.ok(similarityOf(plan, 'ทำความสะอาดถนนสายหลักบ้านโคก') < 0.3);
});

test('likeness lies between 0 and 1 and does not depend on the order', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const likeness = similarityOf(a, b);
      assert.ok(likeness >= 0 && likeness <= 1);
      assert.equal(similarityOf(b, a), likeness);
    }),
    { seed: 2565 },
  );
});

const tambons = ['ดงเย็น', 'นาโก', 'คำป่าหลาย', 'บางทรายใหญ่', 'มุกดาหาร'];

test('the name that was meant is found behind a typing mistake', () => {
  assert.equal(nearestOf('คำป่หลาย', tambons), 'คำป่าหลาย');
  assert.equal(nearestOf('บางทรายใหญ', tambons), 'บางทรายใหญ่');
  assert.equal(nearestOf('นาโค', tambons), 'นาโก');
  assert.equal(nearestOf('มุกดาหาร', tambons), 'มุกดาหาร');
});

test('a header with a word more is near the header', () => {
  assert.equal(nearestOf('ชื่อกิจกรรมจิตอาสา', ['สถานที่', 'ชื่อกิจกรรม', 'วันที่']), 'ชื่อกิจกรรม');
});

test('of two names the one with fewer mistakes is nearest, of equal ones the first', () => {
  assert.equal(nearestOf('abcdef', ['abcxyf', 'abcdxf', 'abcdey']), 'abcdxf');
});

test('where nothing is near there is no hint', () => {
  assert.equal(nearestOf('หนองสูงเหนือ', tambons), undefined);
  assert.equal(nearestOf('', tambons), undefined);
  assert.equal(nearestOf('นาโก', []), undefined);
  assert.equal(nearestOf('ก'.repeat(1000), ['ก'.repeat(1000)]), undefined);
});
