import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { AreaLevel } from '../../../src/domain/area.ts';
import { readSearchWords } from '../../../src/io/read-search-words.ts';

test('the words that come with the project can be read, and none says two things', async () => {
  const { abbreviations, same, fillers, levels } = await readSearchWords();
  assert.ok(abbreviations.length > 20 && same.length > 20 && fillers.length > 5);
  assert.deepEqual(new Set(levels.map(([, level]) => level)), new Set(AreaLevel.options));
  const shorts = abbreviations.map(([short]) => short);
  assert.deepEqual(shorts, [...new Set(shorts)]);
});

test('a row that cannot be meant is told with its line', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'search-words-')), 'words.csv');
  for (const row of ['short,อบต.', 'other,ก|ข', 'same,ก', 'filler,', 'level,hamlet|คุ้ม', 'level,village']) {
    await writeFile(file, `use,words,note\nsame,โลหิต|เลือด,\n${row}\n`);
    await assert.rejects(readSearchWords(file), /line 3/, row);
  }
});
