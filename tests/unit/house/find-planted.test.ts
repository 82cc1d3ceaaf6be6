import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { test } from 'node:test';
import { findPlanted } from '../../support/personal/find-planted.ts';
import { plantedItems } from '../../support/personal/planted-items.ts';
import { zipArchive } from '../../support/zip-archive.ts';

const items = plantedItems(500);

test('there are 500 different items, in more than a hundred spellings', () => {
  assert.equal(new Set(items.map(({ bare }) => bare)).size, 500);
  const shapes = items.map(
    ({ kind, written }) => kind + written.replaceAll(/[0-9]/g, '0').replaceAll(/planted0+q/gi, 'p'),
  );
  assert.ok(new Set(shapes).size > 100, `${new Set(shapes).size}`);
});

test('every item is found wherever it lies: as it is, packed, in an archive, in a PDF, in a name', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planted-'));
  try {
    for (const [at, { written, bare }] of items.entries()) {
      const text = `<p>ก่อน ${written} หลัง</p>`;
      const pdf = Buffer.concat([
        Buffer.from('%PDF-1.7\n1 0 obj\nstream\n'),
        deflateSync(text),
        Buffer.from('\nendstream'),
      ]);
      const ways: Record<string, Uint8Array> = {
        'a.html': Buffer.from(text),
        'a.bin': gzipSync(text),
        'a.xlsx': zipArchive([{ name: 'xl/x.xml', data: text }]),
        'a.pdf': pdf,
      };
      const inside = path.join(folder, String(at), `x-${bare}`);
      mkdirSync(inside, { recursive: true });
      for (const [name, bytes] of Object.entries(ways)) writeFileSync(path.join(folder, String(at), name), bytes);
    }
    const { found } = findPlanted(folder, items);
    const places = Map.groupBy(found, (line) => line.split(/[/!:\\]/)[0]!);
    for (const [at, { written }] of items.entries()) assert.ok((places.get(String(at))?.length ?? 0) >= 5, written);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
