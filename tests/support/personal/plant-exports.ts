import type { SourceKind } from '../../../src/domain/source-ref.ts';
import { columnsOf } from '../../../src/pipeline/columns.ts';
import { hashBytes } from '../../../src/io/hash.ts';
import { drawShapes } from '../pictures.ts';
import type { OperatorSite } from '../site/operator-site.ts';
import { workbook } from '../workbook.ts';
import type { PlantedItem } from './planted-items.ts';

// Exports, pictures and decisions with an item in every place that takes a text, in all three formats.

type Row = Record<string, string>;

/** What a row needs to be published, by kind and field; everything else is planted. */
const needed: Record<SourceKind, (at: number) => Row> = {
  activities: (at) => ({
    start: `${(at % 28) + 1}/${at % 2 === 0 ? 11 : 12}/2569`,
    district: ['ดงหลวง', 'ดอนตาล', 'คำชะอี'][at % 3]!,
    time: '9.00 น.',
  }),
  training: () => ({ district: 'ดงหลวง', start: '1/11/2569' }),
  'action-plans': () => ({ fiscalYear: '2570', district: 'ดงหลวง' }),
  channels: () => ({ district: 'ดงหลวง', isPublic: 'ใช่', channelKind: 'บอร์ด' }),
  places: (at) => ({ district: 'ดงหลวง', tambon: 'กกตูม', villageNo: String((at % 90) + 1) }),
};

/** Fields whose cells would take the row away where they are none. */
const left = new Set([
  'province',
  'recordKind',
  'state',
  'originalDate',
  'areaCode',
  'point',
  'lat',
  'lon',
  'easting',
  'northing',
]);
/** A telephone that a row marks as public is public. */
const markedPublic = new Set(['phone', 'villageNo', 'tambon', 'district', 'isPublic']);

type Deal = () => string;

/** Rows of a kind, with an item in every field that takes a text. */
function plantRows(kind: SourceKind, count: number, deal: Deal): Row[] {
  return Array.from({ length: count }, (_, at) => {
    const keep = needed[kind](at);
    const row: Row = { ผู้รายงาน: `นายสมมติ ${deal()}`, [`ลายเซ็น ${at === 0 ? deal() : ''}`.trim()]: deal() };
    for (const [field, headers] of Object.entries(columnsOf[kind])) {
      if (left.has(field) || (kind === 'channels' && markedPublic.has(field) && !(field in keep))) continue;
      const [header] = headers as readonly string[];
      // Titles differ, or reports of one day would be taken for one.
      row[header!] = keep[field] ?? `${field === 'title' ? toWord(at) : field} ${deal()}`;
    }
    return row;
  });
}

/** A word of its own for each number. */
const toWord = (at: number): string =>
  `${'ขุดลอก ปลูกป่า ทาสี กวาดลาน เก็บขยะ'.split(' ')[at % 5]}${'กขคงจฉชซฌญ'[at % 10]}${'ดตถทธนบปผฝ'[Math.floor(at / 10) % 10]}`;

const kinds = Object.keys(needed) as SourceKind[];

/** The sources of what `plant` writes, as the settings name them. */
export const plantedSources: Record<string, { kind: string; from: string; photos?: string }> = Object.fromEntries(
  kinds.flatMap((kind) =>
    ['csv', 'xlsx', 'json'].map((format) => [
      `${kind}-${format}`,
      { kind, from: `"planted-${kind}-*.${format}"`, ...(format === 'csv' ? { photos: 'photos' } : {}) },
    ]),
  ),
);

/**
 * Writes exports, pictures and decisions that hold the items in turn, `count` rows of each kind and format. Returns in how
 * many places they stand.
 */
