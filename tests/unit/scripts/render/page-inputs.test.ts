import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { PageInputs } from '../../../../scripts/render/page-inputs.ts';

let folder = '';
const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
const hash = (recipe = '1', base = '/portal') => new PageInputs(folder, base).hash('page.html', recipe);

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'inputs-'));
  await mkdir(path.join(folder, 'area'));
  await write('style.css', 'a');
  await write('area/map.svg', 'a');
  await write('other.svg', 'a');
  await write(
    'page.html',
    '<link rel="stylesheet" href="/portal/style.css"><img src="/portal/area/map.svg"><a href="/portal/area">x</a>' +
      '<img src="https://example.org/x.png"><img src="/portal/../outside.png">',
  );
});
after(() => rm(folder, { recursive: true }));

test('the same page with the same files has the same hash', async () => {
  assert.equal(await hash(), await hash());
  assert.match(await hash(), /^[0-9a-f]{64}$/);
});

test('a change of a file that the page does not show changes nothing, one of the recipe does', async () => {
  const before = await hash();
  await write('other.svg', 'b');
  assert.equal(await hash(), before);
  assert.notEqual(await hash('2'), before);
});

for (const name of ['style.css', 'area/map.svg', 'page.html']) {
  test(`a change of ${name} changes it`, async () => {
    const before = await hash();
    await write(name, name === 'page.html' ? '<p>other' : 'b');
    assert.notEqual(await hash(), before);
  });
}
