import { createHash } from 'node:crypto';
import { createClusterReader } from '../../../src/search/clusters.ts';
import type { Answer } from '../../../src/search/answer.ts';
import { Finder } from '../../../src/search/find.ts';
import { IndexReader } from '../../../src/search/index-reader.ts';
import type { SearchContent, SearchRecord, SearchVocabulary } from '../../../src/search/search-record.ts';
import { createWordEdges } from '../../../src/search/word-edges.ts';
import { type IndexState, type SearchIndex, toFile, writeIndex } from '../../../src/search/write-index.ts';
import { gatherWords } from '../../../src/search/write-words.ts';

export const vocabulary: SearchVocabulary = {
  abbreviations: [
    ['อบต.', 'องค์การบริหารส่วนตำบล'],
    ['รพ.สต.', 'โรงพยาบาลส่งเสริมสุขภาพตำบล'],
    ['สภ.', 'สถานีตำรวจภูธร'],
    ['ต.', 'ตำบล'],
    ['อ.', 'อำเภอ'],
  ],
  same: [
    ['โลหิต', 'เลือด', 'blood'],
    ['ทำความสะอาด', 'clean up'],
  ],
  fillers: ['กิจกรรม', 'ที่'],
  levels: [
    ['จังหวัด', 'province'],
    ['อำเภอ', 'district'],
    ['amphoe', 'district'],
    ['district', 'district'],
    ['ตำบล', 'tambon'],
    ['บ้าน', 'village'],
  ],
};

/** A record with what a test does not care about filled in. */
export const record = (own: Partial<SearchRecord> & { title: string }): SearchRecord => ({
  id: own.title,
  body: [],
  start: '2026-04-18',
  end: own.start ?? '2026-04-18',
  area: '490103',
  kind: 'development',
  agencies: [],
  state: 'done',
  hasPhotos: false,
  ...own,
});

/** Content around records: a few areas of Mukdahan and two agencies. */
export const content = (records: SearchRecord[]): SearchContent => ({
  records,
  areas: [
    { code: '49', level: 'province', nameTh: 'มุกดาหาร', nameEn: 'Mukdahan', count: records.length },
    { code: '4901', level: 'district', nameTh: 'เมืองมุกดาหาร', nameEn: 'Mueang Mukdahan', count: 1 },
    { code: '490103', level: 'tambon', nameTh: 'บ้านโคก', nameEn: 'Ban Khok', count: 1 },
    { code: '49010305', level: 'village', nameTh: 'โคกกลาง', moo: 5, count: 1 },
    { code: '4903', level: 'district', nameTh: 'ดอนตาล', nameEn: 'Don Tan', count: 1 },
    { code: '490301', level: 'tambon', nameTh: 'ดอนตาล', nameEn: 'Don Tan', count: 1 },
    { code: '4905', level: 'district', nameTh: 'คำชะอี', nameEn: 'Kham Cha-i', count: 1 },
  ],
  agencies: [
    { id: 'a1', name: 'อบต.บ้านโคก', count: 1 },
    { id: 'a2', name: 'สภาเด็กและเยาวชนอำเภอดอนตาล', count: 1 },
  ],
  kinds: [{ kind: 'development', names: ['จิตอาสาพัฒนา', 'Development volunteering'], count: 1 }],
  vocabulary,
});

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The index of a content. */
export function index(of: SearchContent, previous?: IndexState): SearchIndex {
  const edges = createWordEdges(of.areas.map(({ nameTh }) => nameTh));
  const made = writeIndex(of, { read: createClusterReader(of.vocabulary.abbreviations), edges, hash, previous });
  made.files.set('w', toFile(new TextEncoder().encode(JSON.stringify(gatherWords(of, edges, previous?.words).words))));
  return made;
}

/** Files of an index as they will lie there, in order of their names. */
export function bytesOf(files: SearchIndex['files']): [name: string, bytes: Uint8Array][] {
  return [...files].map(([name, { make }]): [string, Uint8Array] => [name, new Uint8Array(make())]).toSorted();
}

/** Asks an index, on Tuesday 24 November 2026. */
export async function openIndex({ files }: Pick<SearchIndex, 'files'>) {
  const reader = await IndexReader.open((name) => {
    const file = files.get(name);
    return file ? Promise.resolve(file.make()) : Promise.reject(new Error(`no file ${name}`));
  });
  const finder = new Finder(reader);
  return {
    reader,
    finder,
    ask: (text: string): Promise<Answer> => finder.find(text, { today: '2026-11-24' }),
    /** Titles of what is found, in order. */
    async titles(text: string): Promise<string[]> {
      const { found } = await this.ask(text);
      return (await reader.rows(found.map(({ number }) => number))).map((row) => row[2]);
    },
  };
}
