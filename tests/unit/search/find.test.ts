import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { FurtherFinder } from '../../../src/search/find-further.ts';
import { PartFinder } from '../../../src/search/part.ts';
import { content, index, openIndex, record } from '../../support/search/search-index.ts';

const records = [
  record({ title: 'ขุดลอกคลองสาธารณะ', area: '490301', start: '2026-04-18', agencies: ['a2'] }),
  record({ title: 'ขุดลอกคลองหน้าวัด', area: '49010305', moo: 5, start: '2026-05-02', agencies: ['a1'] }),
  record({ title: 'บริจาคโลหิต โรงพยาบาลดอนตาล', area: '490301', start: '2026-11-28' }),
  record({ title: 'ทำความสะอาดวัดป่า', area: '490103', start: '2026-11-25', body: ['กวาดลานวัด ใช้รถเข็นขนใบไม้'] }),
  record({ title: 'เก็บผักตบชวา', area: '4905', start: '2025-12-05', end: '2025-12-07' }),
  record({ title: 'ซ่อมฝ่ายประปา', area: '490103', start: '2026-01-09' }),
  record({ title: 'สร้างฝายชะลอน้ำ', area: '490103', start: '2026-01-10' }),
];

describe('a question', () => {
  let opened: Awaited<ReturnType<typeof openIndex>>;
  before(async () => {
    opened = await openIndex(index(content(records)));
  });
  const finds = async (text: string, ...titles: string[]) => assert.deepEqual(await opened.titles(text), titles, text);

  test('finds what has it in its title, the newest first', () => finds('ขุดลอก', 'ขุดลอกคลองหน้าวัด', 'ขุดลอกคลองสาธารณะ'));
  test('that is not finished finds what it may become', () => finds('ขุดลอกคลองสา', 'ขุดลอกคลองสาธารณะ'));
  test('of several things finds what has them all', () => finds('ขุดลอก ดอนตาล เมษา', 'ขุดลอกคลองสาธารณะ'));
  test('that is run together is cut', () => finds('ขุดลอกคลองที่ดอนตาล', 'ขุดลอกคลองสาธารณะ'));
  test('of a place and a หมู่ finds the village', async () => {
    const answer = await opened.ask('หมู่ 5 บ้านโคก');
    assert.deepEqual(
      answer.areas.map(({ code }) => code),
      ['49010305'],
    );
    await finds('ม.๕ ต.บ้านโคก', 'ขุดลอกคลองหน้าวัด');
  });
  test('of a หมู่ that the place does not have shows the place as near', async () => {
    const answer = await opened.ask('หมู่ 99 บ้านโคก');
    assert.equal(answer.areas[0]?.code, '490103');
    assert.equal(answer.instead, 'บ้านโคก');
    assert.equal((await opened.ask('"หมู่ 99 บ้านโคก"')).areas.length, 0, 'in quotes it is asked as it stands');
    assert.deepEqual((await opened.ask('หมู่ 99 ขุดลอก')).found, [], 'without a place nothing is near');
  });
  test('that names an area has its page first, whatever language and abbreviation it is in', async () => {
    for (const text of ['อ.ดอนตาล', 'อำเภอ ดอนตาล', 'Don Tan district', 'dontan', 'don tan']) {
      assert.equal((await opened.ask(text)).areas[0]?.code, '4903', text);
    }
    assert.deepEqual(
      (await opened.ask('ต.ดอนตาล')).areas.map(({ code }) => code),
      ['490301'],
    );
  });
  test('that names an agency finds it, written out or not', async () => {
    for (const text of ['อบต.บ้านโคก', 'อบต บ้านโคก', 'องค์การบริหารส่วนตำบลบ้านโคก']) {
      const answer = await opened.ask(text);
      assert.equal(opened.reader.names.agencies[answer.agencies[0]!.place]![0], 'a1', text);
      assert.ok((await opened.titles(text)).includes('ขุดลอกคลองหน้าวัด'), text);
    }
  });
  test('may say another word for it', () => finds('บริจาคเลือด', 'บริจาคโลหิต โรงพยาบาลดอนตาล'));
  test('in English finds what its words mean', () => finds('mukdahan clean up', 'ทำความสะอาดวัดป่า'));
  test('of days finds what happens then', async () => {
    await finds('กิจกรรมวันเสาร์นี้', 'บริจาคโลหิต โรงพยาบาลดอนตาล');
    await finds('6 ธ.ค. 68', 'เก็บผักตบชวา');
    await finds('เสาร์นี้', 'บริจาคโลหิต โรงพยาบาลดอนตาล');
    await finds('๑๘ เมษายน ๒๕๖๙', 'ขุดลอกคลองสาธารณะ');
  });
  test('that spaces part at a month’s abbreviation is still read as words', () =>
    finds('ขุดลอ กค ลองสา', 'ขุดลอกคลองสาธารณะ'));
  test('is answered from running texts where titles do not say it', () => finds('รถเข็นขนใบไม้', 'ทำความสะอาดวัดป่า'));
  test('keeps tones apart', async () => {
    await finds('ฝาย', 'สร้างฝายชะลอน้ำ');
    await finds('ฝ่าย', 'ซ่อมฝ่ายประปา');
  });
  test('that is misspelt is told as another one', async () => {
    const answer = await opened.ask('ผักตบชะวา');
    assert.equal(answer.instead, undefined, 'words that only one record has are not in the list of words');
    const near = await opened.ask('ขุดลอกครอง');
    assert.equal(near.instead, 'ขุดลอกคลอง');
    assert.equal(near.found.length, 2);
  });
  test('in quotes is asked as it stands', async () => assert.equal((await opened.ask('"ขุดลอกครอง"')).found.length, 0));
  test('without an answer has none', async () => {
    for (const text of ['สนามบิน', 'คอนเสิร์ต', 'ภูเก็ต', 'airport', 'หวย']) {
      const { found, areas, agencies, kinds } = await opened.ask(text);
      assert.equal(found.length + areas.length + agencies.length + kinds.length, 0, text);
    }
  });
  test('is answered alike by the little that is loaded first and by all that can be', async () => {
    const further = new FurtherFinder(new PartFinder(opened.reader));
    const { areas, agencies } = opened.reader.names;
    const names = [...areas.flatMap(([, , nameTh, nameEn]) => [nameTh, nameEn]), ...agencies.map(([, name]) => name)];
    const others = [
      'วันนี้',
      'เสาร์นี้',
      'เมษา',
      'ธค',
      'December',
      'เเหล่งน้ำ',
      'BLOOD',
      'กิจกรรม',
      'อบต',
      'ตำบลบ้านโคก',
      'อดอนตาล',
      'ๆ',
      'ฯ',
      'ิ',
    ];
    let byLittle = 0;
    for (const text of [...records.flatMap(({ title }) => title.split(' ')), ...names, ...others]) {
      for (let length = 1; length <= text.length; length++) {
        const options = { today: '2026-11-24', enough: 0 };
        const begun = text.slice(0, length);
        const all = await further.find(begun, options);
        assert.deepEqual(await opened.finder.find(begun, options), all, begun);
        if (all.found.length > 0) byLittle++;
      }
    }
    assert.ok(byLittle > 100, `${byLittle} found something`);
  });
  test('of any kind is answered without an exception and in no time', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '"',
      "' OR 1=1 --",
      'ก',
      '5',
      '๕๕๕๕',
      '😀😀',
      'ุุุุุ',
      '\u202eกลับ',
      'مرحبا',
      '(((((',
      '\\',
      '%',
      'ก'.repeat(10_000),
      'ก า '.repeat(2500),
      `${'ปลูกป่าและเก็บขยะริมโขงกับเพื่อนบ้าน '.repeat(40)}`,
      '\u0000',
      '\ud800',
    ];
    for (const text of hostile) {
      const started = performance.now();
      await opened.ask(text);
      // The limit for readers is 200 ms; a busy machine that runs tests gets more.
      assert.ok(performance.now() - started < 2000, `${text.slice(0, 20)}: ${performance.now() - started} ms`);
    }
  });
});

test('a mistyped word is told as a whole one where as few mistakes lead to it', async () => {
  const { ask } = await openIndex(
    index(content(['หนึ่ง', 'สอง'].map((place) => record({ title: `ซ่อมฝาย ชุมชน ${place}` })))),
  );
  const { instead } = await ask('ซ่อมฝายชุมน');
  assert.equal(instead?.replaceAll(' ', ''), 'ซ่อมฝายชุมชน');
});
