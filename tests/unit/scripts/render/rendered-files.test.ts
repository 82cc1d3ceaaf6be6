import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { RenderedFiles } from '../../../../scripts/render/rendered-files.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rendered-'));
});
after(() => rm(folder, { recursive: true }));

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const place = () => path.join(folder, 'place.png');
const cache = () => path.join(folder, 'cache');

test('what was kept under a key is found again, and nothing under another', async () => {
  const files = await RenderedFiles.open(cache(), day(1));
  assert.equal(await files.take('a.png', place()), false);
  await files.keep('a.png', Buffer.from('one'));
  assert.equal(await files.take('a.png', place()), true);
  assert.equal(await readFile(place(), 'utf8'), 'one');
  assert.equal(await files.take('b.png', place()), false);
});

test('what builds still ask for stays; what none has asked for in 60 days goes', async () => {
  const first = await RenderedFiles.open(cache(), day(1));
  await first.keep('used.png', Buffer.from('used'));
  await first.keep('unused.png', Buffer.from('unused'));
  await (await RenderedFiles.open(cache(), day(50))).take('used.png', place());
  await RenderedFiles.open(cache(), day(70));
  const names = await readdir(cache());
  assert.ok(names.includes('used.png') && !names.includes('unused.png'), names.join());
});
