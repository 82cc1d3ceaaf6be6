import fc from 'fast-check';
import Papa from 'papaparse';
import { decodeFiles } from '../../../scripts/data/decode-files.ts';
import { PortalError, SourceError } from '../../../src/domain/errors.ts';
import type { SourceKind } from '../../../src/domain/source-ref.ts';
import { columnsOf } from '../../../src/pipeline/columns.ts';
import { decodeLayers } from '../../../src/pipeline/boundaries/decode-layers.ts';
import { parseSettings } from '../../../src/settings.ts';
import { anyText } from '../any-text.ts';
import { geoJson, outline, square } from '../outlines.ts';
import { prj, zippedShapefile } from '../shapefile.ts';
import { workbook } from '../workbook.ts';
import { judgeIssue } from './bad-input.ts';
import { tryDataset } from './try-dataset.ts';

// What nobody has thought of: tables of any text, and good files with bytes turned, cut out and put in. Whatever comes out
// is a dataset whose every row is accounted for, or an error of ours that names the file.

/** A property with how many times it is tried in the whole suite. */
export interface RandomInput {
  name: string;
  runs: number;
  property: fc.IAsyncProperty<unknown[]>;
}

const kinds = Object.keys(columnsOf) as SourceKind[];
const cell = fc.oneof(
  { weight: 3, arbitrary: anyText },
  {
    weight: 2,
    arbitrary: fc.constantFrom('ดงหลวง', 'กกตูม', '18/11/2569', '5', 'อบต.กกตูม', 'ใช่', 'ผล', 'แผน', '2570', '', '-'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

/** Rows of any cells under the headers of a kind. */
const table = fc.constantFrom(...kinds).chain((kind) => {
  const headers = Object.values(columnsOf[kind]).map((names) => names[0] as string);
  return fc.record({
    kind: fc.constant(kind),
    headers: fc.constant(headers),
    rows: fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), {
      minLength: 1,
      maxLength: 6,
    }),
  });
});

const headers = ['รหัสกิจกรรม', 'ชื่อกิจกรรม', 'วันที่', 'อำเภอ', 'ตำบล', 'จำนวนผู้เข้าร่วม', 'รายละเอียด'];
const rows = [
  ['A-1', 'ขุดลอกคลอง', '18/11/2569', 'ดงหลวง', 'กกตูม', '40', 'ช่วยกัน "ขุด"'],
  ['A-2', 'ปลูกป่า', '19 พ.ย. 69', 'ดอนตาล', '', 'กว่า ๕๐ คน', 'ริมโขง\nสองฝั่ง'],
];
const files = {
  csv: Buffer.from(Papa.unparse([headers, ...rows])),
  xlsx: workbook([{ name: 'ข้อมูล', rows: [headers, ...rows] }]),
  json: Buffer.from(JSON.stringify(rows.map((row) => Object.fromEntries(row.map((text, at) => [headers[at], text]))))),
};
const outlines = {
  geojson: geoJson([outline('490101', square(0, 0))]),
  shapefile: zippedShapefile([{ rings: [square(0, 0).toReversed()], properties: { CODE: '490101' } }], {
    prj: prj.wgs84,
  }),
};
const settings = Buffer.from(
  'portal:\n  name: ก\n  nameEn: a\n  province: "49"\n  address: https://example.org\n  owner: ข\n',
);

/** One change of a file's bytes: turned, cut out, doubled, or others put in. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  how: fc.oneof(fc.constantFrom('cut', 'double', 'end'), fc.uint8Array({ minLength: 1, maxLength: 8 })),
});
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

function damage(
  bytes: Uint8Array,
  how: readonly { at: number; length: number; how: string | Uint8Array }[],
): Uint8Array {
  return how.reduce<Uint8Array>((buffer, step) => {
    const at = Math.floor(step.at * buffer.length);
    const [before, piece, after] = [
      buffer.slice(0, at),
      buffer.slice(at, at + step.length),
      buffer.slice(at + step.length),
    ];
    if (step.how === 'cut') return Buffer.concat([before, after]);
    if (step.how === 'double') return Buffer.concat([before, piece, piece, after]);
    if (step.how === 'end') return Buffer.from(before);
    return Buffer.concat([before, step.how as Uint8Array, after]);
  }, bytes);
}

/** Reads a file of any bytes and looks at what became of it. */
async function readAnything(kind: SourceKind, file: string, bytes: string | Uint8Array): Promise<void> {
  const { dataset, failures } = await tryDataset({ exports: { [file]: bytes }, kind, decode: decodeFiles });
  for (const { error } of failures) {
    if (!(error instanceof SourceError) || error.hint === '' || !error.message.includes(file))
      throw new Error(`an error without place or mend: ${error.message}`);
  }
  for (const found of dataset.issues) {
    const complaint = judgeIssue(found);
    if (complaint !== undefined) throw new Error(complaint);
  }
  for (const { rows: all, published, held, excluded } of dataset.manifest.sheets) {
    if (published < 0 || published + held + excluded !== all) throw new Error('rows are lost');
  }
  if (failures.length === 0 && dataset.manifest.sheets.length === 0)
    throw new Error('nothing was read, and nobody was told');
}

/** Every property. */
export function randomInputs(): RandomInput[] {
  return [
    {
      name: 'random · tables of any cells',
      runs: 1000,
      property: fc.asyncProperty(table, ({ kind, headers: names, rows: cells }) =>
        readAnything(kind, 'any.csv', Papa.unparse([names, ...cells])),
      ) as unknown as fc.IAsyncProperty<unknown[]>,
    },
    ...Object.entries(files).map(([format, bytes]): RandomInput => ({
      name: `random · ${format} with bytes changed`,
      runs: 1000,
      property: fc.asyncProperty(changes, (how) =>
        readAnything('activities', `any.${format}`, damage(bytes, how)),
      ) as unknown as fc.IAsyncProperty<unknown[]>,
    })),
    {
      name: 'random · JSON of any shape',
      runs: 500,
      property: fc.asyncProperty(fc.json({ maxDepth: 4 }), (text) =>
        readAnything('activities', 'any.json', `[${text}]`),
      ) as unknown as fc.IAsyncProperty<unknown[]>,
    },
    ...Object.entries(outlines).map(([format, bytes]): RandomInput => ({
      name: `random · ${format} with bytes changed`,
      runs: 1000,
      property: fc.asyncProperty(changes, (how) =>
        expectOurs(async () => {
          const layers = await decodeLayers(damage(bytes, how), 'any.bin');
          for (const layer of layers) await layer.geometries();
        }),
      ) as unknown as fc.IAsyncProperty<unknown[]>,
    })),
    {
      name: 'random · settings with bytes changed',
      runs: 1000,
      property: fc.asyncProperty(changes, (how) =>
        expectOurs(() => {
          parseSettings(Buffer.from(damage(settings, how)).toString(), 'portal.yaml');
          return Promise.resolve();
        }),
      ) as unknown as fc.IAsyncProperty<unknown[]>,
    },
  ];
}

/** Runs what may succeed or end in an error of ours. */
async function expectOurs(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof PortalError) || error.hint === '') throw error;
  }
}
