import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import type { SamplePhoto } from '../../../../scripts/sample/photo-list.ts';
import { drawPicture } from '../../../../scripts/sample/picture.ts';
import { toJpeg, writePhotos } from '../../../../scripts/sample/write-photos.ts';
import type { Scene } from '../../../../scripts/sample/work.ts';

const photo = (with_: Partial<SamplePhoto> = {}): SamplePhoto => ({
  name: 'บ้านโนนสว่าง 1.jpg',
  scene: 'river',
  width: 240,
  height: 160,
  seed: 'a',
  date: '2026-11-20',
  time: '09:30',
  point: { lat: 16.5453, lon: 104.7235 },
  ...with_,
});

test('every scene is drawn without words, upright and across', () => {
  for (const scene of ['field', 'river', 'temple', 'forest', 'village', 'road', 'night'] satisfies Scene[]) {
    for (const [width, height] of [
      [240, 160],
      [160, 240],
    ] as const) {
      const svg = drawPicture(photo({ scene, width, height }));
      assert.doesNotMatch(svg, /<text|NaN|undefined|href/);
    }
  }
});

test('a picture has its size, and a position that publishing must remove', async () => {
  const jpeg = await toJpeg(photo());
  const { format, width, height, exif } = await sharp(jpeg).metadata();
  assert.deepEqual({ format, width, height }, { format: 'jpeg', width: 240, height: 160 });
  // Tag 0x8825 points to the position, 0x0002 and 0x0004 hold it.
  assert.ok(exif?.includes('Sample Phone'));
  assert.ok(exif?.includes(Buffer.from([0x25, 0x88])) || exif?.includes(Buffer.from([0x88, 0x25])), 'a GPS directory');
});

test('the same photo is the same bytes, another seed is not', async () => {
  assert.deepEqual(await toJpeg(photo()), await toJpeg(photo()));
  assert.notDeepEqual(await toJpeg(photo()), await toJpeg(photo({ seed: 'b' })));
});

test('pictures are drawn only where they are missing', async () => {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'photos-')), 'photos');
  const photos = [photo(), photo({ name: 'b.jpg', seed: 'b' })];
  assert.deepEqual(
    await writePhotos(folder, photos),
    photos.map(({ name }) => name),
  );
  const first = await stat(path.join(folder, 'b.jpg'));
  assert.deepEqual(await writePhotos(folder, photos), []);
  assert.equal((await stat(path.join(folder, 'b.jpg'))).ino, first.ino);
});

test('pictures that an earlier version has drawn do not stay', async () => {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'photos-')), 'photos');
  await writePhotos(folder, [photo()]);
  const now = await readFile(path.join(folder, photo().name));
  // The mark as it would be of other drawings of the same list.
  await writeFile(path.join(folder, photo().name), 'drawn by an earlier version');
  await writeFile(
    path.join(folder, '.drawn'),
    createHash('sha256')
      .update(JSON.stringify([photo()]))
      .digest('hex'),
  );
  await writePhotos(folder, [photo()]);
  assert.deepEqual(await readFile(path.join(folder, photo().name)), now);
});

test("another day's pictures of the same name do not stay", async () => {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'photos-')), 'photos');
  await writePhotos(folder, [photo()]);
  const before = await readFile(path.join(folder, photo().name));
  await writePhotos(folder, [photo({ seed: 'b', scene: 'temple' })]);
  assert.notDeepEqual(await readFile(path.join(folder, photo().name)), before);
});
