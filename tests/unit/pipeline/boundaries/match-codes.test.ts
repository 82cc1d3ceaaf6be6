import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Area } from '../../../../src/domain/area.ts';
import { SourceError } from '../../../../src/domain/errors.ts';
import { matchCodes } from '../../../../src/pipeline/boundaries/match-codes.ts';
import type { OutlineLayer } from '../../../../src/pipeline/boundaries/outline-layer.ts';

const areas: Area[] = ['49', '4901', '490101', '490102', '4904', '490401'].map((code) => ({
  code,
  level: ({ 2: 'province', 4: 'district', 6: 'tambon' } as const)[code.length as 2 | 4 | 6],
  nameTh: code,
}));

const layer = (records: OutlineLayer['records'], name = 'a'): OutlineLayer => ({
  name,
  records,
  system: undefined,
  geometries: () => Promise.resolve([]),
});
const match = (layers: OutlineLayer[], property?: string) => matchCodes(layers, { file: 'a.json', areas, property });
const column = (name: string, values: unknown[]) => layer(values.map((value) => ({ [name]: value })));

test('codes are found with TH or without, padded or not, as text or as numbers, whatever their property is called', () => {
  const cases: [string, unknown[]][] = [
    ['ADM3_PCODE', ['TH490101', 'TH490102', 'TH490401']],
    ['TAM_CODE', ['49010100', '49010200', '49040100']],
    ['code', [490101, 490102, 490401]],
    ['รหัส', ['๔๙๐๑๐๑', '๔๙๐๑๐๒', ' 490401 ']],
  ];
  for (const [name, values] of cases) {
    const { property, level, places, missing } = match([column(name, values)]);
    assert.deepEqual({ property, level, missing }, { property: name, level: 'tambon', missing: [] });
    assert.deepEqual([...places.keys()], ['490101', '490102', '490401']);
  }
});

test("a tambon's own code is taken, not its district's beside it", () => {
  const records = ['490101', '490102', '490401'].map((code) => ({
    ADM2_PCODE: `TH${code.slice(0, 4)}`,
    ADM3_PCODE: `TH${code}`,
  }));
  assert.equal(match([layer(records)]).property, 'ADM3_PCODE');
});

test('where a table names as many districts as tambons, its outlines are tambons', () => {
  const { property, level } = match([
    layer([
      { AMP: '4901', TAM: '490101' },
      { AMP: '4904', TAM: '490401' },
    ]),
  ]);
  assert.deepEqual([property, level], ['TAM', 'tambon']);
});

test('of several layers the one with the tambons is taken, and districts where there are none', () => {
  const districts = column('code', ['4901', '4904']);
  const { level, places } = match([districts]);
  assert.deepEqual(
    [level, [...places]],
    [
      'district',
      [
        ['4901', 0],
        ['4904', 1],
      ],
    ],
  );
  assert.equal(
    match([districts, { ...column('code', ['490101', '490102', '490401']), name: 'adm3' }]).layer.name,
    'adm3',
  );
});

test('other provinces are passed over; missing and unknown codes are told', () => {
  const { places, missing, unknown } = match([column('code', ['480101', '490102', '490199', '4904', null, 'x'])]);
  assert.deepEqual([...places], [['490102', 1]]);
  assert.deepEqual({ missing, unknown }, { missing: ['490101', '490401'], unknown: ['490199'] });
});

test('a property that is named is the one that is read', () => {
  const records = [{ old: '490101', now: '490102' }];
  assert.deepEqual([...match([layer(records)], 'now').places.keys()], ['490102']);
  assert.throws(() => match([layer(records)], 'none'), /--code none/);
});

test('two outlines with one code are refused by number and code', () => {
  assert.throws(
    () => match([column('code', ['490101', '490102', '490101'])]),
    (error) => error instanceof SourceError && /outlines 1 and 3 both have the code 490101/.test(error.message),
  );
});

test('a file without codes of the province says which properties it has', () => {
  assert.throws(
    () => match([column('NAME', ['มุกดาหาร'])]),
    (error) => error instanceof SourceError && error.hint.includes('NAME (มุกดาหาร)'),
  );
});
