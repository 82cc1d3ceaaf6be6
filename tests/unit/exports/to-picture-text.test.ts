import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPictureDrawing } from '../../../src/exports/picture-drawing.ts';
import { toPictureText } from '../../../src/exports/to-picture-text.ts';
import { toSharePictures } from '../../../src/views/share-picture.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { toSiteMeta } from '../../../src/views/site-meta.ts';
import { wordsFor } from '../../../src/words/words.ts';
import { activity, dataset, done, settings } from '../../support/builders.ts';

function textOf(over: Parameters<typeof activity>[0], page = '/activities/a') {
  const activities = [activity({ id: 'a', start: '2022-05-01', end: '2022-05-01', ...over })];
  const index = createSiteIndex(dataset({ activities }), '2022-04-20', settings());
  const picture = toSharePictures(index).find((each) => each.page === page)!;
  return toPictureText(picture, toSiteMeta(index), wordsFor('th'));
}

test('an activity tells its kind, title, weekday, date, time and place', () => {
  const text = textOf({ title: 'ปู่ย่าพาปลูกป่า', kind: 'development', startTime: '09:00', place: { venue: 'วัดใหม่' } });
  assert.equal(text.kicker, 'จิตอาสาพัฒนา');
  assert.equal(text.title, 'ปู่ย่าพาปลูกป่า');
  assert.equal(text.titleSize, 1);
  assert.equal(text.lines[0], 'วันอาทิตย์ที่ 1 พฤษภาคม 2565 09.00\u00a0น.');
  assert.match(text.lines[1]!, /^วัดใหม่ .*อำเภอดงหลวง$/);
  assert.equal(text.state, undefined);
});

test('without a time it tells the day; cancelled, it says so', () => {
  const text = textOf({ state: 'cancelled', startTime: undefined });
  assert.equal(text.lines[0], 'วันอาทิตย์ที่ 1 พฤษภาคม 2565');
  assert.deepEqual(text.state, { name: 'ยกเลิก', state: 'cancelled' });
});

test('a title of 300 characters is cut at a word, its letters are the smallest, and the district stays', () => {
  const text = textOf({ title: 'ร่วมกันพัฒนาหมู่บ้าน'.repeat(15), place: { venue: 'ศาลาประชาคมบ้านใหม่'.repeat(15) } });
  assert.match(text.title, /(?:ร่วมกัน|พัฒนา|หมู่บ้าน)…$/);
  assert.equal(text.titleSize, 4);
  assert.match(text.lines[1]!, /… .*อำเภอดงหลวง$/);
});

test('emoji are left out, words around them stay', () => {
  assert.equal(textOf({ title: '🌳 ปลูกป่า ❤️ น้ำ 🇹🇭' }).title, 'ปลูกป่า น้ำ');
});

test('an area tells the two areas around it and its figures; one without any activity says so', () => {
  const area = textOf({ place: { tambonCode: '490401' } }, '/area/490401');
  assert.equal(area.kicker, 'อำเภอดงหลวง จังหวัดมุกดาหาร');
  assert.deepEqual(
    area.figures.map(({ value }) => value),
    ['0', '1'],
  );
  assert.equal(area.period, '12 เดือนล่าสุด ถึงเดือนเมษายน 2565');
  const text = textOf({}, '/area/490402');
  assert.deepEqual([text.figures, text.lines], [[], ['ยังไม่มีรายงานกิจกรรม']]);
});

const manyDone = () => {
  const activities = ['2022-02-05', '2022-03-05', '2022-03-06'].map((start, at) =>
    done({ id: `d${at}`, start, end: start, people: 12, place: { districtCode: '4904', tambonCode: '490401' } }),
  );
  const index = createSiteIndex(dataset({ activities }), '2022-04-20', settings());
  return (page: string) => {
    const picture = toSharePictures(index).find((each) => each.page === page)!;
    return {
      text: toPictureText(picture, toSiteMeta(index), wordsFor('th')),
      drawing: toPictureDrawing(picture, wordsFor('th')),
    };
  };
};

test('a chart tells its sentence over its drawing, and nothing that changes with the day alone', () => {
  const { text, drawing } = manyDone()('/cards/done/4904');
  assert.equal(text.title, 'กิจกรรมที่ทำแล้ว อำเภอดงหลวง');
  assert.match(text.lines[0]!, /อยู่ที่ 2 กิจกรรม เพิ่มขึ้นจาก 1 กิจกรรม/);
  assert.doesNotMatch(JSON.stringify(text), /20 เม\.ย\./);
  assert.ok(drawing!.drawing.shapes.some(({ says }) => says === 'มี.ค. 2565: 2 กิจกรรม'));
});

test('results tell plans, what was done and people, beside the areas inside', () => {
  const { text, drawing } = manyDone()('/area/4904/results/2022-03');
  assert.deepEqual([text.kicker, text.title, text.lines], ['ผลการดำเนินงาน', 'อำเภอดงหลวง', ['เดือนมีนาคม 2565']]);
  assert.deepEqual(
    text.figures.map(({ value }) => value),
    ['0', '2', '24'],
  );
  assert.equal(text.period, undefined);
  assert.ok(drawing!.drawing.shapes.some((shape) => shape.type === 'label' && shape.text.startsWith('ต.')));
  assert.equal(manyDone()('/area/49/results/fy2565').text.period, 'ช่วงนี้ยังไม่สิ้นสุด');
});
