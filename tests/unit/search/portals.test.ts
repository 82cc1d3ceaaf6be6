import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createClusterReader } from '../../../src/search/clusters.ts';
import { layoutVersion } from '../../../src/search/layout.ts';
import { Names } from '../../../src/search/names.ts';
import { PortalDirectory } from '../../../src/search/portals/directory.ts';
import { decodePortal, encodePortal, gatherTerms } from '../../../src/search/portals/portal-terms.ts';
import { writeDirectory } from '../../../src/search/portals/write-directory.ts';
import type { SearchContent, SearchRecord } from '../../../src/search/search-record.ts';
import { levelTerms } from '../../../src/words/terms.ts';
import { content, index, record } from '../../support/search/search-index.ts';

const here = content([
  record({ title: 'ขุดลอกคลองห้วยมุก', kind: 'development', moo: 5 }),
  record({ title: 'ปลูกต้นไม้ริมโขง', body: ['ปลูกต้นยางนาสองร้อยต้น'] }),
]);
const there: SearchContent = {
  ...content([record({ title: 'ขุดลอกคลองน้ำก่ำ', area: '480501', start: '2026-05-02' })]),
  areas: [
    { code: '48', level: 'province', nameTh: 'นครพนม', nameEn: 'Nakhon Phanom', count: 1 },
    { code: '4805', level: 'district', nameTh: 'เรณูนคร', nameEn: 'Renu Nakhon', count: 1 },
    { code: '480501', level: 'tambon', nameTh: 'เรณู', count: 1 },
  ],
  agencies: [{ id: 'b1', name: 'อบต.เรณูใต้', count: 1 }],
};

const termsOf = (of: SearchContent) =>
  gatherTerms(
    of,
    index(of).state.shards,
    createClusterReader(of.vocabulary.abbreviations),
    (level) => levelTerms[level].th,
  );

/** Asks a directory of two portals which of them concern a question, on 24 November 2026. */
async function open(contents: SearchContent[] = [here, there]) {
  const files = writeDirectory(
    contents.map((of, place) => ({
      portal: {
        address: place === 0 ? '' : 'https://example.org',
        province: of.areas[0]!.code,
        nameTh: of.areas[0]!.nameTh,
        nameEn: '',
        activities: of.records.length,
      },
      terms: termsOf(of),
    })),
  );
  const directory = await PortalDirectory.open((name) => Promise.resolve(files.get(name)!));
  const names = new Names(JSON.parse(new TextDecoder().decode(index(contents[0]!).files.get('names')!.make())));
  return async (text: string) =>
    (await directory.concerned(text, names, '2026-11-24')).map(
      ({ place, atMost }) => `${directory.portals[place]!.nameTh} ${atMost}`,
    );
}

test('a portal’s file is read as it was written', () => {
  const head = { province: '49', nameTh: 'มุกดาหาร', nameEn: 'Mukdahan', activities: 2 };
  const read = decodePortal(encodePortal(head, termsOf(here)));
  assert.deepEqual(read.terms, termsOf(here));
  assert.deepEqual(read.head, { layout: layoutVersion, ...head });
});

test('what is no such file is refused, however it is broken', () => {
  const good = encodePortal({ province: '49', nameTh: 'ม', nameEn: '', activities: 2 }, termsOf(here));
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, byte, isCut) => {
      const bytes = isCut ? good.slice(0, at) : good.with(at, byte);
      try {
        decodePortal(bytes);
      } catch (error) {
        assert.ok(error instanceof Error);
      }
    }),
  );
  assert.throws(() => decodePortal(new Uint8Array()), Error);
  assert.throws(() => decodePortal(new TextEncoder().encode('<!doctype html>')), Error);
  assert.throws(() => decodePortal(encodePortal({} as never, []).with(11, 0x39)), /another layout|JSON/);
});

test('a question concerns the portals that have all of it, those with most of it first', async () => {
  const concerned = await open();
  assert.deepEqual(await concerned('ขุดลอกคลอง'), ['มุกดาหาร 1', 'นครพนม 1']);
  assert.deepEqual(await concerned('ขุดลอกคลอง น้ำก่ำ'), ['นครพนม 1']);
  assert.deepEqual(await concerned('ปลูกต้นไม้'), ['มุกดาหาร 1']);
  assert.deepEqual(await concerned('ต้นยางนา'), ['มุกดาหาร 1'], 'running text');
  assert.deepEqual(await concerned('ล้างตลาด'), []);
});

test('places, agencies, days, หมู่ and kinds of other provinces are known by their names', async () => {
  const concerned = await open();
  for (const text of ['เรณูนคร', 'อ.เรณูนคร', 'Renu Nakhon', 'renunakhon', 'เรณ', 'อบต.เรณูใต้', 'นครพนม', 'จังหวัดนครพนม'])
    assert.deepEqual(await concerned(text), ['นครพนม 1'], text);
  assert.deepEqual(await concerned('พฤษภาคม 2569'), ['นครพนม 1']);
  assert.deepEqual(await concerned('หมู่ 5'), ['มุกดาหาร 1']);
  assert.deepEqual(await concerned('จิตอาสาพัฒนา'), ['มุกดาหาร 2', 'นครพนม 1']);
});

test('words typed as one are known by the greater part of them', async () => {
  const concerned = await open();
  assert.deepEqual(await concerned('ขุดลอกคลองน้ำก่ำเรณูนคร'), ['นครพนม 1']);
});

test('the portal of every title is among those that its words concern', async () => {
  const words = ['ปลูก', 'ป่า', 'ทำความสะอาด', 'วัด', 'ห้วย', 'ถนน', 'clean', 'บ้านโคก', '๒๕๖๙'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      async (titles) => {
        const records: SearchRecord[] = titles.map((title, at) => record({ title: title.join(''), id: `r${at}` }));
        const concerned = await open([
          { ...here, records: [] },
          { ...there, records },
        ]);
        for (const { title } of records)
          assert.ok(
            (await concerned(title)).some((each) => each.startsWith('นครพนม')),
            title,
          );
      },
    ),
    { numRuns: 40 },
  );
});
