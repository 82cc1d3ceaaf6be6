import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutDays } from '../../../../scripts/sample/days.ts';
import { createRandom } from '../../../../scripts/sample/random.ts';
import { fillIn } from '../../../../scripts/sample/wording.ts';
import { worksOfDisaster } from '../../../../scripts/sample/works-disaster.ts';
import { worksOfOccasion } from '../../../../scripts/sample/works-special.ts';
import { worksOfVillageAndTown } from '../../../../scripts/sample/works-village-and-town.ts';
import { worksOfWaterAndLand } from '../../../../scripts/sample/works-water-and-land.ts';
import { addDays } from '../../../../src/domain/calendar-days.ts';
import { foldThai } from '../../../../src/pipeline/text/fold-thai.ts';

const works = [...worksOfWaterAndLand, ...worksOfVillageAndTown, ...worksOfDisaster, ...worksOfOccasion];
const words = { venue: 'วัด', home: 'บ้านโนน', tambon: 'โพนทราย', district: 'ดงหลวง', host: 'อบต.', total: 120 };

test('every text of the catalogue can be filled in and keeps its Thai marks whole', () => {
  const random = createRandom('texts');
  for (const { titles, about, bring, done } of works) {
    for (const text of [...titles, about, bring, ...done]) {
      const filled = fillIn(text, words, random);
      assert.doesNotMatch(filled, /[{}]| {2}/, text);
      assert.equal(foldThai(filled), filled, text);
    }
  }
});

test('there are sixty sorts of work and more, and every month has some of each kind', () => {
  assert.ok(works.length >= 60, String(works.length));
  for (let month = 1; month <= 12; month++) {
    const kinds = new Set(works.filter(({ months }) => months?.includes(month) ?? true).map(({ kind }) => kind));
    assert.equal(kinds.size, 3, `month ${month}`);
  }
});

test('works keep to their season', () => {
  const monthsOf = (word: RegExp) =>
    new Set(works.filter(({ titles }) => word.test(titles[0]!)).flatMap(({ months }) => months));
  assert.deepEqual([...monthsOf(/^ทำแนวกันไฟ/)], [1, 2, 3]);
  assert.deepEqual([...monthsOf(/ลอยกระทง|เก็บกระทง/)], [11]);
  assert.deepEqual([...monthsOf(/^กรอกกระสอบทราย/)], [7, 8, 9]);
});

test('a word that nobody knows is a mistake of the catalogue', () => {
  assert.throws(() => fillIn('ที่ {somewhere}', words, createRandom('a')), /somewhere/);
});

test('numbers drawn lie in their range and large ones are rounded', () => {
  const random = createRandom('numbers');
  for (let turn = 0; turn < 200; turn++) {
    const number = Number(fillIn('{600-4200}', words, random).replace(',', ''));
    assert.ok(number >= 600 && number <= 4200 && number % 5 === 0, String(number));
  }
});

test('days are in order, as many as asked for, and some lie ahead', () => {
  for (const count of [1, 2, 10, 600, 5000]) {
    const slots = [...layOutDays('2026-11-24', count)];
    assert.equal(slots.length, count);
    assert.deepEqual(
      slots.map(({ no }) => no),
      Array.from({ length: count }, (_, index) => index),
    );
    const dates = slots.map(({ date }) => date);
    assert.deepEqual(dates, dates.toSorted());
    assert.ok(dates[0]! >= addDays('2026-11-24', -395) && dates.at(-1)! <= addDays('2026-11-24', 35));
    assert.ok(dates.includes('2026-11-24'), `${count}: something today`);
  }
});

test('chance with a seed is the same everywhere', () => {
  const random = createRandom('a');
  assert.deepEqual(
    Array.from({ length: 5 }, () => random.int(0, 99)),
    [62, 30, 36, 59, 89],
  );
  assert.notEqual(createRandom('a').next(), createRandom('b').next());
});
