import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dayOfNumber, toNumber } from '../../../src/search/document-number.ts';
import { readPlain } from '../../../src/search/clusters.ts';
import { decodePostings, encodePostings } from '../../../src/search/postings.ts';
import { decodeShard, encodeShard, findPostings } from '../../../src/search/shards.ts';
import { bytesOf, content, index, openIndex, record } from '../../support/search/search-index.ts';

const titles = [
  'ขุดลอกคลองสาธารณะ บ้านโคก',
  'เก็บขยะริมโขง',
  'ปลูกป่าชุมชนภูเหล็ก',
  'บริจาคโลหิต อำเภอดอนตาล',
  'ซ่อมฝายชะลอน้ำ ห้วยหินลาด',
  'ทำความสะอาดวัดป่า (ระยะที่ 2) PM 2.5',
];
const records = titles.map((title, place) => record({ title, start: `2026-0${place + 1}-15` }));

test('postings come back as they were written, with and without places', () => {
  const postings = fc
    .uniqueArray(fc.tuple(fc.nat(30_000_000), fc.nat(5000)), { selector: ([number, place]) => `${number} ${place}` })
    .map((pairs) => pairs.toSorted(([a, x], [b, y]) => a - b || x - y));
  fc.assert(
    fc.property(postings, (pairs) => {
      assert.deepEqual(decodePostings(encodePostings(pairs.flat(), true), true), pairs.flat());
      const numbers = [...new Set(pairs.map(([number]) => number))].flatMap((number) => [number, -1]);
      assert.deepEqual(decodePostings(encodePostings(pairs.flat(), false), false), numbers);
    }),
  );
});

const anyText = fc.string({ unit: fc.constantFrom('ก', 'ำ', 'a', '\u0001', '😀') });
const anyTerms = fc
  .uniqueArray(anyText, { minLength: 1 })
  .map((list) => list.toSorted().map((term) => ({ term, postings: new TextEncoder().encode(term) })));

test('shards come back as they were written', () => {
  fc.assert(
    fc.property(anyTerms, (list) =>
      assert.deepEqual(
        decodeShard(encodeShard(list)).map((each) => ({ ...each, postings: new Uint8Array(each.postings) })),
        list,
      ),
    ),
  );
});

test('a shard gives the postings of a term, and of all that begin alike', () => {
  const decoder = new TextDecoder();
  const read = (postings: Uint8Array[]) => postings.map((each) => decoder.decode(each));
  fc.assert(
    fc.property(anyTerms, anyText, fc.nat(), (list, other, place) => {
      const shard = encodeShard(list);
      const known = list[place % list.length]!.term;
      for (const start of [known, other, [...known].slice(0, 1).join(''), known + other]) {
        const terms = list.map(({ term }) => term);
        assert.deepEqual(
          read(findPostings(shard, start, false)),
          terms.filter((term) => term.startsWith(start)),
        );
        assert.deepEqual(
          read(findPostings(shard, start, true)),
          terms.filter((term) => term === start),
        );
      }
    }),
  );
});

test('numbers tell days, the newest first', () => {
  assert.equal(dayOfNumber(toNumber('2026-04-18', 7)), '2026-04-18');
  assert.ok(toNumber('2026-04-19', 1000) < toNumber('2026-04-18', 0));
});

describe('an index and its reader', () => {
  test('find every run of three clusters of every title', async () => {
    const { titles: find } = await openIndex(index(content(records)));
    const opened = await openIndex(index(content(records)));
    assert.ok(find);
    for (const title of titles) {
      const clusters = readPlain(title);
      for (let place = 0; place + 3 <= clusters.length; place++) {
        const run = clusters.slice(place, place + 3).join('');
        // A run of digits between letters is read as one number wherever it stands; a day or a หมู่ is asked otherwise.
        if (/\d/.test(run)) continue;
        assert.ok((await opened.titles(`"${run}"`)).includes(title), `"${run}" of "${title}"`);
      }
    }
  });

  test('find the same whatever zero-width characters part a question, and first the same whatever spaces do', async () => {
    const { titles: _, ...opened } = await openIndex(index(content(records)));
    const ask = async (text: string) => {
      const { found } = await opened.ask(text);
      return (await opened.reader.rows(found.map(({ number }) => number))).map((row) => row[2]);
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('ขุดลอกคลอง', 'เก็บขยะริมโขง', 'ซ่อมฝายชะลอน้ำ', 'บริจาคโลหิต'),
        fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }),
        async (text, places) => {
          const plain = await ask(text);
          assert.equal(plain.length, 1);
          for (const [mark, isSpace] of [
            ['\u200b', false],
            [' ', true],
          ] as const) {
            let typed = text;
            for (const place of places)
              typed = typed.slice(0, place % typed.length) + mark + typed.slice(place % typed.length);
            const found = await ask(typed);
            if (isSpace) assert.equal(found[0], plain[0], JSON.stringify(typed));
            else assert.deepEqual(found, plain, JSON.stringify(typed));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('give the same bytes when only what changed is read anew', () => {
    const before = index(content(records));
    const changed = records.map((one, place) => (place === 2 ? { ...one, title: 'ปลูกหญ้าแฝกกันดินพัง' } : one)).slice(1);
    const anew = index(content(changed));
    const mended = index(content(changed), before.state);
    assert.equal(mended.changed, 1);
    assert.deepEqual(bytesOf(mended.files), bytesOf(anew.files));
    assert.equal(index(content(changed), mended.state).changed, 0);
  });

  test('name files alike only where they hold the same', () => {
    const of = content(records.map((one) => ({ ...one, agencies: ['a2'] })));
    const made = [
      of,
      { ...of, agencies: of.agencies.toReversed() },
      content(records.slice(1)),
      content(records.map((one) => ({ ...one, title: `${one.title} ครั้งที่สอง` }))),
    ].flatMap((each) => [...index(each).files.values()]);
    const byKey = new Map<string, Uint8Array>();
    for (const { key, make } of made) {
      if (key === undefined) continue;
      assert.deepEqual(make(), byKey.get(key) ?? make(), key);
      byKey.set(key, make());
    }
    assert.ok(byKey.size > 8);
  });

  test('hold no record and still answer', async () => {
    const { ask } = await openIndex(index(content([])));
    const answer = await ask('ดอนตาล');
    assert.deepEqual(
      answer.areas.map(({ code }) => code),
      ['4903', '490301'],
    );
    assert.equal(answer.found.length, 0);
  });
});