export async function plant(site: OperatorSite, items: readonly PlantedItem[], count: number): Promise<number> {
  let places = 0;
  const deal: Deal = () => items[places++ % items.length]!.written;
  // Signs that no folder takes, or that part the names of pictures in a cell.
  const fileName = () =>
    deal()
      .replaceAll(/[/\\\0:*?"<>|;,\n\t]/g, '')
      .slice(0, 60);
  const pictures = await Promise.all([21, 22, 23, 24].map(async (seed) => withTraces(seed, deal)));
  const names = pictures.map((_, at) => `${at} ${fileName()}.jpg`);
  for (const [at, name] of names.entries()) await site.writePicture(name, pictures[at]!);
  for (const kind of kinds) {
    const rows = () => plantRows(kind, count, deal);
    const pictured = rows().map((row, at) =>
      kind === 'activities' && at === 0 ? { ...row, ภาพถ่าย: names.join('; ') } : row,
    );
    await site.write(`planted-${kind}-${fileName()}.csv`, sameKeys(pictured));
    await site.writeBytes(`planted-${kind}-${fileName()}.json`, Buffer.from(JSON.stringify(rows())));
    await site.writeBytes(`planted-${kind}-${fileName()}.xlsx`, plantWorkbook(rows(), deal));
  }
  const text = () => `ข้อความ ${deal()}`;
  await site.write('corrections.csv', [
    ...['title', 'description', 'venue'].map((field) => ({ id: 'planted-1', field, value: text(), reason: text() })),
    { id: deal(), field: 'title', value: text(), reason: text() },
    { id: 'planted-1', field: deal(), value: text(), reason: text() },
  ]);
  await site.write('takedowns.csv', [{ id: deal(), reason: text() }]);
  await site.write('aliases.csv', [{ old: deal(), new: deal() }]);
  await site.write('photo-decisions.csv', [
    ...pictures.map((bytes) => ({
      photo: hashBytes(bytes).slice(0, 16),
      decision: 'caption',
      value: text(),
      reason: text(),
    })),
    { photo: deal(), decision: 'hold', value: '', reason: text() },
    { photo: hashBytes(pictures[0]!).slice(0, 16), decision: deal(), value: text(), reason: text() },
  ]);
  await site.write('planted-one.csv', [
    { รหัสกิจกรรม: 'planted-1', ชื่อกิจกรรม: 'ลอกคลอง', วันที่: '20/11/2569', อำเภอ: 'ดงหลวง', รายละเอียด: text() },
  ]);
  return places;
}

/** A workbook with items in cells, the names of sheets, comments, properties, hidden sheets and shared texts. */
function plantWorkbook(rows: Row[], deal: Deal): Uint8Array {
  const even = sameKeys(rows);
  const header = Object.keys(even[0]!);
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const part = (name: string, inside: string) => ({
    name,
    data: `<?xml version="1.0" encoding="UTF-8"?>\n${inside.replaceAll('{}', () => escape(deal()))}`,
  });
  return workbook(
    [
      {
        name: `ข้อมูล ${deal()}`,
        rows: [[`รายงาน ${deal()}`], header, ...even.map((row) => header.map((name) => row[name]!))],
      },
      { name: `สรุป ${deal()}`, rows: [['x', deal()]] },
      { name: `ซ่อน ${deal()}`, state: 'hidden', rows: [header, header.map(() => deal())] },
    ],
    [
      part(
        'docProps/core.xml',
        '<cp:coreProperties><dc:creator>{}</dc:creator><dc:title>{}</dc:title></cp:coreProperties>',
      ),
      part('docProps/app.xml', '<Properties><Company>{}</Company><Manager>{}</Manager></Properties>'),
      part(
        'xl/comments1.xml',
        '<comments><authors><author>{}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>{}</t></text></comment></commentList></comments>',
      ),
      part(
        'xl/threadedComments/threadedComment1.xml',
        '<ThreadedComments><threadedComment ref="A1"><text>{}</text></threadedComment></ThreadedComments>',
      ),
      part('customXml/item1.xml', '<x>{}</x>'),
    ],
  );
}

/** A picture with items in its metadata. */
async function withTraces(seed: number, deal: Deal): Promise<Buffer> {
  return drawShapes(seed)
    .withExif({ IFD0: { Artist: deal(), ImageDescription: deal(), Copyright: deal() }, IFD2: { UserComment: deal() } })
    .jpeg()
    .toBuffer();
}

/** Rows that all have the columns of any. */
function sameKeys(rows: readonly Row[]): Row[] {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key] ?? ''])));
}
